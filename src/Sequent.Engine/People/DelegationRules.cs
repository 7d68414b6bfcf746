using System.Globalization;

namespace Sequent.Engine;

/// <summary>
/// What delegations may be like together. At any time and for any workflow a person's tasks are delegated to one other person at most, chains of delegations are
/// no longer than <see cref="LongestChain"/>, and none comes back to where it began.
/// </summary>
internal static class DelegationRules
{
    /// <summary>How many delegations may follow each other.</summary>
    public const int LongestChain = 3;

    /// <summary>Holds a delegation against those that there are.</summary>
    /// <param name="candidate">The one that is to be added.</param>
    /// <param name="others">All others that have not ended when it begins. Among themselves they keep the rules.</param>
    /// <exception cref="InvalidDelegationException">It cannot be added: the message says why.</exception>
    public static void Check(Delegation candidate, IReadOnlyList<Delegation> others)
    {
        if (candidate.From == candidate.To)
            throw Refused(candidate, "a person needs no delegation to do their own tasks: name somebody else");
        if (candidate.EndsAt <= candidate.StartsAt)
            throw Refused(candidate, $"it ends at {Text(candidate.EndsAt.Value)}, and begins no earlier than {Text(candidate.StartsAt)}: let it end later, or say no end");

        var whole = Span.Of(candidate);
        var from = others.ToLookup(other => other.From);
        foreach (var other in from[candidate.From])
            if (whole.With(other) is not null)
                throw Refused(candidate, $"{Words(other)} is there at the same time: end that one, or choose other times");

        var onward = Chains(candidate.To, whole, from, other => other.To).ToArray();
        foreach (var chain in onward)
            if (chain.Persons[^1] == candidate.From)
                throw Refused(candidate, $"the tasks would come back to '{candidate.From}', by {Words([candidate.From, .. chain.Persons])}: name somebody else, or choose other times");

        var to = others.ToLookup(other => other.To);
        foreach (var after in onward)
            foreach (var before in Chains(candidate.From, after.Span, to, other => other.From))
                if (before.Length + 1 + after.Length > LongestChain)
                    throw TooLong(candidate, [.. before.Persons.Reverse(), .. after.Persons]);
    }

    /// <summary>Where tasks of a person go at a time: those to whom they are delegated, one after the other.</summary>
    /// <param name="person">Whose tasks.</param>
    /// <param name="inForce">By person, the delegations in force at that time.</param>
    /// <param name="workflow">Of which workflow the tasks are; null for one that no delegation names.</param>
    public static IEnumerable<string> Follow(string person, ILookup<string, Delegation> inForce, string? workflow)
    {
        for (var length = 0; length < LongestChain; length++)
        {
            if (inForce[person].FirstOrDefault(d => d.Workflow is null || d.Workflow == workflow) is not { To: var next })
                yield break;
            yield return person = next;
        }
    }

    // The chains from a person on, each with when and for which workflow all of it is so; the one of nobody else is first. What is too long is not followed further.
    private static IEnumerable<Chain> Chains(string person, Span span, ILookup<string, Delegation> next, Func<Delegation, string> personOf)
    {
        var found = new Queue<Chain>([new([person], span)]);
        while (found.TryDequeue(out var chain))
        {
            yield return chain;
            if (chain.Length <= LongestChain)
                foreach (var delegation in next[chain.Persons[^1]])
                    if (chain.Span.With(delegation) is { } rest)
                        found.Enqueue(new([.. chain.Persons, personOf(delegation)], rest));
        }
    }

    private static InvalidDelegationException TooLong(Delegation candidate, string[] persons) =>
        Refused(candidate, $"that makes a chain of {persons.Length - 1}, {Words(persons)}, and {LongestChain} are the most: delegate to '{persons[^1]}' directly, or choose other times");

    private static InvalidDelegationException Refused(Delegation candidate, string why) => new($"{Capital(Words(candidate))} is not set up, because {why}.");

    private static string Words(Delegation delegation) => string.Create(CultureInfo.InvariantCulture,
        $"the delegation from '{delegation.From}' to '{delegation.To}'{(delegation.Workflow is null ? "" : $" for workflow '{delegation.Workflow}'")} from {Text(delegation.StartsAt)}{(delegation.EndsAt is { } end ? $" to {Text(end)}" : " on")}");

    private static string Words(IEnumerable<string> persons) => string.Join(" → ", persons.Select(person => $"'{person}'"));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private readonly record struct Chain(string[] Persons, Span Span)
    {
        public int Length => Persons.Length - 1;
    }

    /// <summary>When something is so, and for which workflow: null for all.</summary>
    private readonly record struct Span(DateTimeOffset Start, DateTimeOffset? End, string? Workflow)
    {
        public static Span Of(Delegation delegation) => new(delegation.StartsAt, delegation.EndsAt, delegation.Workflow);

        /// <summary>The part in which a delegation is in force, too; null when there is none.</summary>
        public Span? With(Delegation other)
        {
            if (Workflow is not null && !other.IsAbout(Workflow))
                return null;
            var start = other.StartsAt > Start ? other.StartsAt : Start;
            var end = End is null || other.EndsAt < End ? other.EndsAt : End;
            return end is null || start < end ? new(start, end, Workflow ?? other.Workflow) : null;
        }
    }
}
