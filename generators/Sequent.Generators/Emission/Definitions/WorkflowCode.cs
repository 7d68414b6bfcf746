using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using static Sequent.Generators.Emission.ModelCode;

namespace Sequent.Generators.Emission;

/// <summary>Writes a definition as code that makes it.</summary>
internal static class WorkflowCode
{
    public static void EmitValue(SourceWriter writer, WorkflowDefinition definition)
    {
        using (writer.Line($"internal static readonly {Model}{nameof(WorkflowDefinition)} Value = new {Model}{nameof(WorkflowDefinition)}({Code.Literal(definition.Id)})").Open(close: "};"))
        {
            Optional(nameof(definition.Version), Code.Literal(definition.Version));
            Optional(nameof(definition.Label), Text(definition.Label));
            Optional(nameof(definition.Description), Text(definition.Description));
            Optional(nameof(definition.Owner), Text(definition.Owner));
            Optional(nameof(definition.Calendar), Text(definition.Calendar));
            Optional(nameof(definition.Sla), EffectCode.Sla(definition.Sla));
            Optional(nameof(definition.Routing), Choice(definition.Routing));
            Optional(nameof(definition.FourEyes), Flag(definition.FourEyes));
            Optional(nameof(definition.Data), definition.Data == DataSchema.Open ? null : DataCode.Schema(definition.Data));
            EmitArray(writer, nameof(definition.Duties), nameof(DutyDefinition), definition.Duties.Select(d => $"new {Model}{nameof(DutyDefinition)}({Given<DutyKind>(d.Kind)}, {NamesOf(d.Transitions)})"));
            EmitArray(writer, nameof(definition.Triggers), nameof(TriggerDefinition), definition.Triggers.Select(Trigger));
            EmitArray(writer, nameof(definition.Facets), nameof(FacetDefinition), definition.Facets.Select(f => $"new {Model}{nameof(FacetDefinition)}({Code.Literal(f.Name)}, {NamesOf(f.Values)})"));
            EmitArray(writer, nameof(definition.Migrations), nameof(MigrationDefinition), definition.Migrations.Select(Migration));
            EmitArray(writer, nameof(definition.Invariants), nameof(InvariantDefinition), definition.Invariants.Select(Invariant));
            EmitArray(writer, nameof(definition.Roles), nameof(RoleDefinition), definition.Roles.Select(r => $"new {Model}{nameof(RoleDefinition)}({Code.Literal(r.Name)})"));
            EmitArray(writer, nameof(definition.States), nameof(StateDefinition), definition.States.Select(StateCode.State));
            EmitArray(writer, nameof(definition.Transitions), nameof(TransitionDefinition), definition.Transitions.Select(TransitionCode.Transition));
        }

        void Optional(string name, string? value)
        {
            if (value is not null)
                writer.Line($"{name} = {value},");
        }
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

    private static string Trigger(TriggerDefinition trigger) => $"new {Model}{nameof(TriggerDefinition)}({Given<TriggerKind>(trigger.Kind)}, {Code.Literal(trigger.Source)})" + With(
        (nameof(trigger.When), Text(trigger.When)),
        (nameof(trigger.TimeZone), Text(trigger.TimeZone)));

    private static string Migration(MigrationDefinition migration) => $"new {Model}{nameof(MigrationDefinition)}({Code.Literal(migration.From)})" + With(
        (nameof(migration.States), Array(nameof(StateMapping), migration.States.Select(s => $"new {Model}{nameof(StateMapping)}({Code.Literal(s.From)}, {Code.Literal(s.To)})"))),
        (nameof(migration.Data), EffectCode.Values(migration.Data)));

    private static string Invariant(InvariantDefinition invariant) => $"new {Model}{nameof(InvariantDefinition)}({Code.Literal(invariant.Name)}, {Code.Literal(invariant.Condition)})" + With(
        (nameof(invariant.Description), Text(invariant.Description)),
        (nameof(invariant.When), Given(invariant.When)));
}
