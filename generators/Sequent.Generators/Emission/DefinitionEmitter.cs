using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Emission;

/// <summary>Writes the definition as data, built when it is first asked for, and the tables that the methods read.</summary>
internal static class DefinitionEmitter
{
    private const string Model = "global::Sequent.Definitions.";

    public static void Emit(SourceWriter writer, Emitted workflow)
    {
        writer.Line("/// <summary>The workflow as data: states, transitions, JSON and diagram.</summary>");
        if (workflow.Summary != default)
            writer.Line($"/// <remarks>Questions about its conditions: {workflow.Summary}.</remarks>");
        writer.Line($"public static {Model}WorkflowDefinition Definition => __Definition.Value;").Line();

        // Nested, so that they exist whenever the class's own static fields are initialized.
        using (writer.Open("private static class __Workflow"))
        {
            writer.Line($"internal static readonly global::Sequent.CompilerServices.RoleSet Roles = new global::Sequent.CompilerServices.RoleSet({List(workflow.Roles)});");
            if (workflow.Class.Fields.Count > 0)
                writer.Line($"internal static readonly string[] Fields = new string[] {{ {List(workflow.Class.Fields.Select(f => f.WireName))} }};");
            workflow.Conditions.Members.EmitStatics(writer);
            writer.Line($"internal static readonly string[] Transitions = new string[] {{ {List(workflow.Transitions.Where(t => !t.Definition.Automatic).Select(t => t.Name))} }};");
        }
        writer.Line();
        using (writer.Open("private static class __Definition"))
            EmitValue(writer, workflow.Definition);
    }

    private static void EmitValue(SourceWriter writer, WorkflowDefinition definition)
    {
        using (writer.Line($"internal static readonly {Model}WorkflowDefinition Value = new {Model}WorkflowDefinition({Code.Literal(definition.Id)})").Open(close: "};"))
        {
            writer.Line($"Version = {Code.Literal(definition.Version)},");
            Optional(writer, "Label", definition.Label);
            Optional(writer, "Description", definition.Description);
            Optional(writer, "Owner", definition.Owner);
            if (definition.Routing != RoutingPolicy.Unique)
                writer.Line($"Routing = {Model}RoutingPolicy.{definition.Routing},");
            if (definition.Data != DataSchema.Open)
                writer.Line($"Data = {DataCode.Schema(definition.Data)},");
            EmitArray(writer, "Invariants", "InvariantDefinition", definition.Invariants.Select(Invariant));
            EmitArray(writer, "Roles", "RoleDefinition", definition.Roles.Select(r => $"new {Model}RoleDefinition({Code.Literal(r.Name)})"));
            EmitArray(writer, "States", "StateDefinition", definition.States.Select(State));
            EmitArray(writer, "Transitions", "TransitionDefinition", definition.Transitions.Select(Transition));
        }
    }

    private static void Optional(SourceWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.Line($"{name} = {Code.Literal(value)},");
    }

    private static void EmitArray(SourceWriter writer, string name, string type, IEnumerable<string> items)
    {
        var elements = items.ToArray();
        if (elements.Length == 0)
            return;
        writer.Line($"{name} = {Model}EquatableArray.Create<{Model}{type}>(");
        for (var i = 0; i < elements.Length; i++)
            writer.Line($"    {elements[i]}{(i == elements.Length - 1 ? ")," : ",")}");
    }

    private static string Invariant(InvariantDefinition invariant) =>
        $"new {Model}InvariantDefinition({Code.Literal(invariant.Name)}, {Code.Literal(invariant.Condition)})" + With((nameof(invariant.Description), Text(invariant.Description)));

    private static string State(StateDefinition state) => $"new {Model}StateDefinition({Code.Literal(state.Name)})" + With(
        (nameof(state.Initial), Flag(state.Initial)),
        (nameof(state.Final), Flag(state.Final)),
        (nameof(state.Retired), Flag(state.Retired)),
        (nameof(state.Label), Text(state.Label)));

    private static string Transition(TransitionDefinition transition) => $"new {Model}TransitionDefinition({Code.Literal(transition.Name)})" + With(
        (nameof(transition.Label), Text(transition.Label)),
        (nameof(transition.Automatic), Flag(transition.Automatic)),
        (nameof(transition.Inputs), Array("InputDefinition", transition.Inputs.Select(i => $"new {Model}InputDefinition({Code.Literal(i.Name)}, {DataCode.Type(i.Type)}, {Code.Literal(i.Required)})"))),
        (nameof(transition.Branches), Array("BranchDefinition", transition.Branches.Select(Branch))));

    private static string Branch(BranchDefinition branch) =>
        $"new {Model}BranchDefinition({(branch.From.Count == 1 ? Code.Literal(branch.From[0]) : $"{Model}EquatableArray.Create<string>({List(branch.From)})")}, {Code.Literal(branch.To)})" + With(
            (nameof(branch.Role), Text(branch.Role)),
            (nameof(branch.When), Guard(branch.When)),
            (nameof(branch.Otherwise), Flag(branch.Otherwise)),
            (nameof(branch.Pre), Names(branch.Pre)),
            (nameof(branch.Post), Names(branch.Post)));

    private static string? Guard(Guard? guard) => guard switch
    {
        null => null,
        Guard.Member member => $"new {Model}Guard.Member({Code.Literal(member.Name)})" + With(
            (nameof(member.Body), Text(member.Body)), (nameof(member.Obstacle), Text(member.Obstacle))),
        _ => $"new {Model}Guard.Expression({Code.Literal(guard.Text)})",
    };

    private static string? Names(EquatableArray<string> names) => names.IsEmpty ? null : $"{Model}EquatableArray.Create<string>({List(names)})";

    private static string With(params (string Name, string? Value)[] properties)
    {
        var set = properties.Where(p => p.Value is not null).Select(p => $"{p.Name} = {p.Value}").ToArray();
        return set.Length == 0 ? "" : $" {{ {string.Join(", ", set)} }}";
    }

    private static string? Flag(bool value) => value ? "true" : null;

    private static string? Text(string? value) => value is null ? null : Code.Literal(value);

    private static string? Array(string type, IEnumerable<string> items)
    {
        var text = string.Join(", ", items);
        return text.Length == 0 ? null : $"{Model}EquatableArray.Create<{Model}{type}>({text})";
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(n => Code.Literal(n)));
}
