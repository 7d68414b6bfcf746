using System.Diagnostics;
using Sequent.Definitions;
using Sequent.Engine;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;
using Sequent.Sqlite;

namespace Sequent.Durability;

/// <summary>Inboxes and timers on 1, 10 and 100 times as many open tasks, each with a timer: by the store itself, so that nothing but the rows is measured.</summary>
internal sealed class Inbox : IAsyncDisposable
{
    private const string Tenant = "default";
    private const int Callers = 64;
    private const int Samples = 1_000;
    private const int OfAna = 1_000;
    private const int OfManagers = 100_000;

    private static readonly DateTimeOffset s_morning = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly DefinitionKey s_definition = new("purchase-order", "1.0.0", new('1', 64));
    private static readonly string s_hash = new('a', 64);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sequent-inbox-");
    private readonly InstanceSnapshot[] _instances;

    private Inbox(int tasks)
    {
        Store = new($"Data Source={Path.Combine(_folder.FullName, "workflows.db")}");
        _instances = new InstanceSnapshot[tasks];
    }

    private SqliteStore Store { get; }

    public static async Task RunAsync(int most)
    {
        Console.WriteLine("\n| open tasks | page of 50 of one with 1,000 | the next page | by age | the most urgent | with a text | counts | page of a role with 100,000 | by age | counts | timers, none due | 64 callers, moves per second |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var size = most / 100; size <= most; size *= 10)
        {
            await using var inbox = new Inbox(size);
            await inbox.FillAsync();
            var next = (await inbox.PageAsync("ana", [], new())).Next;
            double[] times =
            [
                await Each(() => inbox.PageAsync("ana", ["buyer", "auditor"], new())),
                await Each(() => inbox.PageAsync("ana", ["buyer", "auditor"], new() { After = next })),
                await Each(() => inbox.PageAsync("ana", ["buyer", "auditor"], new() { Order = TaskOrder.OldestFirst })),
                await Each(() => inbox.PageAsync("ana", ["buyer", "auditor"], new() { Order = TaskOrder.MostUrgentFirst })),
                await Each(() => inbox.PageAsync("ana", ["buyer", "auditor"], new() { Text = "PO-77" })),
                await Each(() => inbox.Store.CountInboxAsync(Tenant, "ana", ["buyer", "auditor"], new(), s_morning, default)),
                await Each(() => inbox.PageAsync("ben", ["buyer", "manager"], new())),
                await Each(() => inbox.PageAsync("ben", ["buyer", "manager"], new() { Order = TaskOrder.OldestFirst })),
                await Each(() => inbox.Store.CountInboxAsync(Tenant, "ben", ["manager"], new(), s_morning, default), Samples / 50),
                await Each(() => inbox.Store.FindDueTimersAsync(s_morning, 100, default)),
            ];
            Console.WriteLine($"| {size:N0} | {string.Join(" | ", times.Select(t => $"{t:0.000} ms"))} | {await inbox.MovesPerSecondAsync(40_000):N0} |");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task FillAsync()
    {
        await Store.InitializeAsync(default);
        await Store.StoreDefinitionAsync(new(Tenant, s_definition, "{}", false, s_morning), null, default);
        await Together(async caller =>
        {
            for (var i = caller; i < _instances.Length; i += Callers)
            {
                var decision = Started(i);
                _instances[i] = decision.After;
                await Store.CommitAsync(new(decision), null, default);
            }
        });
    }

    private Task<TaskPage> PageAsync(string user, string[] roles, TaskQuery query) => Store.FindInboxAsync(Tenant, user, roles, query, default);

    // Each closes a task and opens another, and sets a timer in place of another.
    private async Task<double> MovesPerSecondAsync(int moves)
    {
        var begun = Stopwatch.GetTimestamp();
        await Together(async caller =>
        {
            for (var turn = caller; turn < moves; turn += Callers)
            {
                // Callers have instances of their own, in no order.
                var i = (int)(turn * 7_919L % (_instances.Length / Callers)) * Callers + caller;
                var decision = Moved(_instances[i]);
                _instances[i] = decision.After;
                if (await Store.CommitAsync(new(decision), null, default) is not CommitResult.Committed)
                    throw new InvalidOperationException("Somebody else has committed.");
            }
        });
        return moves / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    // The first thousand are Ana's, then every tenth one of the managers until they have theirs, and the others of a person each hundred.
    private Decision Started(int i)
    {
        var at = s_morning.AddMilliseconds(i);
        var id = InstanceId.New(at);
        var isOfManagers = i >= OfAna && i % 10 == 0 && i / 10 < OfManagers;
        var task = new WorkflowTask
        {
            Id = new(id, 1), Visit = 1, State = "pending_approval", Roles = EquatableArray.Create("manager"), Assignee = i < OfAna ? "ana" : isOfManagers ? null : $"person-{i % (_instances.Length / 100)}",
            OpenedAt = at, AssignedAt = isOfManagers ? null : at, DueAt = i % 7 == 0 ? null : s_morning.AddHours(i * 31L % 1000), Priority = (TaskPriority)(i % 4 - 1), Barred = EquatableArray.Create("cem"),
        };
        var timer = new WorkflowTimer(new(1, TimerKind.SlaBreach, "")) { DueAt = s_morning.AddDays(3).AddMilliseconds(i) };
        var instance = new InstanceSnapshot
        {
            Id = id, Tenant = Tenant, Subject = new("purchase-order", $"PO-{i}"), Definition = s_definition, Status = InstanceStatus.Running, Tokens = EquatableArray.Create(new Token("pending_approval", 1, at)), Visits = 1,
            Version = 1, Data = """{"amount":1200.5,"title":"The printer on the third floor is out of toner"}""", StartedAt = at, ChangedAt = at, InitiatedBy = "cem", HistoryLength = 1, HistoryHash = s_hash,
            Tasks = EquatableArray.Create(task), TaskCount = 1, Timers = EquatableArray.Create(timer),
        };
        return new(null, instance, [Entry(instance, HistoryKind.Started)]) { Outcome = TransitionOutcome.Moved, Tasks = [task], TimersSet = [timer] };
    }

    private static Decision Moved(InstanceSnapshot before)
    {
        var (at, visit) = (before.ChangedAt.AddHours(1), before.Visits + 1);
        var closed = before.Tasks[0] with { Status = WorkflowTaskStatus.Completed, ClosedAt = at, CompletedBy = "ana", CompletedWith = "approve" };
        var opened = before.Tasks[0] with { Id = new(before.Id, before.TaskCount + 1), Visit = visit, OpenedAt = at, AssignedAt = at };
        var timer = before.Timers[0] with { Key = new(visit, TimerKind.SlaBreach, "") };
        var after = before with
        {
            Tokens = EquatableArray.Create(new Token("pending_approval", visit, at)), Visits = visit, Version = before.Version + 1, ChangedAt = at, HistoryLength = before.HistoryLength + 1,
            Tasks = EquatableArray.Create(opened), TaskCount = before.TaskCount + 1, Timers = EquatableArray.Create(timer),
        };
        return new(before, after, [Entry(after, HistoryKind.Moved)]) { Outcome = TransitionOutcome.Moved, Tasks = [closed, opened], TimersSet = [timer], TimersEnded = [before.Timers[0].Key] };
    }

    private static HistoryEntry Entry(InstanceSnapshot instance, HistoryKind kind) => new()
    {
        Instance = instance.Id, Sequence = instance.HistoryLength, Kind = kind, StateBefore = "pending_approval", StateAfter = "pending_approval", DefinitionVersion = s_definition.Version, ActorId = "ana", ActorKind = ActorKind.User,
        Payload = """{"tasks":[{"number":1,"state":"pending_approval","visit":2,"status":"open","assignee":"ana"}]}""", At = instance.ChangedAt, PreviousHash = s_hash, Hash = s_hash,
    };

    private static Task Together(Func<int, Task> action) => Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => action(caller))));

    // The median time of one call, in milliseconds.
    private static async Task<double> Each(Func<Task> call, int samples = Samples)
    {
        var times = new double[samples];
        for (var i = 0; i < samples; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await call();
            times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }
        Array.Sort(times);
        return times[samples / 2];
    }
}
