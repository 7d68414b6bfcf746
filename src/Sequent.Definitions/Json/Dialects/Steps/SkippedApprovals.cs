using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>No skip leads to an action past every approval that comes before it.</summary>
internal static class SkippedApprovals
{
    /// <param name="steps">The steps as written.</param>
    /// <param name="order">The positions of the steps in the order in which they are taken.</param>
    /// <param name="moves">The ways out of them, in that order; none goes back.</param>
    public static void Check(IReadOnlyList<StepDraft> steps, IReadOnlyList<int> order, IReadOnlyList<StepMove> moves)
    {
        if (steps.Count == 0)
            return;
        var lastApproval = LastApprovals(steps, order, out var positions);
        // Of each step that is reached though nobody approved anything, the last skip past an approval on the way; null for none.
        var unapproved = new Dictionary<int, StepMove?> { [order[0]] = null };
        foreach (var move in moves)
        {
            if (move.To.End is not null || !unapproved.TryGetValue(move.From, out var skip) || unapproved.ContainsKey(move.To.Step) || Approves(steps[move.From], move))
                continue;
            unapproved.Add(move.To.Step, lastApproval[positions[move.To.Step]] >= positions[move.From] ? move : skip);
        }
        foreach (var step in unapproved.Keys.Where(step => steps[step].Kind is { Acts: true }))
            if (unapproved[step]?.Target is { } target)
                Report(target, steps[step], steps[order[lastApproval[positions[unapproved[step]!.To.Step]]]]);
    }

    // Who lets an approval time out and continue says that silence is consent.
    private static bool Approves(StepDraft step, StepMove move) => step.Kind is { Approves: true } && !move.Skips;

    // At each position in the order, that of the last approval before it; -1 for none.
    private static int[] LastApprovals(IReadOnlyList<StepDraft> steps, IReadOnlyList<int> order, out int[] positions)
    {
        var (last, approval) = (new int[order.Count], -1);
        positions = new int[order.Count];
        for (var at = 0; at < order.Count; at++)
        {
            (positions[order[at]], last[at]) = (at, approval);
            if (steps[order[at]].Kind is { Approves: true })
                approval = at;
        }
        return last;
    }

    private static void Report(TextAt target, StepDraft action, StepDraft approval) => target.Slot.Report(
        $"is {Quote(target.Value)}, which leads to {Quote(action.Title)} past every approval: write {Quote("skip_to:" + approval.Title)}, or add an approval behind it");
}
