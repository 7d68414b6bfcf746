using System.ComponentModel;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.CompilerServices;

/// <summary>
/// The facts of a denied transition, taken when it was denied; the words are made when first asked for. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Denial
{
    private readonly string _workflow;
    private readonly DenialState _state;
    private readonly Func<IEnumerable<DenialReason>> _explain;
    private DenialReason[]? _reasons;

    private Denial(string workflow, string transition, DenialState state, Actor actor, Func<IEnumerable<DenialReason>> explain)
    {
        _workflow = workflow;
        Transition = transition;
        _state = state;
        Actor = actor;
        _explain = explain;
    }

    /// <summary>What is said when nothing else is known: a guard that reads the clock, say, may hold by the time it is asked for the reason. For the engine, which may know more.</summary>
    public static DenialReason Changed { get; } = new(DenialKind.GuardFalse, "a condition changed while it was tried");

    /// <summary>The transition that was tried.</summary>
    public string Transition { get; }

    /// <summary>The state the object was in; several as <c>{CodeOk, SecurityReview}</c>.</summary>
    public string State => _state.Text;

    /// <summary>Who tried.</summary>
    public Actor Actor { get; }

    /// <summary>Every reason.</summary>
    public IReadOnlyList<DenialReason> Reasons => Array.AsReadOnly(_reasons ??= _explain().ToArray());

    /// <summary>The denial and every reason as one sentence.</summary>
    public string Message
    {
        get
        {
            var reasons = string.Join("; ", Reasons);
            return $"'{Transition}' was denied to {Actor} in {_state.InWords} of workflow '{_workflow}': {reasons}{(reasons.EndsWith("?", StringComparison.Ordinal) ? "" : ".")}";
        }
    }

    /// <summary>Takes down a denial whose reasons are known. For the engine.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="transition">What was tried: the name of a transition, there be one or not, or of something else that can be done to an instance.</param>
    /// <param name="states">The names of the states the object is in.</param>
    /// <param name="actor">Who tried.</param>
    /// <param name="reasons">Every reason.</param>
    public static Denial Of(WorkflowDefinition definition, string transition, string[] states, Actor actor, params DenialReason[] reasons) =>
        new(definition.Id, transition, DenialState.Of(definition, states), actor, () => reasons);

    /// <summary>Takes down the facts of a transition that was denied before anything ran.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="transition">The name of the transition that was tried.</param>
    /// <param name="state">The name of the state the object is in.</param>
    /// <param name="actor">Who tried.</param>
    /// <param name="guard">What the guard of a branch says, by the branch's position: 1 true, 0 false, -1 an error; null when no branch has one.</param>
    /// <param name="data">The values that conditions read; null when they read none.</param>
    /// <param name="input">The inputs that conditions read; null when they read none.</param>
    /// <param name="acts">What the object remembers of persons; null when no duty asks for it.</param>
    public static Denial Create(WorkflowDefinition definition, string transition, string state, Actor actor, Func<int, int>? guard = null, IValues? data = null, IValues? input = null, IReadOnlyList<RememberedAct>? acts = null) =>
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
    /// <param name="through">The name of a state that was to be left; null when that does not matter.</param>
    public static Denial Create(WorkflowDefinition definition, string transition, string[] states, Actor actor, Func<int, int>? guard = null, IValues? data = null, IValues? input = null, IReadOnlyList<RememberedAct>? acts = null, string? through = null) =>
        Create(definition, transition, DenialState.Of(definition, states, through), actor, guard, data, input, acts);

    /// <summary>Takes down the facts of a transition that was denied by an invariant after its hooks before the move had run.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="transition">The name of the transition that was tried.</param>
    /// <param name="state">The name of the state the object is in.</param>
    /// <param name="actor">Who tried.</param>
    /// <param name="branch">The position of the branch that was to be taken.</param>
    /// <param name="data">The values that conditions read.</param>
    public static Denial CreatePost(WorkflowDefinition definition, string transition, string state, Actor actor, int branch, IValues? data = null) =>
        CreatePost(definition, transition, DenialState.Of(state), actor, branch, data);

    /// <summary>Takes down the facts of a transition of an object that can be in several states, which was denied by an invariant after its hooks before the move had run.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="transition">The name of the transition that was tried.</param>
    /// <param name="states">The names of the states the object is in.</param>
    /// <param name="actor">Who tried.</param>
    /// <param name="branch">The position of the branch that was to be taken.</param>
    /// <param name="data">The values that conditions read.</param>
    public static Denial CreatePost(WorkflowDefinition definition, string transition, string[] states, Actor actor, int branch, IValues? data = null) =>
        CreatePost(definition, transition, DenialState.Of(definition, states), actor, branch, data);

    private static Denial Create(WorkflowDefinition definition, string transition, DenialState state, Actor actor, Func<int, int>? guard, IValues? data, IValues? input, IReadOnlyList<RememberedAct>? acts)
    {
        var facts = new DenialFacts(definition, definition.FindTransition(transition)!, actor, data, input) { Acts = acts };
        return Of(definition, state, facts, DenialAttempt.All(definition, facts.Transition, state, guard));
    }

    private static Denial CreatePost(WorkflowDefinition definition, string transition, DenialState state, Actor actor, int branch, IValues? data)
    {
        var facts = new DenialFacts(definition, definition.FindTransition(transition)!, actor, data, null);
        return Of(definition, state, facts, [new([facts.Transition.Branches[branch]], 1) { IsAfterHooks = true }]);
    }

    private static Denial Of(WorkflowDefinition definition, DenialState state, DenialFacts facts, IReadOnlyList<DenialAttempt> attempts) =>
        new(definition.Id, facts.Transition.Name, state, facts.Actor, new DenialExplanation(definition, state, facts, attempts).Explain);
}
