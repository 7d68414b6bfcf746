namespace Sequent.Definitions;

/// <summary>What an instance remembers of the persons who acted, as far as its <see cref="DutyRules"/> ask for it. Immutable.</summary>
public sealed record DutyMemory
{
    /// <summary>The memory of an instance in which nobody has acted.</summary>
    public static DutyMemory Empty { get; } = new();

    /// <summary>Whoever submitted it: several persons when that took votes.</summary>
    public EquatableArray<Person> Submitter { get; init; }

    /// <summary>Who fired transitions last, each transition once.</summary>
    public EquatableArray<LastFiring> Firings { get; init; }

    /// <summary>The votes given in states that hold a token.</summary>
    public EquatableArray<Vote> Votes { get; init; }

    /// <summary>Who fired the transition last; nobody when it has not been.</summary>
    public EquatableArray<Person> LastOf(string transition) => Firings.FirstOrDefault(f => f.Transition == transition)?.Persons ?? default;

    /// <summary>The memory when states have lost their token: so have they their votes.</summary>
    public DutyMemory Left(IEnumerable<string> states) => this with { Votes = Votes.Where(v => !states.Contains(v.State)).ToEquatableArray() };

    /// <summary>The memory with a vote, which replaces those in that state of anybody it shares a person with.</summary>
    public DutyMemory Voted(Vote vote) => this with
    {
        Votes = Votes.Where(v => v.State != vote.State || !v.Person.Shares(vote.Person)).Append(vote).ToEquatableArray(),
    };

    internal DutyMemory Fired(string transition, EquatableArray<Person> persons) => this with
    {
        Firings = Firings.Where(f => f.Transition != transition).Append(new(transition, persons)).ToEquatableArray(),
    };
}

/// <summary>Who fired a transition last.</summary>
/// <param name="Transition">The transition's name in C#.</param>
/// <param name="Persons">Whoever fired it: all who voted, when that took votes.</param>
public sealed record LastFiring(string Transition, EquatableArray<Person> Persons);

/// <summary>That somebody fired a transition that takes the approval of several.</summary>
/// <param name="State">The state in which, by its name in C#.</param>
/// <param name="Transition">The transition's name in C#.</param>
/// <param name="Person">Who voted.</param>
/// <param name="Role">The role that they needed for it; null for none.</param>
public sealed record Vote(string State, string Transition, Person Person, string? Role = null);
