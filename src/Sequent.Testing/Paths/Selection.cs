using Sequent.Definitions;

namespace Sequent.Testing;

/// <summary>A move that can be made from a marking, and what must be so for it.</summary>
/// <param name="Move">The move.</param>
/// <param name="Before">What must be so when it is tried.</param>
/// <param name="After">The invariants that must hold once the hooks before the move have run.</param>
internal sealed record Choice(PathMove Move, Requirement Before, Requirement After);

/// <summary>
/// Which moves can be made from a marking, as the language says (docs/workflow-classes.md): what fires by itself goes first, in order of the definition; a transition
/// tries its origins in order and from each its branches in written order, <c>Otherwise</c> last; a condition that is an error ends the search.
/// </summary>
internal sealed class Selection
{
    private readonly WorkflowDefinition _definition;
    private readonly TokenGame _game;
    private readonly DutyRules _duties;
    private readonly List<Tried> _transitions;

    public Selection(WorkflowDefinition definition)
    {
        _definition = definition;
        _game = new(definition);
        _duties = new(definition);
        _transitions = [.. definition.Transitions.Select(t => new Tried(t, [.. _game.OriginsOf(t).Select(o => new Group(o.Key, [.. Ordered(t, o).Select(b => new PathMove(definition, t, b, o.Key))]))]))];
    }

    public IEnumerable<PathMove> Moves => _transitions.SelectMany(t => t.Groups).SelectMany(g => g.Moves);

    /// <summary>What can be made from a marking, in order of the definition: either all that fires by itself at once, or, with the rest of what must be so, what somebody or something else fires.</summary>
    /// <param name="marking">Where the instance is.</param>
    /// <param name="step">The number of the step, for its inputs and its actor.</param>
    public List<Choice> From(Marking marking, int step)
    {
        var choices = new List<Choice>();
        var settled = Requirement.Always;
        foreach (var transition in _transitions.Where(t => t.Transition.FiredBy == FiredBy.Itself))
        {
            var groups = transition.Groups.Where(g => g.Moves[0].IsEager && g.Origin.IsReady(marking)).ToArray();
            Add(choices, groups, marking, step, settled);
            settled = Requirement.All(settled, NotOpen(groups, marking, step));
        }
        if (!ReferenceEquals(settled, Requirement.Never))
            foreach (var transition in _transitions)
                Add(choices, [.. transition.Groups.Where(g => !g.Moves[0].IsEager && g.Origin.IsReady(marking))], marking, step, settled);
        return choices;
    }

    private void Add(List<Choice> choices, Group[] groups, Marking marking, int step, Requirement given)
    {
        for (var g = 0; g < groups.Length; g++)
        {
            foreach (var move in groups[g].Moves)
            {
                if (!_game.CanMove(marking, move.Branch, move.Origin))
                    continue;
                // Each state has times of its own; what is fired otherwise looks at one origin after the other.
                var earlier = move.Transition.FiredBy == FiredBy.Timer ? [] : groups.Take(g).Select(other => PassesBy(other, move, marking, step)).ToArray();
                var before = Requirement.All([given, .. earlier, Selected(groups[g].For(move), move, step), .. Invariants(_definition.PreInvariantsOf(move.Branch)), .. RolesFor(move, step)]);
                var after = Requirement.All([.. Invariants(_definition.PostInvariantsOf(move.Branch))]);
                if (!ReferenceEquals(before, Requirement.Never))
                    choices.Add(new(move, before, after));
            }
        }
    }

    // The conditions before it were false, and its own is true.
    private static Requirement Selected(IEnumerable<PathMove> tried, PathMove move, int step) =>
        Requirement.All([AllFalse(tried.TakeWhile(m => m != move), step), When(move, step, true)]);

    private static Requirement AllFalse(IEnumerable<PathMove> tried, int step) => Requirement.All([.. tried.Select(m => When(m, step, false))]);

    private static Requirement When(PathMove move, int step, bool value) => Requirement.WhenIs(step, move.Transition, move.Index, value);

    // A condition is an error, and those before it were false.
    private static Requirement IsUndecided(PathMove[] tried, int step) => Requirement.Any(
        [.. tried.Select(m => Requirement.All(AllFalse(tried.TakeWhile(other => other != m), step), Requirement.Not(When(m, step, true)), Requirement.Not(When(m, step, false))))]);

    private Requirement IsOpen(PathMove[] tried, Marking marking, int step, Func<PathMove, bool> isPermitted) => Requirement.Any(
        [.. tried.Where(m => isPermitted(m) && _game.CanMove(marking, m.Branch, m.Origin)).Select(m => Requirement.All([
            Selected(tried, m, step), .. Invariants(_definition.PreInvariantsOf(m.Branch)), .. Invariants(_definition.PostInvariantsOf(m.Branch))]))]);

    private Requirement NotOpen(Group[] groups, Marking marking, int step)
    {
        var (closed, undecided) = (Requirement.Always, Requirement.Never);
        foreach (var group in groups)
        {
            closed = Requirement.All(closed, Requirement.Any(undecided, Requirement.Not(IsOpen(group.Moves, marking, step, _ => true))));
            undecided = Requirement.Any(undecided, IsUndecided(group.Moves, step));
        }
        return closed;
    }

    // An origin that is looked at before that of the move lets it through: its conditions are false, or whoever fires the move has not the roles for it.
    private Requirement PassesBy(Group earlier, PathMove move, Marking marking, int step)
    {
        var roles = _definition.RolesFor(move.Branch, move.Origin);
        var tried = earlier.For(move);
        return Requirement.All(
            Requirement.Not(IsUndecided(tried, step)),
            Requirement.Not(IsOpen(tried, marking, step, m => _definition.RolesFor(m.Branch, m.Origin).All(roles.Contains) && !IsBarred(m, move))));
    }

    // The submitter may fire the one and not the other.
    private bool IsBarred(PathMove earlier, PathMove move) =>
        _duties.BindsSubmitter(earlier.Branch, earlier.Origin) && !_duties.BindsSubmitter(move.Branch, move.Origin);

    private IEnumerable<Requirement> Invariants(IEnumerable<string> names) =>
        names.Select(_definition.FindInvariant).OfType<InvariantDefinition>().Select(Requirement.Holds);

    // Only where a condition looks at roles does it matter which they are.
    private IEnumerable<Requirement> RolesFor(PathMove move, int step) => move.Transition.FiredBy != FiredBy.Actor || move.Transition.Branches.All(b => b.When is null)
        ? []
        : _definition.RolesFor(move.Branch, move.Origin).Select(role => Requirement.HasRole(step, move.Transition, role));

    private static IEnumerable<int> Ordered(TransitionDefinition transition, IEnumerable<int> branches) => branches.OrderBy(b => transition.Branches[b].Otherwise);

    private sealed record Tried(TransitionDefinition Transition, Group[] Groups);

    /// <summary>What a transition can leave, with the branches that leave it in the order in which they are tried.</summary>
    private sealed record Group(Origin Origin, PathMove[] Moves)
    {
        /// <summary>Those that are tried when this one is: an event or a time means only its own.</summary>
        public PathMove[] For(PathMove move) => [.. Moves.Where(m => m.Branch.After == move.Branch.After && m.Branch.On == move.Branch.On)];
    }
}
