using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>
/// Numbers what branches leave, so that those which leave the same are found: a state by its position, and what is joined,
/// in whatever order it is named, by a number after those.
/// </summary>
internal sealed class OriginTable(WorkflowDefinition definition)
{
    private readonly Dictionary<string, int> _joins = new(StringComparer.Ordinal);
    private readonly List<int[]> _states = [];

    /// <summary>What a branch leaves, one at a time.</summary>
    public IEnumerable<int> Of(ResolvedBranch branch)
    {
        if (!branch.Definition.Joins)
            return branch.Sources;
        var key = branch.Needed + " of " + string.Join(" ", branch.Sources);
        if (!_joins.TryGetValue(key, out var origin))
        {
            _joins.Add(key, origin = definition.States.Count + _joins.Count);
            _states.Add([.. branch.Sources]);
        }
        return [origin];
    }

    /// <summary>The states of an origin: one, or those that are joined.</summary>
    public int[] StatesOf(int origin) => origin < definition.States.Count ? [origin] : _states[origin - definition.States.Count];

    /// <summary>The states, in words.</summary>
    public string Words(int origin) => Quoted(StatesOf(origin).Select(s => definition.States[s].Name));
}
