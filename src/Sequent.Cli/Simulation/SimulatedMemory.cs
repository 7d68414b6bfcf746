using System.Collections.Immutable;
using Sequent.Definitions;

namespace Sequent.Cli.Simulation;

/// <summary>A vote for a transition, by a person and the one they act for.</summary>
/// <param name="State">The name of the state in which it was given.</param>
/// <param name="Transition">The name of the transition.</param>
/// <param name="Persons">Whose it is.</param>
internal sealed record SimulatedVote(string State, string Transition, ImmutableArray<string> Persons);

/// <summary>Who did what, as far as duties and votes ask for it. Immutable.</summary>
internal sealed record SimulatedMemory
{
    /// <summary>Who last moved the instance out of its initial state.</summary>
    public ImmutableArray<string> Submitter { get; init; } = [];

    /// <summary>Who last fired each transition that a duty names.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Last { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The votes of the states that the instance is in.</summary>
    public ImmutableList<SimulatedVote> Votes { get; init; } = [];

    /// <summary>With one more vote, which replaces what its persons voted before in the state.</summary>
    public SimulatedMemory With(SimulatedVote vote) => this with
    {
        Votes = Votes.RemoveAll(v => v.State == vote.State && v.Persons.Any(vote.Persons.Contains)).Add(vote),
    };

    public IEnumerable<SimulatedVote> VotesFor(string transition, Origin origin) => Votes.Where(v => v.Transition == transition && origin.States.Contains(v.State));

    /// <summary>Why duties forbid the actor to take a branch; empty when they do not.</summary>
    public IEnumerable<string> Denials(DutyRules rules, WorkflowDefinition definition, TransitionDefinition transition, BranchDefinition branch, Origin origin, SimulatedActor actor)
    {
        if (rules.BindsSubmitter(branch, origin) && Shared(Submitter, actor) is { } submitter)
            yield return $"Four eyes: {submitter} submitted it, so somebody else decides";
        foreach (var other in rules.ApartFrom(transition.Name))
            if (Last.TryGetValue(other, out var persons) && Shared(persons, actor) is { } person)
                yield return $"{person} fired '{WireName(other)}', which duties keep apart from '{transition.WireName}'";
        foreach (var first in rules.SameAs(transition.Name))
            if (Last.TryGetValue(first, out var persons) && Shared(persons, actor) is null)
                yield return $"It is for whoever fired '{WireName(first)}': {string.Join(" or ", persons)}";

        string WireName(string name) => definition.FindTransition(name)?.WireName ?? name;
    }

    /// <summary>After a move that an actor made.</summary>
    public SimulatedMemory After(DutyRules rules, TransitionDefinition transition, Origin origin, ImmutableArray<string> persons) => this with
    {
        Submitter = rules.RemembersSubmitter && rules.Submits(origin) ? persons : Submitter,
        Last = rules.Remembers(transition.Name) ? Last.SetItem(transition.Name, persons) : Last,
    };

    private static string? Shared(ImmutableArray<string> persons, SimulatedActor actor) => persons.Cast<string?>().FirstOrDefault(p => actor.Persons.Contains(p!));
}
