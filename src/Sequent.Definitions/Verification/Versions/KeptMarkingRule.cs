using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ602: instances that are in several states at once can go on from there.</summary>
internal static class KeptMarkingRule
{
    public static IEnumerable<Finding> Check(ShippedChanges changes, WorkflowDefinition shipped, WorkflowDefinition current)
    {
        if (!shipped.IsParallel || !current.IsParallel)
            return [];
        var game = new TokenGame(current);
        var before = new MarkingSearch(shipped, new TokenGame(shipped).Initial);
        var moved = before.Markings.Select(marking => marking.Select(changes.SuccessorOf).ToArray())
            .Select(states => states.Contains(null) ? null : states.Select(s => s!.Name).ToArray()).ToArray();
        var after = new MarkingSearch(current, [.. moved.OfType<string[]>().Select(game.Mark)]);

        var path = changes.Migration is null ? ElementPath.Workflow.Field("states") : Migrations.PathOf(shipped.Version).Field("states");
        var findings = new List<Finding>();
        if (Array.FindIndex(moved, states => states is not null && states.Distinct().Count() < states.Length) is >= 0 and var merged)
            findings.Add(Merged(before.Markings[merged], moved[merged]!));
        if (after.IsComplete && Array.FindIndex(Enumerable.Range(0, moved.Length).ToArray(), IsStuck) is >= 0 and var stuck)
            findings.Add(Stuck(before.Markings[stuck], game.Mark(moved[stuck]!)));
        return findings;

        // Of one state alone it is said what becomes of it.
        bool IsStuck(int index) => moved[index] is { Length: > 1 } states && states.Distinct().Count() == states.Length
            && before.CanComplete(before.Markings[index]) && !after.CanComplete(game.Mark(states));

        Finding Merged(Marking marking, string[] states)
        {
            var twice = states.GroupBy(s => s).First(s => s.Count() > 1).Key;
            var both = marking.Where((_, i) => states[i] == twice).Select(name => shipped.FindState(name)!.WireName);
            return Warning($"Instances of version {Quote(shipped.Version)} can be in {Quoted(both)} at once, and both become {Quote(twice)}, which is entered once: map them to states that an instance can be in at once{ShippedVersions.OrAccept}");
        }

        Finding Stuck(Marking marking, Marking now) =>
            Warning($"Instances of version {Quote(shipped.Version)} can be in {Quoted(marking.Select(name => shipped.FindState(name)!.WireName))}, and from {Quoted(now)} no run completes now: keep a way on from there, or say in a migration what becomes of these states{ShippedVersions.OrAccept}");

        Finding Warning(string message) => new(Rules.StrandedInstances, path, message) { Severity = Severity.Warning };
    }
}
