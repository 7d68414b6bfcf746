using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>Writes the state enum and the property that holds the state.</summary>
internal static class StateEmitter
{
    private const string Json = "global::System.Text.Json.Serialization.";
    public const string JsonInclude = $"[{Json}JsonInclude]";

    public static void EmitEnum(SourceWriter writer, Emitted workflow)
    {
        var state = workflow.State;
        if (state.Adopted is not null)
            return;

        writer.Line($"/// <summary>The states of workflow <c>{Code.Xml(workflow.Definition.Id)}</c>.</summary>");
        EmitEnum(writer, state, workflow.Definition.States);
        if (state.Marking is not null)
            MarkingEmitter.Emit(writer, state, workflow.Definition, workflow.Definition.States);
    }

    /// <summary>The initial state is 0, so that it is the default; the others follow in written order.</summary>
    public static void EmitEnum(SourceWriter writer, StateSpec state, IEnumerable<StateDefinition> states)
    {
        if (state.JsonByName)
            writer.Line($"[{Json}JsonConverter(typeof(__{state.EnumName.TrimStart('@')}JsonConverter))]");
        using (writer.Open($"{state.EnumAccessibility} enum {state.EnumName}"))
        {
            var value = 0;
            // Of a marking, the position of a state is its bit.
            foreach (var member in state.Marking is null ? states.OrderByDescending(s => s.Initial) : states)
            {
                writer.Line($"/// <summary>{Code.Xml(Describe(member))}</summary>");
                writer.Line($"{ParseContext.Escape(member.Name)} = {value++},");
            }
        }
        writer.Line();
        if (state.JsonByName)
            EmitJsonConverter(writer, state);
    }

    /// <summary>
    /// By name only: the framework's own converter also takes a number, and a number may be no state. As accessible as
    /// the enum: the serializer's source generator must be able to construct it from another project.
    /// </summary>
    private static void EmitJsonConverter(SourceWriter writer, StateSpec state)
    {
        var name = $"__{state.EnumName.TrimStart('@')}JsonConverter";
        writer.Line($"/// <summary>Writes and reads <see cref=\"{state.EnumName}\"/> in JSON, by name.</summary>");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        using (writer.Open($"{state.EnumAccessibility} sealed class {name} : {Json}JsonStringEnumConverter<{state.EnumType}>"))
        {
            writer.Line("/// <summary>Makes the converter, which refuses numbers.</summary>");
            writer.Line($"public {name}() : base(namingPolicy: null, allowIntegerValues: false) {{ }}");
        }
        writer.Line();
    }

    public static void EmitProperty(SourceWriter writer, Emitted workflow)
    {
        var state = workflow.State;
        if (state.Marking is { } marking)
        {
            writer.Line("/// <summary>The states the object is in: several while work goes on in parallel. Only its transitions change them.</summary>");
            if (state.JsonInclude)
                writer.Line(JsonInclude);
            var first = workflow.MaskOf(workflow.Definition.States.Where(s => s.Initial).Select(s => s.Name));
            writer.Line($"public {marking.Type} {state.PropertyName} {{ get; private set; }} = {MarkingCode.Create(workflow, first)};").Line();
            return;
        }
        if (state.Adopted is null)
        {
            writer.Line("/// <summary>The state the object is in. Only its transitions change it.</summary>");
            if (state.JsonInclude)
                writer.Line(JsonInclude);
            writer.Line($"public {state.EnumType} {state.PropertyName} {{ get; private set; }}").Line();
            return;
        }

        var initial = workflow.Definition.States.First(s => s.Initial);
        writer.Line($"private {state.EnumType} __state = {workflow.StateOf(initial.Name)};").Line();
        EmitAdopted(writer, state, state.Adopted, "this.__state", "this.__state = value");
    }

    public static void EmitAdopted(SourceWriter writer, StateSpec state, AdoptedProperty adopted, string get, string set)
    {
        if (state.JsonInclude)
            writer.Line(JsonInclude);
        using (writer.Open($"{adopted.Declaration} {state.PropertyName}"))
        {
            if (adopted.Getter.Length > 0)
                writer.Line($"{adopted.Getter} => {get};");
            if (adopted.Setter is not null)
                writer.Line($"{adopted.Setter} => {set};");
        }
        writer.Line();
    }

    private static string Describe(StateDefinition state)
    {
        var kind = state switch
        {
            { Initial: true, Final: true } => " The initial and a final state.",
            { Initial: true } => " The initial state.",
            { Final: true } => " A final state.",
            { Retired: true } => " Retired: nothing enters it any more.",
            _ => "",
        };
        return (state.Label ?? Naming.ToWords(state.Name)) + "." + kind + (state.Description is { } description ? " " + description : "");
    }
}
