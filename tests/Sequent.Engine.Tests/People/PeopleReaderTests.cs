using System.Reflection;
using Sequent.Definitions;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Engine.Tests.People;

public class PeopleReaderTests
{
    private static readonly DateTimeOffset s_now = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static PeopleQuestions About(string[] roles, params string[] delegations) => new(roles.ToHashSet(), delegations.ToHashSet());

    private static async Task<InMemoryUserDirectory> DirectoryAsync()
    {
        var directory = new InMemoryUserDirectory();
        await directory.SetAsync("acme", new("ana") { Roles = EquatableArray.Create("manager") });
        await directory.SetAsync("acme", new("ben") { Roles = EquatableArray.Create("manager", "clerk") });
        return directory;
    }

    private static async Task<(PeopleReader Reader, FakeStore Store)> ReaderAsync()
    {
        var store = DispatchProxy.Create<IWorkflowStore, FakeStore>();
        return (new(store, await DirectoryAsync()), (FakeStore)(object)store);
    }

    private static ValueTask<AnsweredPeople> AskAsync(PeopleReader reader, PeopleQuestions questions, AnsweredPeople? soFar = null, CancellationToken cancellation = default) =>
        reader.AnswerAsync("acme", questions, soFar ?? reader.Unasked, s_now, null, cancellation);

    [Test]
    public async Task Members_come_with_their_loads_and_delegations_of_that_time()
    {
        var (reader, store) = await ReaderAsync();
        store.Load = 3;
        using var answered = await AskAsync(reader, About(["manager"], "ana", "ben"));
        Assert.Multiple(() =>
        {
            Assert.That(answered.Known.Roles!["manager"], Is.EqualTo(new Candidate[] { new("ana", 3, null), new("ben", 3, null) }));
            Assert.That(answered.Known.Delegations!["ana"].Select(d => (d.To, d.StartsAt)), Is.EqualTo([("cid", s_now)]));
            Assert.That(answered.Known.Delegations["ben"], Is.Empty);
        });
    }

    [Test]
    public async Task What_is_asked_later_is_added()
    {
        var (reader, _) = await ReaderAsync();
        using var first = await AskAsync(reader, About(["manager"]));
        using var second = await AskAsync(reader, About([], "ana"), first);
        using var third = await AskAsync(reader, About(["clerk", "nobody"], "ben"), second);
        Assert.That(third.Known.Roles!.ToDictionary(r => r.Key, r => r.Value.Count), Is.EquivalentTo(new Dictionary<string, int> { ["manager"] = 2, ["clerk"] = 1, ["nobody"] = 0 }));
        Assert.That(third.Known.Delegations!.Keys, Is.EquivalentTo(["ana", "ben"]));
    }

    [Test]
    public async Task Without_a_directory_nothing_is_ever_known_of_roles()
    {
        var reader = new PeopleReader(DispatchProxy.Create<IWorkflowStore, FakeStore>(), null);
        using var answered = await AskAsync(reader, About([], "ana"));
        Assert.That((reader.Unasked.Known.Roles, answered.Known.Roles), Is.EqualTo(default((object?, object?))));
    }

    [Test]
    public async Task Who_asks_for_a_role_waits_for_who_has_asked_before()
    {
        var (reader, store) = await ReaderAsync();
        var first = await AskAsync(reader, About(["manager"]));
        var second = AskAsync(reader, About(["manager"])).AsTask();
        using (await AskAsync(reader, About([], "ana")))
            Assert.That(second.IsCompleted, Is.False, "Delegations are for anybody to read.");

        store.Load = 1;
        first.Dispose();
        first.Dispose();
        using var answered = await second;
        Assert.That(answered.Known.Roles!["manager"][0].OpenTasks, Is.EqualTo(1));
    }

    [Test]
    public async Task The_hold_on_a_role_goes_over_to_the_next_answer()
    {
        var (reader, _) = await ReaderAsync();
        var first = await AskAsync(reader, About(["manager"]));
        var second = await AskAsync(reader, About([], "ana"), first);
        first.Dispose();
        var other = AskAsync(reader, About(["manager"])).AsTask();
        Assert.That(other.IsCompleted, Is.False);
        second.Dispose();
        (await other).Dispose();
    }

    [Test]
    public async Task Who_asks_for_one_more_role_lets_those_in_who_wait_and_learns_of_all_anew()
    {
        var (reader, store) = await ReaderAsync();
        var first = await AskAsync(reader, About(["manager"]));
        var other = AskAsync(reader, About(["manager"])).AsTask();
        var second = AskAsync(reader, About(["clerk"]), first).AsTask();
        var others = await other;
        Assert.That(second.IsCompleted, Is.False);
        store.Load = 1;
        others.Dispose();
        using var answered = await second;
        Assert.That(answered.Known.Roles!.SelectMany(r => r.Value), Has.All.Property(nameof(Candidate.OpenTasks)).EqualTo(1));
    }

    [Test]
    public async Task Nobody_waits_for_ever()
    {
        var (reader, store) = await ReaderAsync();
        store.Yields = true;
        await Parallel.ForAsync(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, cancellation) =>
        {
            string[] roles = i % 2 == 0 ? ["manager", $"r{i % 7}"] : [$"r{i % 7}", "clerk"];
            using var first = await AskAsync(reader, About(roles), cancellation: cancellation);
            using var second = await AskAsync(reader, About(["clerk", "manager"], "ana"), first, cancellation);
            Assert.That(Interlocked.Increment(ref store.Inside), Is.EqualTo(1));
            await Task.Yield();
            Interlocked.Decrement(ref store.Inside);
        });
    }

    [Test]
    public async Task Whose_waiting_is_ended_holds_nothing()
    {
        var (reader, store) = await ReaderAsync();
        var first = await AskAsync(reader, About(["manager"]));
        using var source = new CancellationTokenSource();
        var second = AskAsync(reader, About(["clerk", "manager", "x", "y", "z"]), cancellation: source.Token).AsTask();
        source.Cancel();
        Assert.That(() => second, Throws.InstanceOf<OperationCanceledException>());
        first.Dispose();

        store.Fails = true;
        Assert.That(() => AskAsync(reader, About(["manager"])).AsTask(), Throws.TypeOf<StoreException>());
        store.Fails = false;
        using var last = await AskAsync(reader, About(["clerk", "manager", "x", "y", "z"]));
        Assert.That(last.Known.Roles, Has.Count.EqualTo(5));
    }

    public class FakeStore : DispatchProxy
    {
        internal int Inside;

        internal int Load { get; set; }

        internal bool Yields { get; set; }

        internal bool Fails { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
        {
            nameof(IWorkflowStore.CountLoadsAsync) => LoadsAsync((IReadOnlyCollection<string>)args![2]!),
            nameof(IWorkflowStore.FindDelegationsAsync) => Task.FromResult<IReadOnlyList<Delegation>>((string)args![1]! == "ana"
                ? [new(Guid.Empty, "ana", "cid", (DateTimeOffset)args[2]!, null) { CreatedBy = "ana", CreatedAt = s_now }]
                : []),
            _ => throw new NotSupportedException(),
        };

        private async Task<IReadOnlyList<Candidate>> LoadsAsync(IReadOnlyCollection<string> users)
        {
            if (Yields)
                await Task.Yield();
            if (Fails)
                throw new StoreException(StoreProblem.Unavailable, "It is gone.");
            return [.. users.Select(id => new Candidate(id, Load, null))];
        }
    }
}
