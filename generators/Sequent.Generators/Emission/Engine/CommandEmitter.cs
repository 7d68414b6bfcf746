using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>Writes the class of a transition's commands: what it is fired with, its guards and hooks.</summary>
internal static class CommandEmitter
{
    public static void Emit(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        var spec = workflow.Class;
        var method = transition.Method;
        var guards = transition.Definition.Branches.Select((_, i) => workflow.Conditions.GuardOf(transition, i, method.Actor)).ToArray();
        var hasGuards = guards.Any(g => g is not null);
        if (hasGuards)
        {
            using (writer.Open($"private int __Ask{transition.Name}(int __branch{transition.FurtherParameters}) => __branch switch", "};"))
                DenialEmitter.EmitTruths(writer, guards);
            writer.Line();
        }

        var name = EngineCode.CommandClass(transition.Name);
        var isSeen = spec.Engine!.Commands?.AccessibilityOf(method) is not null;
        if (isSeen)
            writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        using (writer.Open($"{(isSeen ? "internal" : "private")} sealed class {name} : {EngineCode.Command(spec)}"))
        {
            foreach (var input in method.Inputs)
                writer.Line($"private readonly {input.Type} {Field(input)};");
            if (method.Inputs.Count > 0)
                writer.Line();
            EmitConstructor(writer, transition, name);
            var arguments = Arguments(transition);
            if (hasGuards)
                EmitOverride(writer, $"int Ask({spec.Type} subject, int branch)", $"subject.__Ask{transition.Name}({string.Join(", ", arguments.Prepend("branch"))})");
            EmitHook(writer, workflow, "Before", HookNames.Before(transition.Name), arguments);
            EmitHook(writer, workflow, "After", HookNames.After(transition.Name), arguments);
            if (method.Inputs.Count > 0)
            {
                writer.Line();
                using (writer.Open($"public override void WriteInputs({EngineCode.Writer} writer)"))
                    foreach (var (input, wireName) in method.Inputs.Zip(transition.Definition.Inputs, (input, definition) => (input, definition.WireName)))
                        writer.Line($"writer.Write<{input.Type}>({Code.Literal(wireName)}, this.{Field(input)});");
            }
        }
        writer.Line();
    }

    private static void EmitConstructor(SourceWriter writer, EmittedTransition transition, string name)
    {
        var inputs = transition.Method.Inputs;
        var actor = transition.Method.HasActor ? transition.Method.Actor : "actor";
        var header = $"public {name}({string.Join(", ", inputs.Select(i => $"{i.Type} {i.Name}").Prepend($"{Code.Actor} {actor}"))}) : base({transition.Index}, {actor})";
        if (inputs.Count == 0)
        {
            writer.Line(header + " { }");
            return;
        }
        using (writer.Open(header))
            foreach (var input in inputs)
                writer.Line($"this.{Field(input)} = {input.Name};");
    }

    private static string[] Arguments(EmittedTransition transition) =>
        transition.Method.HasActor ? [.. transition.Method.Inputs.Select(i => "this." + Field(i)).Prepend("this.Actor")] : [];

    private static void EmitHook(SourceWriter writer, Emitted workflow, string name, string hook, string[] arguments)
    {
        if (workflow.Hooks.Contains(hook))
            EmitOverride(writer, $"void {name}({workflow.Class.Type} subject)", $"subject.{hook}({string.Join(", ", arguments)})");
    }

    private static void EmitOverride(SourceWriter writer, string header, string body) => writer.Line().Line($"public override {header} => {body};");

    // Parameters do not begin like this.
    private static string Field(ParameterSpec input) => "__" + input.Name.TrimStart('@');
}
