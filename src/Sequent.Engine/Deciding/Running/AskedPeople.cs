namespace Sequent.Engine.Deciding;

/// <summary>What is known of people, and what a decision has found that it must know beside: then it is made again with the answers.</summary>
internal sealed class AskedPeople(KnownPeople known)
{
    private readonly SortedSet<string> _roles = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _delegations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _assignedNow = new(StringComparer.Ordinal);

    /// <summary>What must be known; null when nothing is missing.</summary>
    public PeopleQuestions? Questions => _roles.Count + _delegations.Count == 0 ? null : new(_roles, _delegations);

    /// <summary>The members of a role, each with how much they have to do; null where there is no directory, or while that is not known.</summary>
    public IReadOnlyList<Candidate>? MembersOf(string role)
    {
        if (known.Roles is not { } roles)
            return null;
        if (roles.TryGetValue(role, out var members))
            return members;
        _roles.Add(role);
        return null;
    }

    /// <summary>Whom the tasks of a person go to in turn: the first delegation leads from them, the next from whom that leads to.</summary>
    public IReadOnlyList<Delegation> DelegationsFrom(string person)
    {
        if (known.Delegations is not { } delegations)
            return [];
        if (delegations.TryGetValue(person, out var found))
            return found;
        _delegations.Add(person);
        return [];
    }

    /// <summary>How many tasks were assigned to a person, or to another one for them, in this same commit, which nobody has counted yet.</summary>
    public int AssignedNow(string person) => _assignedNow.GetValueOrDefault(person);

    public void NoteAssigned(string person) => _assignedNow[person] = AssignedNow(person) + 1;
}
