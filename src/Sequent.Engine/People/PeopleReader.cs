using System.Data.Common;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Answers what decisions ask of people: from the directory of the application, if it has one, and from the store.</summary>
internal sealed class PeopleReader
{
    /// <summary>The most members of a role among whom one is found; of a greater role those that come first by their ids.</summary>
    public const int MostMembers = 10_000;

    private static readonly Dictionary<string, IReadOnlyList<Delegation>> s_noDelegations = [];
    private static readonly Dictionary<string, IReadOnlyList<Candidate>> s_noRoles = [];

    private readonly IWorkflowStore _store;
    private readonly IUserDirectory? _directory;
    private readonly RoleGates _gates = new();

    public PeopleReader(IWorkflowStore store, IUserDirectory? directory)
    {
        _store = store;
        _directory = directory;
        Unasked = new(new() { Roles = directory is null ? null : s_noRoles, Delegations = s_noDelegations }, default);
    }

    /// <summary>What is known before anything was asked: where there is a directory, and delegations, everything can be.</summary>
    public AnsweredPeople Unasked { get; }

    /// <summary>Answers questions, beside those that were answered so far. Who asks for members of roles waits until nobody else assigns tasks of them, unless they hold a transaction of their own.</summary>
    /// <param name="tenant">Whose people.</param>
    /// <param name="questions">What is asked.</param>
    /// <param name="soFar">What was answered before for the same command; its hold on roles goes over to the result.</param>
    /// <param name="now">When a delegation must be in force.</param>
    /// <param name="transaction">The caller's own transaction; null for none.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>All that is known then: to be disposed of when it is committed, and before the command waits for anything else.</returns>
    public async ValueTask<AnsweredPeople> AnswerAsync(string tenant, PeopleQuestions questions, AnsweredPeople soFar, DateTimeOffset now, DbTransaction? transaction, CancellationToken cancellation)
    {
        var asksForMore = _directory is not null && !questions.Roles.All(soFar.Known.Roles!.ContainsKey);
        var delegations = await DelegationsAsync(tenant, questions.Delegations, soFar.Known.Delegations ?? s_noDelegations, now, transaction, cancellation).ConfigureAwait(false);
        if (!asksForMore)
            return new(soFar.Known with { Delegations = delegations }, soFar.HandOver());

        // Those that are held are entered anew with the others, in the one order; what was known of them may have changed then.
        soFar.Dispose();
        var roles = new SortedSet<string>(questions.Roles.Concat(soFar.Known.Roles!.Keys), StringComparer.Ordinal);
        // Who holds a transaction of their own must not wait for those who wait for it.
        var gates = transaction is null ? await _gates.EnterAsync(tenant, roles, cancellation).ConfigureAwait(false) : default;
        try
        {
            var members = new Dictionary<string, IReadOnlyList<Candidate>>(roles.Count);
            foreach (var role in roles)
                members.Add(role, await MembersAsync(_directory!, tenant, role, transaction, cancellation).ConfigureAwait(false));
            return new(new() { Roles = members, Delegations = delegations }, gates);
        }
        catch
        {
            gates.Leave();
            throw;
        }
    }

    /// <summary>
    /// The numbers of tasks that a commit has assigned while a delegation of whom they were assigned to began: it was not known when it was decided, and whoever applied it did not
    /// find the task yet.
    /// </summary>
    public async Task<IReadOnlyList<int>> ListLateAsync(string tenant, Decision decision, KnownPeople known, DateTimeOffset now, CancellationToken cancellation)
    {
        if (known.Delegations is not { Count: > 0 } asked)
            return [];
        var late = new List<int>();
        foreach (var task in decision.Tasks)
            if (task is { IsOpen: true, Assignee: { } holder } && asked.TryGetValue(task.DelegateFor ?? holder, out var before))
            {
                var found = await _store.FindDelegationsAsync(tenant, holder, now, null, cancellation).ConfigureAwait(false);
                if (found.Any(d => d.From == holder && d.IsAbout(decision.After.Definition.Id) && before.All(b => b.Id != d.Id)))
                    late.Add(task.Id.Number);
            }
        return late;
    }

    private async Task<IReadOnlyList<Candidate>> MembersAsync(IUserDirectory directory, string tenant, string role, DbTransaction? transaction, CancellationToken cancellation)
    {
        var members = await directory.ListInRoleAsync(tenant, role, cancellation).ConfigureAwait(false);
        string[] ids = [.. members.Where(member => member.IsActive).Select(member => member.Id).Distinct().Take(MostMembers)];
        return ids.Length == 0 ? [] : await _store.CountLoadsAsync(tenant, role, ids, transaction, cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<Delegation>>> DelegationsAsync(
        string tenant, IReadOnlySet<string> persons, IReadOnlyDictionary<string, IReadOnlyList<Delegation>> known, DateTimeOffset now, DbTransaction? transaction, CancellationToken cancellation)
    {
        if (persons.All(known.ContainsKey))
            return known;
        var answers = new Dictionary<string, IReadOnlyList<Delegation>>(known);
        foreach (var person in persons)
            if (!answers.ContainsKey(person))
                answers.Add(person, await _store.FindDelegationsAsync(tenant, person, now, transaction, cancellation).ConfigureAwait(false));
        return answers;
    }
}
