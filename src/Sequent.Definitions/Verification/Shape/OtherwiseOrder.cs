using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ012: from one state, or one join, a transition has at most one Otherwise branch, and it is the last.</summary>
internal static class OtherwiseOrder
{
    /// <summary>The findings of each transition, by its position.</summary>
    public static ILookup<int, Finding> Check(WorkflowDefinition definition) => ResolvedBranch.AllOf(definition)
        .GroupBy(b => b.TransitionIndex)
        .Where(branches => branches.Any(b => b.Definition.Otherwise))
        .SelectMany(branches => OfTransition(definition, [.. branches]).Select(finding => (branches.Key, finding)))
        .ToLookup(pair => pair.Key, pair => pair.finding);

    private static IEnumerable<Finding> OfTransition(WorkflowDefinition definition, ResolvedBranch[] branches)
    {
        var origins = new OriginTable(definition);
        var otherwiseOf = new Dictionary<int, int>();
        // Of each branch: an origin from which another Otherwise comes first, or from which another branch comes later.
        var second = new int?[branches.Length];
        var early = new int?[branches.Length];
        foreach (var branch in branches)
        {
            foreach (var source in origins.Of(branch))
            {
                if (!otherwiseOf.TryGetValue(source, out var earlier))
                    earlier = -1;
                else if (earlier != branch.Index)
                    (branch.Definition.Otherwise ? second : early)[branch.Definition.Otherwise ? branch.Index : earlier] ??= source;
                if (branch.Definition.Otherwise && earlier < 0)
                    otherwiseOf.Add(source, branch.Index);
            }
        }
        return branches.SelectMany(b => Of(b, Name(second[b.Index]), Name(early[b.Index])));

        string? Name(int? origin) => origin is { } known ? origins.Words(known) : null;
    }

    private static IEnumerable<Finding> Of(ResolvedBranch branch, string? second, string? early)
    {
        var subject = "Transition " + Quote(branch.Transition.Name);
        if (second is not null)
            yield return BranchSettingsRule.Broken(branch.Path.Field("otherwise"),
                $"{subject} has two Otherwise branches from {second}: keep one of them");
        if (early is not null)
            yield return BranchSettingsRule.Broken(branch.Path.Field("otherwise"),
                $"{subject} has a branch after its Otherwise from {early}: write Otherwise last");
    }
}
