using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ602: code that fires transitions goes on working. No migration mends it.</summary>
internal static class CallerRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition shipped, WorkflowDefinition current)
    {
        var now = current.Transitions.ToLookup(t => t.Name, StringComparer.Ordinal);
        foreach (var before in shipped.Transitions.Where(t => t.FiredBy == FiredBy.Actor))
        {
            if (now[before.Name].LastOrDefault() is not { } after)
            {
                yield return new(Rules.StrandedInstances, ElementPath.Workflow.Field("transitions"),
                    $"Transition {Quote(before.Name)} of version {Quote(shipped.Version)} is gone, and code that calls it would fail: keep it{ShippedVersions.OrAccept}");
            }
            else if (after.FiredBy != FiredBy.Actor)
            {
                yield return new(Rules.StrandedInstances, ElementPath.Transition(before.Name),
                    $"Transition {Quote(before.Name)} was fired by actors in version {Quote(shipped.Version)} and fires by itself now, so that code that calls it would fail: keep it{ShippedVersions.OrAccept}");
            }
            else
            {
                foreach (var difference in TransitionComparison.InputDifferences(before, after).Where(d => d.Change == VersionChange.Major))
                    yield return new(Rules.StrandedInstances, difference.Path,
                        $"{difference.Message}, which breaks the code that calls it since version {Quote(shipped.Version)}: keep the inputs as they were{ShippedVersions.OrAccept}");
            }
        }
    }
}
