using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>The findings about tokens, in words.</summary>
internal sealed class SoundnessWording(WorkflowGraph graph)
{
    private const int LongestRun = 12;

    private TokenGame? _tokens;

    private TokenGame Game => _tokens ??= new(graph.Definition);

    /// <summary>SEQ301 when a join waits that has not fired, or nothing is done; SEQ302 when nothing waits for the tokens that are left.</summary>
    public Finding Stuck(SoundnessRun run, CancelsProposal? proposal)
    {
        var waiting = Game.Mark(run.End.Where(s => !Game.IsTerminal(s)));
        var done = run.End.Where(Game.IsTerminal).ToArray();
        var joins = WaitingJoins(run.End);
        var reason = joins.Count == 0 ? "no branch that leaves " + Quoted(waiting) + " can ever be taken" : string.Join(", and ", joins.Select(j => Needs(j, run.End)));
        var path = joins.Count == 0 ? ElementPath.State(waiting.First()) : joins[0].Path;
        var areDone = done.Length == 0 ? "" : $"{Quoted(done)} {(done.Length == 1 ? "is" : "are")} done";
        if (done.Length == 0 || joins.Exists(j => !HasFired(j, run)))
            return Show(Rules.Deadlock, path, run, joins,
                $"deadlock: {After(run.Items)} the workflow waits forever in {Braces(waiting)}: {reason}{(done.Length == 0 ? "" : ", and " + areDone)}; "
                + Remedy(proposal, "lead every way to what is waited for, or cancel the waiting token"));

        return Show(Rules.ImproperCompletion, path, run, joins,
            $"improper completion: {After(run.Items)} {areDone}, and {(waiting.Count == 1 ? "a token is" : "tokens are")} left behind in {Braces(waiting)}: {reason}; "
            + Remedy(proposal, "cancel what is left behind, or lead it to the end"));
    }

    private static bool HasFired(ResolvedBranch branch, SoundnessRun run) => run.Steps.Any(s => s.Transition == branch.Transition.Name && s.Branch == branch.Index);

    private static string Remedy(CancelsProposal? proposal, string otherwise) => proposal is not null
        ? $"let {Quote(proposal.Branch.Transition.Name)}{(proposal.Branch.Transition.Branches.Count > 1 ? $" to {Quoted(proposal.Branch.Definition.To)}" : "")} cancel {Quoted(proposal.States)}"
        : otherwise;

    public Finding Endless(SoundnessRun run) => Show(Rules.Deadlock, ElementPath.Workflow, run, WaitingJoins(run.End),
        $"livelock: {After(run.Items)} the workflow can always go on from {Braces(run.End)}, and can never complete: "
        + "add a way on which every token gets to a final state" + string.Concat(WaitingJoins(run.End).Select(j => "; " + Needs(j, run.End))));

    public Finding Doubled(SoundnessRun run, int place)
    {
        var step = run.Steps[run.Steps.Count - 1];
        var state = graph.NameOf(place);
        var branch = graph.Branches.First(b => b.Transition.Name == step.Transition && b.Index == step.Branch);
        var path = branch.TargetPath(Array.IndexOf(branch.Targets, place));
        var finding = Show(Rules.Unsafe, path, run, [],
            $"State {Quote(state)} can be entered twice at once: {After([.. run.Items.Take(run.Items.Count - 1)])} it holds a token, and {Plain(run.Items[run.Items.Count - 1])} would put a second one there: "
            + (branch.Definition.From.Count > 1 ? $"let {Quote(step.Transition)} join the states that it leaves, of which it leaves any one now" : "let the parallel branches meet in a join before it")
            + ", or let one of them cancel the others");
        return finding with { Related = EquatableArray.Create(ElementPath.State(state)) };
    }

    public Finding NeverFires(ResolvedBranch branch, HashSet<int> entered)
    {
        var missing = branch.Sources.Where(s => !entered.Contains(s)).Select(graph.NameOf).ToArray();
        var subject = $"Transition {Quote(branch.Transition.Name)} can go to {Quoted(branch.Definition.To)} in no run, because ";
        var reason = missing.Length > 0 && branch.Definition.Joins ? $"{Quoted(missing)} never {(missing.Length == 1 ? "holds" : "hold")} a token"
            : missing.Length > 0 && missing.Length == branch.Sources.Count() ? $"nothing ever gets to {Quoted(missing)}"
            : branch.Definition.Joins ? $"{Quoted(branch.Sources.Select(graph.NameOf))} never hold tokens together"
            : First(branch) is { } first ? $"{Quote(first)}, which fires by itself, always moves first"
            : "another transition always moves first";
        return new(Rules.DeadInEveryRun, branch.Path, subject + reason + (branch.Definition.Joins
            ? ": fork to the states that it joins, or remove it"
            : ": lead a way to it, or remove it"))
        {
            Related = branch.Sources.Select(s => ElementPath.State(graph.NameOf(s))).ToEquatableArray(),
        };
    }

    // What fires by itself, as soon as it can, and takes a token that the branch needs.
    private string? First(ResolvedBranch branch) =>
        graph.Branches.Find(b => b.Transition.FiredBy == FiredBy.Itself && b.TransitionIndex != branch.TransitionIndex && b.Sources.Intersect(branch.Sources).Any())?.Transition.Name;

    public Finding NotExplored(int markings, bool strict) => new(Rules.NotExplored, ElementPath.Workflow,
        $"Workflow {Quote(graph.Definition.Id)} is not analysed for deadlocks: after {Number(markings)} markings there were more to look at, so let fewer branches run in parallel, or split it")
    {
        Severity = strict ? Severity.Error : Severity.Info,
    };

    private static Finding Show(Rule rule, ElementPath path, SoundnessRun run, List<ResolvedBranch> joins, string message) => new(rule, path, message)
    {
        Witness = run.Items.ToEquatableArray(),
        Related = joins.Select(j => j.Path).Where(p => p != path).Concat(run.End.Select(ElementPath.State)).ToEquatableArray(),
    };

    // Those that have got some of their tokens, but too few.
    private List<ResolvedBranch> WaitingJoins(Marking marking) => [.. graph.Branches.Where(b => b.Definition.Joins
        && b.Definition.Join.Count(marking.Contains) is > 0 and var held && held < b.Needed)];

    private static string Needs(ResolvedBranch join, Marking marking)
    {
        var missing = join.Definition.Join.Where(s => !marking.Contains(s)).ToArray();
        var more = join.Needed - join.Definition.Join.Count(marking.Contains);
        return $"Join {Quoted(join.Definition.To)} also needs {(more == missing.Length ? "" : Number(more) + " of ")}{Quoted(missing)}";
    }

    private static string After(IReadOnlyList<string> items) => items.Count == 0 ? "at the start" : "after " + string.Join(", ", items.Count <= LongestRun
        ? items.Select(Plain)
        : [.. items.Take(LongestRun / 2).Select(Plain), $"… {Count(items.Count - LongestRun, "more move")} …", .. items.Skip(items.Count - (LongestRun / 2)).Select(Plain)]);

    private static string Braces(Marking marking) => "{" + string.Join(", ", marking.Select(Plain)) + "}";

    private static string Plain(string name) => Quote(name) is var quoted ? quoted.Substring(1, quoted.Length - 2) : name;
}
