using Sequent;
using Sequent.Definitions;
using Sequent.Engine;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Stores.Conformance;

/// <summary>Instances and decisions by hand. A store does not look whether they make sense; hashes are no hashes here.</summary>
public static class Sample
{
    public const string Tenant = "acme";
    public const string OtherTenant = "globex";

    /// <summary>When the samples begin.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static readonly DefinitionKey Orders = new("purchase-order", "1.0.0", Hash('1'));
    public static readonly DefinitionKey NewOrders = new("purchase-order", "2.0.0", Hash('2'));
    public static readonly DefinitionKey Letters = new("letter", "1.0.0", Hash('3'));

    private static long s_time;

    /// <summary>A time after all before it.</summary>
    public static DateTimeOffset Next() => Morning.AddTicks(Interlocked.Increment(ref s_time) * TimeSpan.TicksPerMillisecond);

    public static string Hash(char digit) => new(digit, 64);

    public static StoredDefinition Stored(DefinitionKey key, string tenant = Tenant) => new(tenant, key, $$"""{"id":"{{key.Id}}"}""", false, Next());

    /// <summary>An instance at its start.</summary>
    public static InstanceSnapshot Instance(string subject = "PO-1", string tenant = Tenant, DefinitionKey? definition = null, string data = "{}")
    {
        var at = Next();
        definition ??= Orders;
        return new()
        {
            Id = InstanceId.New(at), Tenant = tenant, Subject = new(definition.Id, subject), Definition = definition, Status = InstanceStatus.Running,
            Tokens = EquatableArray.Create(new Token("draft", 1, at)), Visits = 1, Version = 1, Data = data, StartedAt = at, ChangedAt = at, InitiatedBy = "ana",
            HistoryLength = 1, HistoryHash = Hash('a'),
        };
    }

    public static Decision Start(InstanceSnapshot instance) => new(null, instance, [Entry(instance, 1, HistoryKind.Started) with { StateBefore = "", PreviousHash = HistoryChain.Start }]) { Outcome = TransitionOutcome.Moved };

    /// <summary>A move into a state, or into several with commas between them.</summary>
    public static Decision Move(InstanceSnapshot before, string marking = "in_review", int entries = 1)
    {
        var at = Next();
        var states = marking.Split(',');
        return Change(before, before with { Tokens = states.Select((s, i) => new Token(s, before.Visits + i + 1, at)).ToEquatableArray(), Visits = before.Visits + states.Length, ChangedAt = at }, entries);
    }

    /// <summary>The end of an instance.</summary>
    public static Decision End(InstanceSnapshot before, InstanceStatus status = InstanceStatus.Completed)
    {
        var at = Next();
        return Change(before, before with { Status = status, ChangedAt = at, EndedAt = at });
    }

    /// <summary>A task for the role 'manager' in the state where an instance stands.</summary>
    public static WorkflowTask Task(InstanceSnapshot instance, int number = 1) => new()
    {
        Id = new(instance.Id, number), Visit = instance.Tokens[^1].Visit, State = instance.Tokens[^1].State, Roles = EquatableArray.Create("manager"), OpenedAt = instance.ChangedAt,
    };

    /// <summary>A task as it is when somebody has done it.</summary>
    public static WorkflowTask Done(WorkflowTask task, string by = "ana") => task with { Status = WorkflowTaskStatus.Completed, SuspendedAt = null, ClosedAt = Next(), CompletedBy = by, CompletedWith = "approve" };

    /// <summary>The decision, with tasks that are opened, changed or closed by it.</summary>
    public static Decision WithTasks(Decision decision, params WorkflowTask[] tasks)
    {
        var all = (decision.Before?.Tasks ?? default).Where(t => tasks.All(n => n.Id != t.Id)).Concat(tasks).ToArray();
        return decision with
        {
            Tasks = tasks,
            After = decision.After with { Tasks = all.Where(t => t.IsOpen).OrderBy(t => t.Id.Number).ToEquatableArray(), TaskCount = Math.Max(decision.Before?.TaskCount ?? 0, tasks.Max(t => t.Id.Number)) },
        };
    }

    /// <summary>The decision, with timers that it sets and others that it ends.</summary>
    public static Decision WithTimers(Decision decision, WorkflowTimer[] set, params TimerKey[] ended)
    {
        var rest = (decision.Before?.Timers ?? default).Where(t => !ended.Contains(t.Key) && set.All(n => n.Key != t.Key));
        return decision with
        {
            TimersSet = set, TimersEnded = ended,
            After = decision.After with { Timers = rest.Concat(set).OrderBy(t => t.Key.Visit).ThenBy(t => t.Key.Kind).ThenBy(t => t.Key.Name, StringComparer.Ordinal).ToEquatableArray() },
        };
    }

    /// <summary>Some other change.</summary>
    public static Decision Change(InstanceSnapshot before, InstanceSnapshot after, int entries = 1)
    {
        after = after with { Version = before.Version + 1, HistoryLength = before.HistoryLength + entries };
        return new(before, after, [.. Enumerable.Range(1, entries).Select(i => Entry(after, before.HistoryLength + i, HistoryKind.Moved) with { StateBefore = before.Marking, Transition = "submit" })])
        {
            Outcome = TransitionOutcome.Moved,
        };
    }

    public static HistoryEntry Entry(InstanceSnapshot instance, long sequence, HistoryKind kind) => new()
    {
        Instance = instance.Id, Sequence = sequence, Kind = kind, StateBefore = instance.Marking, StateAfter = instance.Marking,
        DefinitionVersion = instance.Definition.Version, ActorId = "ana", ActorKind = ActorKind.User, At = instance.ChangedAt, PreviousHash = Hash('a'), Hash = Hash('b'),
    };

    public static Receipt Receipt(Decision decision, string key) => new()
    {
        Tenant = decision.After.Tenant, Key = key, Fingerprint = Hash('f'), Instance = decision.After.Id, Outcome = TransitionOutcome.Recorded, Votes = 1, VotesNeeded = 2,
        Version = decision.After.Version, Marking = decision.After.Marking, Status = decision.After.Status, At = decision.After.ChangedAt,
    };
}
