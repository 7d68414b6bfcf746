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
        var states = branch.Sources.Distinct().OrderBy(s => s).ToArray();
        var key = string.Join(",", states) + ":" + (branch.Definition.AtLeast ?? states.Length);
        if (!_joins.TryGetValue(key, out var origin))
        {
            _joins.Add(key, origin = definition.States.Count + _joins.Count);
            _states.Add(states);
        }
        return [origin];
    }

    /// <summary>The states, in words.</summary>
    public string Words(int origin) => origin < definition.States.Count
        ? Quote(definition.States[origin].Name)
        : Quoted(_states[origin - definition.States.Count].Select(s => definition.States[s].Name));
}
