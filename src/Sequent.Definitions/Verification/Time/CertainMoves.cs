namespace Sequent.Definitions;

/// <summary>The move that time alone makes from each state when nobody acts, no event comes and nothing forbids it.</summary>
internal sealed class CertainMoves
{
    private readonly WorkflowGraph _graph;
    private readonly HashSet<string> _standing;
    private readonly List<ResolvedBranch>[] _leaving;
    private readonly CertainMove?[] _moves;
    private readonly bool _cancelsAll;
    private readonly HashSet<string> _cancelled;

    public CertainMoves(WorkflowGraph graph)
    {
        _graph = graph;
        _standing = [.. graph.Definition.StandingInvariants()];
        _leaving = [.. graph.Nodes.Select(_ => new List<ResolvedBranch>())];
        foreach (var branch in graph.Branches.Where(IsOfTheHost))
            foreach (var source in branch.Sources)
                _leaving[source].Add(branch);
        var cancelling = graph.Branches.Where(IsOfTheHost).Select(b => b.Definition).ToArray();
        _cancelsAll = cancelling.Any(b => b.CancelsAll);
        _cancelled = [.. cancelling.SelectMany(b => b.Cancels)];
        _moves = [.. graph.Nodes.Select(Find)];
    }

    /// <summary>The earliest move that is made for certain from a state, unless it was left before; null when there is none.</summary>
    public CertainMove? Of(int state) => _moves[state];

    /// <summary>True when it is the only move from the state that neither a person nor an event makes.</summary>
    public bool IsOnly(int state) => _moves[state] is { } move && !_cancelsAll && !_cancelled.Contains(_graph.NameOf(state))
        && FirstOfEach(state).All(b => b == move.Branch || (IsCertain(b) && !IsBefore(Made(b, state), move)));

    private static bool IsOfTheHost(ResolvedBranch branch) => branch.Transition.FiredBy is FiredBy.Timer or FiredBy.Itself;

    private CertainMove? Find(int state)
    {
        CertainMove? earliest = null;
        foreach (var branch in FirstOfEach(state))
            if (IsCertain(branch) && Made(branch, state) is { } move && (earliest is null || IsBefore(move, earliest)))
                earliest = move;
        return earliest;
    }

    // Of the branches of one transition the first is tried first.
    private IEnumerable<ResolvedBranch> FirstOfEach(int state)
    {
        if (_graph.States[state].Final)
            yield break;
        var last = -1;
        foreach (var branch in _leaving[state])
        {
            if (branch.TransitionIndex != last)
                yield return branch;
            last = branch.TransitionIndex;
        }
    }

    // A guard, an invariant, or a token that is missing can forbid it. Before an Otherwise that does not stand alone a guard may be an error.
    private bool IsCertain(ResolvedBranch branch) => branch.Definition is { IsUnconditional: true, Joins: false, Pre.IsEmpty: true, Post.IsEmpty: true }
        && _standing.Count == 0 && (!branch.Definition.Otherwise || branch.Transition.Branches.Count == 1);

    // Where an instance starts, nothing fires by itself.
    private CertainMove? Made(ResolvedBranch branch, int state) => branch.Definition.After is { } after
        ? DurationOrder.Of(after) is { } time ? new(branch, time, after) : null
        : _graph.States[state] switch
        {
            { Work: StateWork.Wait { For: { } wait } } => DurationOrder.Of(wait) is { } length ? new(branch, length, wait) : null,
            { Waits: false } when state != _graph.Initial => new(branch, null, null),
            _ => null,
        };

    private static bool IsBefore(CertainMove? move, CertainMove other) =>
        move is null || (other.After is not null && (move.After is null || DurationOrder.IsLonger(other.After, move.After)));
}

/// <summary>A move that time alone makes.</summary>
/// <param name="Branch">The branch that is taken.</param>
/// <param name="After">How long after the state was entered; null when at once.</param>
/// <param name="Text">The same as it is written.</param>
internal sealed record CertainMove(ResolvedBranch Branch, WorkflowDuration? After, string? Text);
