using Sequent.Engine.Deciding;

namespace Sequent.Engine.Tests.Deciding;

/// <summary>Who there is, what they have to do, and who does it for whom: what a directory and a store would answer.</summary>
internal sealed class Staff
{
    private readonly SortedDictionary<string, string[]> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int OpenTasks, DateTimeOffset? LastAssignedAt)> _loads = [];
    private readonly List<Delegation> _delegations = [];

    /// <summary>False where no directory knows who has which role.</summary>
    public bool HasDirectory { get; init; } = true;

    public IReadOnlyList<Delegation> Delegations => _delegations;

    /// <summary>Adds a person with their roles.</summary>
    public Staff With(string id, params string[] roles)
    {
        _members[id] = roles;
        return this;
    }

    /// <summary>Says how many open tasks a person has, and when one was assigned to them last.</summary>
    public Staff Busy(string id, int openTasks, DateTimeOffset? lastAssignedAt = null)
    {
        _loads[id] = (openTasks, lastAssignedAt);
        return this;
    }

    /// <summary>Lets tasks of one go to another.</summary>
    public Staff Delegating(string from, string to, string? workflow = null, DateTimeOffset? start = null, DateTimeOffset? end = null)
    {
        _delegations.Add(new(Guid.NewGuid(), from, to, start ?? DateTimeOffset.MinValue, end) { Workflow = workflow, CreatedBy = from, CreatedAt = DateTimeOffset.MinValue });
        return this;
    }

    public void End(Delegation delegation) => _delegations.Remove(delegation);

    /// <summary>What is known before anything was asked.</summary>
    public KnownPeople Unasked => new() { Roles = HasDirectory ? new Dictionary<string, IReadOnlyList<Candidate>>() : null, Delegations = new Dictionary<string, IReadOnlyList<Delegation>>() };

    /// <summary>What is known beside what was.</summary>
    public KnownPeople Answer(PeopleQuestions questions, KnownPeople known, DateTimeOffset now)
    {
        var roles = known.Roles?.ToDictionary(r => r.Key, r => r.Value);
        foreach (var role in questions.Roles)
            roles!.Add(role, [.. _members.Where(m => m.Value.Contains(role)).Select(m => CandidateOf(m.Key))]);
        var delegations = known.Delegations!.ToDictionary(d => d.Key, d => d.Value);
        foreach (var person in questions.Delegations)
            delegations.Add(person, Chain(person, now));
        return new() { Roles = roles, Delegations = delegations };
    }

    private Candidate CandidateOf(string id) => _loads.TryGetValue(id, out var load) ? new(id, load.OpenTasks, load.LastAssignedAt) : new(id, 0, null);

    private List<Delegation> Chain(string person, DateTimeOffset now)
    {
        var found = new List<Delegation>();
        var persons = new List<string> { person };
        for (var i = 0; i < persons.Count && i < 20; i++)
            foreach (var delegation in _delegations.Where(d => d.From == persons[i] && d.IsActiveAt(now)))
            {
                found.Add(delegation);
                persons.Add(delegation.To);
            }
        return found;
    }
}
