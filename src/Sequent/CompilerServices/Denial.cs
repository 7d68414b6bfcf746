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
    private readonly BranchDefinition[] _candidates;
    private readonly bool[] _held;
    private DenialReason[]? _reasons;

    private Denial(WorkflowDefinition definition, string transition, string state, Actor actor, BranchDefinition[] candidates, bool[] held)
    {
        _definition = definition;
        Transition = transition;
        State = state;
        Actor = actor;
        _candidates = candidates;
        _held = held;
    }

    /// <summary>The transition that was tried.</summary>
    public string Transition { get; }

    /// <summary>The state the object was in.</summary>
    public string State { get; }

    /// <summary>Who tried.</summary>
    public Actor Actor { get; }

    /// <summary>Every reason.</summary>
    public IReadOnlyList<DenialReason> Reasons => Array.AsReadOnly(_reasons ??= Explain().ToArray());

    /// <summary>The denial and every reason as one sentence.</summary>
    public string Message => $"'{Transition}' was denied to {Actor} in state '{State}' of workflow '{_definition.Id}': {string.Join("; ", Reasons)}.";

    /// <summary>Takes the facts down.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="transition">The name of the transition that was tried.</param>
    /// <param name="state">The name of the state the object is in.</param>
    /// <param name="actor">Who tried.</param>
    /// <param name="guard">The value of the guard of a branch, by the branch's position; null when no branch has one.</param>
    public static Denial Create(WorkflowDefinition definition, string transition, string state, Actor actor, Func<int, bool>? guard = null)
    {
        var branches = definition.FindTransition(transition)!.Branches;
        var candidates = new List<BranchDefinition>();
        var held = new List<bool>();
        for (var i = 0; i < branches.Count; i++)
        {
            if (!definition.SourcesOf(branches[i]).Any(s => s.Name == state))
                continue;
            candidates.Add(branches[i]);
            held.Add(branches[i].When is null || guard is null || guard(i));
            if (held[held.Count - 1])
                break;
        }
        return new(definition, transition, state, actor, candidates.ToArray(), held.ToArray());
    }

    private IEnumerable<DenialReason> Explain()
    {
        if (_candidates.Length == 0)
        {
            var branches = _definition.FindTransition(Transition)!.Branches;
            var sources = branches.SelectMany(_definition.SourcesOf).Select(s => s.Name).Distinct();
            yield return new(DenialKind.WrongState, $"it leaves {List(sources, "or")} only");
            if (MissingRole(branches) is { } role)
                yield return role;
            yield break;
        }

        var selected = Array.IndexOf(_held, true);
        if (selected < 0)
            foreach (var branch in _candidates)
                yield return new(DenialKind.GuardFalse, $"'{branch.When!.Text}' is false");
        if (MissingRole(selected < 0 ? _candidates : new[] { _candidates[selected] }) is { } missing)
            yield return missing;
        else if (selected >= 0)
            // A guard that reads the clock, say, may hold by the time it is asked for the reason.
            yield return new(DenialKind.GuardFalse, "a condition changed while it was tried");
    }

    // The actor lacks the role whichever of the branches is taken.
    private DenialReason? MissingRole(IEnumerable<BranchDefinition> branches)
    {
        var roles = branches.Select(b => b.Role).Distinct().ToArray();
        if (roles.Any(r => r is null || Actor.HasRole(r)))
            return null;
        var has = Actor.Roles.Count == 0 ? "no role" : List(Actor.Roles, "and");
        return new(DenialKind.MissingRole, $"it needs the role {List(roles!, "or")}, and {Actor} has {has}");
    }

    private static string List(IEnumerable<string> names, string conjunction)
    {
        var quoted = names.Select(n => $"'{n}'").ToArray();
        return quoted.Length < 2
            ? string.Concat(quoted)
            : $"{string.Join(", ", quoted.Take(quoted.Length - 1))} {conjunction} {quoted[quoted.Length - 1]}";
    }
}
