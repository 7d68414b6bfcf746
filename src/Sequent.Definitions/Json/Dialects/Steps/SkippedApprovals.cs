using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>No skip leads to an action past every approval that comes before it.</summary>
internal static class SkippedApprovals
{
    /// <param name="steps">The steps as written.</param>
    /// <param name="graph">Which of them follow which.</param>
    /// <param name="moves">The ways out of them, in order of the steps; none goes back.</param>
    public static void Check(IReadOnlyList<StepDraft> steps, StepGraph graph, IReadOnlyList<StepMove> moves)
    {
        if (moves.All(move => !move.Skips))
            return;
        var skips = moves.Where(move => move.Skips).ToLookup(move => move.To.Step);
        var goesOn = new HashSet<int>(moves.Where(move => !move.Skips && move.To.End is null).Select(move => move.From));
        var last = LastApprovals(steps, graph.Order);
        // Of each step that is reached though nobody approved anything, the last skip past an approval on the way; null for none.
        var unapproved = new Dictionary<int, StepMove?>();
        foreach (var step in graph.Order)
        {
            if (skips[step].FirstOrDefault(move => unapproved.ContainsKey(move.From)) is { } skip)
                unapproved.Add(step, Passed(steps, graph, last, skip) is null ? unapproved[skip.From] : skip);
            // It waits for all of them: one that approves is enough.
            else if (graph.Previous[step].All(before => unapproved.ContainsKey(before) && goesOn.Contains(before) && steps[before].Kind is not { Approves: true }))
                unapproved.Add(step, graph.Previous[step].Select(before => unapproved[before]).FirstOrDefault(earlier => earlier is not null));
        }
        foreach (var step in unapproved.Keys.Where(step => steps[step].Kind is { Acts: true }))
            if (unapproved[step] is { Target: { } target } skip)
                Report(target, steps[step], steps[Passed(steps, graph, last, skip)!.Value]);
    }

    // The last approval that a skip leaves behind. Who lets one time out and continue says that silence is consent.
    private static int? Passed(IReadOnlyList<StepDraft> steps, StepGraph graph, int[] last, StepMove skip)
    {
        // What comes before the step that skips is not left behind, nor is anything earlier.
        for (var approval = last[skip.To.Step]; approval >= 0 && !graph.Leads(approval, skip.From); approval = last[approval])
            if (approval == skip.From || (graph.Leads(skip.From, approval) && graph.Leads(approval, skip.To.Step)))
                return approval;
        return null;
    }

    // Of each step, the approval that comes last before it in the order; -1 for none.
    private static int[] LastApprovals(IReadOnlyList<StepDraft> steps, IReadOnlyList<int> order)
    {
        var (last, approval) = (new int[order.Count], -1);
        foreach (var step in order)
        {
            last[step] = approval;
            if (steps[step].Kind is { Approves: true })
                approval = step;
        }
        return last;
    }

    private static void Report(TextAt target, StepDraft action, StepDraft approval) => target.Slot.Report(
        $"is {Quote(target.Value)}, which leads to {Quote(action.Title)} past every approval: write {Quote("skip_to:" + approval.Title)}, or add an approval behind it");
}
