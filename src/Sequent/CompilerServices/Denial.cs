using System.ComponentModel;
using Sequent.Definitions;

namespace Sequent.CompilerServices;

/// <summary>
/// The facts of a denied transition, taken when it was denied; the words are made when first asked for. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Denial
{
    private readonly WorkflowDefinition _definition;
    private readonly DenialFacts _facts;
    private readonly DenialState _state;
    private readonly IReadOnlyList<DenialAttempt> _attempts;
    private DenialReason[]? _reasons;

    private Denial(WorkflowDefinition definition, DenialState state, DenialFacts facts, IReadOnlyList<DenialAttempt> attempts)
    {
        _definition = definition;
        _state = state;
        _facts = facts;
        _attempts = attempts;
    }

    /// <summary>The transition that was tried.</summary>
    public string Transition => _facts.Transition.Name;

    /// <summary>The state the object was in; several as <c>{CodeOk, SecurityReview}</c>.</summary>
    public string State => _state.Text;

    /// <summary>Who tried.</summary>
    public Actor Actor => _facts.Actor;

    /// <summary>Every reason.</summary>
    public IReadOnlyList<DenialReason> Reasons => Array.AsReadOnly(_reasons ??= Explain().ToArray());

    /// <summary>The denial and every reason as one sentence.</summary>
    public string Message => $"'{Transition}' was denied to {Actor} in {_state.InWords} of workflow '{_definition.Id}': {string.Join("; ", Reasons)}.";

    /// <summary>Takes down the facts of a transition that was denied before anything ran.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="transition">The name of the transition that was tried.</param>
    /// <param name="state">The name of the state the object is in.</param>
    /// <param name="actor">Who tried.</param>
    /// <param name="guard">What the guard of a branch says, by the branch's position: 1 true, 0 false, -1 an error; null when no branch has one.</param>
    /// <param name="data">The values that conditions read; null when they read none.</param>
    /// <param name="input">The inputs that conditions read; null when they read none.</param>
    /// <param name="acts">What the object remembers of persons; null when no duty asks for it.</param>
    public static Denial Create(WorkflowDefinition definition, string transition, string state, Actor actor, Func<int, int>? guard = null, FieldValues? data = null, FieldValues? input = null, IReadOnlyList<RememberedAct>? acts = null) =>
        Create(definition, transition, DenialState.Of(state), actor, guard, data, input, acts);

    /// <summary>Takes down the facts of a transition that was denied to an object that can be in several states.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="transition">The name of the transition that was tried.</param>
    /// <param name="states">The names of the states the object is in.</param>
    /// <param name="actor">Who tried.</param>
    /// <param name="guard">What the guard of a branch says, by the branch's position: 1 true, 0 false, -1 an error; null when no branch has one.</param>
    /// <param name="data">The values that conditions read; null when they read none.</param>
    /// <param name="input">The inputs that conditions read; null when they read none.</param>
    /// <param name="acts">What the object remembers of persons; null when no duty asks for it.</param>
    public static Denial Create(WorkflowDefinition definition, string transition, string[] states, Actor actor, Func<int, int>? guard = null, FieldValues? data = null, FieldValues? input = null, IReadOnlyList<RememberedAct>? acts = null) =>
        Create(definition, transition, DenialState.Of(definition, states), actor, guard, data, input, acts);

    /// <summary>Takes down the facts of a transition that was denied by an invariant after its hooks before the move had run.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="transition">The name of the transition that was tried.</param>
    /// <param name="state">The name of the state the object is in.</param>
    /// <param name="actor">Who tried.</param>
    /// <param name="branch">The position of the branch that was to be taken.</param>
    /// <param name="data">The values that conditions read.</param>
    public static Denial CreatePost(WorkflowDefinition definition, string transition, string state, Actor actor, int branch, FieldValues? data = null) =>
        CreatePost(definition, transition, DenialState.Of(state), actor, branch, data);

    /// <summary>Takes down the facts of a transition of an object that can be in several states, which was denied by an invariant after its hooks before the move had run.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="transition">The name of the transition that was tried.</param>
    /// <param name="states">The names of the states the object is in.</param>
    /// <param name="actor">Who tried.</param>
    /// <param name="branch">The position of the branch that was to be taken.</param>
    /// <param name="data">The values that conditions read.</param>
    public static Denial CreatePost(WorkflowDefinition definition, string transition, string[] states, Actor actor, int branch, FieldValues? data = null) =>
        CreatePost(definition, transition, DenialState.Of(definition, states), actor, branch, data);

    private static Denial Create(WorkflowDefinition definition, string transition, DenialState state, Actor actor, Func<int, int>? guard, FieldValues? data, FieldValues? input, IReadOnlyList<RememberedAct>? acts)
    {
        var facts = new DenialFacts(definition, definition.FindTransition(transition)!, actor, data, input) { Acts = acts };
        return new(definition, state, facts, DenialAttempt.All(definition, facts.Transition, state, guard));
    }

    private static Denial CreatePost(WorkflowDefinition definition, string transition, DenialState state, Actor actor, int branch, FieldValues? data)
    {
        var facts = new DenialFacts(definition, definition.FindTransition(transition)!, actor, data, null);
        return new(definition, state, facts, [new([facts.Transition.Branches[branch]], 1) { IsAfterHooks = true }]);
    }

    private IEnumerable<DenialReason> Explain() =>
        _attempts.Count switch { 0 => WrongState(), 1 => Explain(_attempts[0]), _ => _attempts.SelectMany(Explain).Distinct() };

    private IEnumerable<DenialReason> Explain(DenialAttempt attempt)
    {
        if (attempt.IsAfterHooks)
            return OrChanged(_facts.Failing(_definition.PostInvariantsOf(attempt.Last)));
        if (attempt.Truth < 0)
            return [_facts.Undecided(attempt.Last.When!)];
        return attempt.Truth == 0
            ? attempt.Candidates.Select(branch => _facts.False(branch.When!)).Concat(_facts.MissingRole(attempt.Candidates.Select(b => (b, attempt.Origin!))))
            : OrChanged(Missed(attempt).Concat(_facts.Failing(_definition.PreInvariantsOf(attempt.Last))).Concat(_facts.MissingRole([(attempt.Last, attempt.Origin!)])).Concat(_facts.Broken(attempt)).Concat(attempt.Occupied));
    }

    // Otherwise would not have been taken, had one of the actor's own branches been open.
    private IEnumerable<DenialReason> Missed(DenialAttempt attempt) => attempt.Last.Otherwise && _facts.LacksRole(attempt.Last, attempt.Origin!)
        ? attempt.Candidates.Where(b => b.When is not null && !_facts.LacksRole(b, attempt.Origin!)).Select(b => _facts.False(b.When!))
        : [];

    // A guard that reads the clock, say, may hold by the time it is asked for the reason.
    private static IEnumerable<DenialReason> OrChanged(IEnumerable<DenialReason> reasons) =>
        reasons.DefaultIfEmpty(new(DenialKind.GuardFalse, "a condition changed while it was tried"));

    private IEnumerable<DenialReason> WrongState()
    {
        var branches = _facts.Transition.Branches;
        var game = new TokenGame(_definition);
        return _facts.MissingRole(branches.SelectMany(b => game.OriginsOf(b).Select(o => (b, o)))).Prepend(_state.WrongFor(_definition, branches));
    }
}
