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
    private readonly IReadOnlyList<BranchDefinition> _candidates;
    private readonly int _truth;
    private readonly bool _isAfterHooks;
    private DenialReason[]? _reasons;

    private Denial(WorkflowDefinition definition, string state, Actor actor, DenialFacts facts, IReadOnlyList<BranchDefinition> candidates, int truth, bool isAfterHooks = false)
    {
        _definition = definition;
        _facts = facts;
        State = state;
        Actor = actor;
        _candidates = candidates;
        _truth = truth;
        _isAfterHooks = isAfterHooks;
    }

    /// <summary>The transition that was tried.</summary>
    public string Transition => _facts.Transition.Name;

    /// <summary>The state the object was in.</summary>
    public string State { get; }

    /// <summary>Who tried.</summary>
    public Actor Actor { get; }

    /// <summary>Every reason.</summary>
    public IReadOnlyList<DenialReason> Reasons => Array.AsReadOnly(_reasons ??= Explain().ToArray());

    /// <summary>The denial and every reason as one sentence.</summary>
    public string Message => $"'{Transition}' was denied to {Actor} in state '{State}' of workflow '{_definition.Id}': {string.Join("; ", Reasons)}.";

    /// <summary>Takes down the facts of a transition that was denied before anything ran.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="transition">The name of the transition that was tried.</param>
    /// <param name="state">The name of the state the object is in.</param>
    /// <param name="actor">Who tried.</param>
    /// <param name="guard">What the guard of a branch says, by the branch's position: 1 true, 0 false, -1 an error; null when no branch has one.</param>
    /// <param name="data">The values that conditions read; null when they read none.</param>
    /// <param name="input">The inputs that conditions read; null when they read none.</param>
    public static Denial Create(WorkflowDefinition definition, string transition, string state, Actor actor, Func<int, int>? guard = null, FieldValues? data = null, FieldValues? input = null)
    {
        var facts = new DenialFacts(definition, definition.FindTransition(transition)!, actor, data, input);
        var branches = facts.Transition.Branches;
        var candidates = new List<BranchDefinition>();
        var truth = 0;
        for (var i = 0; i < branches.Count && truth == 0; i++)
        {
            if (!definition.SourcesOf(branches[i]).Any(s => s.Name == state))
                continue;
            candidates.Add(branches[i]);
            truth = branches[i].When is null || guard is null ? 1 : guard(i);
        }
        return new(definition, state, actor, facts, candidates, truth);
    }

    /// <summary>Takes down the facts of a transition that was denied by an invariant after its hooks before the move had run.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="transition">The name of the transition that was tried.</param>
    /// <param name="state">The name of the state the object is in.</param>
    /// <param name="actor">Who tried.</param>
    /// <param name="branch">The position of the branch that was to be taken.</param>
    /// <param name="data">The values that conditions read.</param>
    public static Denial CreatePost(WorkflowDefinition definition, string transition, string state, Actor actor, int branch, FieldValues? data = null)
    {
        var facts = new DenialFacts(definition, definition.FindTransition(transition)!, actor, data, null);
        return new(definition, state, actor, facts, [facts.Transition.Branches[branch]], 1, isAfterHooks: true);
    }

    private IEnumerable<DenialReason> Explain()
    {
        if (_candidates.Count == 0)
            return WrongState();
        if (_isAfterHooks)
            return OrChanged(_facts.Failing(_definition.PostInvariantsOf(_candidates[0])));
        var last = _candidates[_candidates.Count - 1];
        if (_truth < 0)
            return [_facts.Undecided(last.When!)];
        return _truth == 0
            ? _candidates.Select(branch => _facts.False(branch.When!)).Concat(MissingRole(_candidates))
            : OrChanged(Missed(last).Concat(_facts.Failing(_definition.PreInvariantsOf(last))).Concat(MissingRole([last])));
    }

    // Otherwise would not have been taken, had one of the actor's own branches been open.
    private IEnumerable<DenialReason> Missed(BranchDefinition last) => last is { Otherwise: true, Role: { } role } && !Actor.HasRole(role)
        ? _candidates.Where(b => b.When is not null && (b.Role is null || Actor.HasRole(b.Role))).Select(b => _facts.False(b.When!))
        : [];

    // A guard that reads the clock, say, may hold by the time it is asked for the reason.
    private static IEnumerable<DenialReason> OrChanged(IEnumerable<DenialReason> reasons) =>
        reasons.DefaultIfEmpty(new(DenialKind.GuardFalse, "a condition changed while it was tried"));

    private IEnumerable<DenialReason> WrongState()
    {
        var branches = _facts.Transition.Branches;
        var sources = branches.SelectMany(_definition.SourcesOf).Select(s => s.Name).Distinct();
        return MissingRole(branches).Prepend(new(DenialKind.WrongState, $"it leaves {List(sources, "or")} only"));
    }

    // The actor lacks the role whichever of the branches is taken.
    private IEnumerable<DenialReason> MissingRole(IEnumerable<BranchDefinition> branches)
    {
        var roles = branches.Select(b => b.Role).Distinct().ToArray();
        if (roles.Any(r => r is null || Actor.HasRole(r)))
            return [];
        var has = Actor.Roles.Count == 0 ? "no role" : List(Actor.Roles, "and");
        return [new(DenialKind.MissingRole, $"it needs the role {List(roles!, "or")}, and {Actor} has {has}")];
    }

    private static string List(IEnumerable<string> names, string conjunction)
    {
        var quoted = names.Select(n => $"'{n}'").ToArray();
        return quoted.Length < 2
            ? string.Concat(quoted)
            : $"{string.Join(", ", quoted.Take(quoted.Length - 1))} {conjunction} {quoted[quoted.Length - 1]}";
    }
}
