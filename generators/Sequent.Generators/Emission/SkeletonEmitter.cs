using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>
/// Writes a class whose definition is wrong: everything that user code may call is there, so that nothing but the
/// real errors is reported, and throws when it is used, so that the errors cannot be switched off.
/// </summary>
internal static class SkeletonEmitter
{
    private const int MostErrors = 20;

    public static void Emit(SourceWriter writer, ParsedWorkflow parsed, IReadOnlyList<Finding> errors)
    {
        var spec = parsed.Class;
        var states = parsed.Definition.States.Where(s => InvalidNameRule.IsName(s.Name, s.WireName) && SyntaxFacts.IsValidIdentifier(s.Name)).GroupBy(s => s.Name).Select(g => g.First()).ToArray();
        if (spec.State.Adopted is null && !spec.Clashes.Contains(spec.State.EnumName))
        {
            StateEmitter.EmitEnum(writer, spec.State, states);
            if (spec.State.Marking is { } marking && !spec.Clashes.Contains(marking.Name))
                MarkingEmitter.Emit(writer, spec.State, parsed.Definition, states);
        }

        using (writer.Open(ContractEmitter.Header(spec)))
        {
            EmitProperty(writer, spec);
            DataMemberEmitter.EmitProperties(writer, spec);
            var methods = spec.Methods.Where(m => SyntaxFacts.IsValidIdentifier(m.Name)).ToArray();
            foreach (var method in methods.Where(m => m.Declaration is not null))
                Throwing(writer, method.Declaration!);

            var callable = methods.Where(m => m.HasActor && m.IsCallable).ToArray();
            foreach (var method in callable)
            {
                var parameters = string.Join(", ", method.Inputs.Select(p => p.DeclarationWithDefault).Prepend($"{Code.Actor} {method.Actor}"));
                ThrowingUnlessClash(writer, spec, "Try" + method.Name, $"{method.Accessibility}global::Sequent.TransitionResult Try{method.Name}({parameters})");
                ThrowingUnlessClash(writer, spec, "Can" + method.Name, $"{method.Accessibility}global::Sequent.Permission Can{method.Name}({parameters})");
            }
            if (methods.Any(m => m.IsAutomatic))
                ThrowingUnlessClash(writer, spec, "Advance", "public bool Advance()");
            ThrowingUnlessClash(writer, spec, "PermittedTransitions", $"public global::Sequent.TransitionSet PermittedTransitions({Code.Actor} actor)");
            ThrowingUnlessClash(writer, spec, "ToSnapshot", "public global::Sequent.WorkflowSnapshot ToSnapshot()");
            ThrowingUnlessClash(writer, spec, "Restore", "public void Restore(global::Sequent.WorkflowSnapshot snapshot)");
            if (new DutyRules(parsed.Definition).RemembersAnything && !spec.Clashes.Contains(MemoryEmitter.PropertyName))
                MemoryEmitter.EmitSkeleton(writer);
            if (!spec.Clashes.Contains("Definition"))
                writer.Line("public static global::Sequent.Definitions.WorkflowDefinition Definition => throw __Invalid();");
            writer.Line();

            // Only the hooks that are implemented: each must be declared exactly once.
            foreach (var hook in callable.GroupBy(m => m.Name).Select(g => g.First()))
                DeclareHooks(writer, spec, hook.Name, string.Join(", ", hook.Inputs.Select(p => p.Declaration).Prepend($"{Code.Actor} {hook.Actor}")));
            foreach (var method in methods.Where(m => !m.HasActor))
                DeclareHooks(writer, spec, method.Name, "");
            foreach (var state in states)
                foreach (var hook in (string[])[HookNames.OnExit(state.Name), HookNames.OnEnter(state.Name)])
                    if (spec.Hooks.Contains(hook))
                        writer.Line($"partial void {hook}();");
            writer.Line();
            ContractEmitter.EmitSkeleton(writer, spec);
            EmitErrors(writer, parsed, errors);
        }
    }

    // Reading the state stays possible: debuggers and serializers do it unasked.
    private static void EmitProperty(SourceWriter writer, ClassSpec spec)
    {
        var state = spec.State;
        if (state.Adopted is null)
        {
            if (!spec.Clashes.Contains(state.PropertyName) && !spec.Clashes.Contains(state.EnumName) && !(state.Marking is { } marking && spec.Clashes.Contains(marking.Name)))
                writer.Line($"public {state.Marking?.Type ?? state.EnumType} {state.PropertyName} {{ get => default; private set => throw __Invalid(); }}").Line();
        }
        else if (state.Adopted.Declaration.Length > 0)
        {
            StateEmitter.EmitAdopted(writer, state, state.Adopted, "default", "throw __Invalid()");
        }
    }

    private static void DeclareHooks(SourceWriter writer, ClassSpec spec, string transition, string parameters)
    {
        foreach (var hook in (string[])[HookNames.Before(transition), HookNames.After(transition)])
            if (spec.Hooks.Contains(hook))
                writer.Line($"partial void {hook}({parameters});");
    }

    private static void ThrowingUnlessClash(SourceWriter writer, ClassSpec spec, string name, string declaration)
    {
        if (!spec.Clashes.Contains(name))
            Throwing(writer, declaration);
    }

    private static void Throwing(SourceWriter writer, string declaration) =>
        writer.Line($"{declaration} => throw __Invalid();");

    private static void EmitErrors(SourceWriter writer, ParsedWorkflow parsed, IReadOnlyList<Finding> errors)
    {
        var shown = errors.Take(MostErrors).Select(e => e.ToString()).ToList();
        if (errors.Count > MostErrors)
            shown.Add($"and {errors.Count - MostErrors} more");
        // A constant, so that the analyzer can read what the generator saw.
        writer.Line($"private const string {WorkflowParser.RefusalField} =");
        for (var i = 0; i < shown.Count; i++)
            writer.Line($"    {Code.Literal(i == shown.Count - 1 ? shown[i] : shown[i] + "\n")}{(i == shown.Count - 1 ? ";" : " +")}");
        writer.Line();
        writer.Line($"{(parsed.Class.Engine?.Commands is null ? "private" : "internal")} static global::Sequent.InvalidWorkflowException __Invalid() =>");
        writer.Line($"    new global::Sequent.InvalidWorkflowException({Code.Literal(parsed.Definition.Id)}, {WorkflowParser.RefusalField}.Split('\\n'));");
    }
}
