using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>Writes the methods that make commands: <c>o => o.Submit(buyer)</c>.</summary>
/// <remarks>
/// Their class is partial, and says that it is public only where it is: classes of one name that differ in the number of their type parameters,
/// or in what they are nested in, share it.
/// </remarks>
internal static class CommandsEmitter
{
    public static void Emit(SourceWriter writer, Emitted workflow)
    {
        var spec = workflow.Class;
        if (spec.Engine?.Commands is not { } commands)
            return;
        using (Open(writer, spec, commands))
        {
            var transitions = workflow.Transitions.Where(t => commands.AccessibilityOf(t.Method) is not null).ToArray();
            for (var i = 0; i < transitions.Length; i++)
            {
                var transition = transitions[i];
                if (i > 0)
                    writer.Line();
                TransitionDocs.WriteCommand(writer, workflow, transition, Receiver(transition.Method));
                writer.Line($"{Declaration(spec, commands, transition.Method)} =>");
                writer.Line($"    new {spec.Type}.{EngineCode.CommandClass(transition.Name)}({transition.Arguments});");
            }
        }
    }

    /// <summary>Writes them where the definition is wrong, so that what calls them compiles.</summary>
    public static void EmitSkeleton(SourceWriter writer, ClassSpec spec)
    {
        if (spec.Engine?.Commands is not { } commands)
            return;
        using (Open(writer, spec, commands))
            foreach (var method in spec.Methods.Where(m => commands.AccessibilityOf(m) is not null && Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(m.Name)))
                writer.Line($"{Declaration(spec, commands, method)} => throw {spec.Type}.__Invalid();");
    }

    private static SourceWriter.Block Open(SourceWriter writer, ClassSpec spec, CommandsSpec commands)
    {
        writer.Line();
        writer.Line($"/// <summary>The transitions of <c>{Code.Xml(spec.Name)}</c> as commands, for the engine to apply.</summary>");
        return writer.Open($"{(commands.IsPublic ? "public " : "")}static partial class {commands.Name}");
    }

    private static string Declaration(ClassSpec spec, CommandsSpec commands, MethodSpec method)
    {
        var parameters = method.Inputs.Select(p => p.DeclarationWithDefault).Prepend($"{Code.Actor} {method.Actor}").Prepend($"this {EngineCode.Commands(spec)} {Receiver(method)}");
        return $"{commands.AccessibilityOf(method)} static {EngineCode.Command(spec)} {ParseContext.Escape(method.Name)}{commands.TypeParameters}({string.Join(", ", parameters)}){commands.Constraints}";
    }

    private static string Receiver(MethodSpec method)
    {
        var name = "commands";
        while (method.Actor == name || method.Inputs.Any(i => i.Name == name))
            name = "_" + name;
        return name;
    }
}
