using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>Gives a definition that no class declares the words of its file: its states and transitions are called by their wire names.</summary>
internal static class InWireNames
{
    public static WorkflowDefinition Of(WorkflowDefinition definition)
    {
        var states = definition.States.ToDictionary(s => s.Name, s => s.WireName);
        var transitions = definition.Transitions.ToDictionary(t => t.Name, t => t.WireName);
        return definition with
        {
            States = definition.States.Select(s => s with { Name = s.WireName }).ToEquatableArray(),
            Transitions = definition.Transitions.Select(t => t with { Name = t.WireName, Branches = t.Branches.Select(Branch).ToEquatableArray() }).ToEquatableArray(),
            Duties = definition.Duties.Select(d => d with { Transitions = Renamed(d.Transitions, transitions) }).ToEquatableArray(),
        };

        BranchDefinition Branch(BranchDefinition branch) => branch with
        {
            From = Renamed(branch.From, states),
            To = Renamed(branch.To, states),
            Join = Renamed(branch.Join, states),
            Cancels = Renamed(branch.Cancels, states),
        };
    }

    // What is no name stays: "*".
    private static EquatableArray<string> Renamed(EquatableArray<string> names, Dictionary<string, string> wireNames) =>
        names.Select(name => wireNames.GetValueOrDefault(name, name)).ToEquatableArray();
}
