using Sequent.Definitions;

namespace Sequent.Cli.Simulation;

/// <summary>The duties of a definition in the words of its text: transitions have their names there.</summary>
internal static class WireDuties
{
    public static DutyRules Of(WorkflowDefinition definition) => new(definition with
    {
        Transitions = definition.Transitions.Select(t => t with { Name = t.WireName }).ToEquatableArray(),
        Duties = definition.Duties.Select(d => d with { Transitions = d.Transitions.Select(name => definition.FindTransition(name)?.WireName ?? name).ToEquatableArray() }).ToEquatableArray(),
    });
}
