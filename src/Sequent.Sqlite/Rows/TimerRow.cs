using Sequent.Definitions;

namespace Sequent.Sqlite;

/// <summary>A row of <c>workflow_timers</c>.</summary>
internal static class TimerRow
{
    public static EquatableArray<WorkflowTimer> List(Session session, string tenant, InstanceId instance)
    {
        using var list = session.Use(Sql.ListTimers);
        list.Bind("tenant", tenant).Bind("instance", instance);
        var timers = new List<WorkflowTimer>();
        while (list.Step())
            timers.Add(Read(list));
        timers.Sort(static (left, right) => Compare(left.Key, right.Key));
        return timers.ToEquatableArray();
    }

    public static TimerKey ReadKey(Statement row) => new(row.Int("visit"), WireNames<TimerKind>.Read(row, "kind"), row.Text("name"));

    public static void Set(Session session, InstanceSnapshot instance, WorkflowTimer timer)
    {
        using var set = session.Use(Sql.SetTimer);
        BindKey(set, instance, timer.Key).Bind("due_at", timer.DueAt).Bind("fixed_at", timer.FixedAt).Bind("has_elapsed", timer.HasElapsed).Bind("remaining", timer.Remaining?.Ticks).Execute();
    }

    public static void Delete(Session session, InstanceSnapshot instance, TimerKey key)
    {
        using var delete = session.Use(Sql.DeleteTimer);
        BindKey(delete, instance, key).Execute();
    }

    private static WorkflowTimer Read(Statement row) => new(ReadKey(row))
    {
        DueAt = row.TimeOrNull("due_at"),
        Remaining = row.IsNull("remaining") ? null : new TimeSpan(row.Long("remaining")),
        FixedAt = row.TimeOrNull("fixed_at"),
        HasElapsed = row.Bool("has_elapsed"),
    };

    private static int Compare(TimerKey left, TimerKey right) =>
        left.Visit != right.Visit ? left.Visit.CompareTo(right.Visit) : left.Kind != right.Kind ? left.Kind.CompareTo(right.Kind) : string.CompareOrdinal(left.Name, right.Name);

    private static Statement BindKey(Statement statement, InstanceSnapshot instance, TimerKey key) =>
        statement.Bind("tenant", instance.Tenant).Bind("instance", instance.Id).Bind("visit", key.Visit).Bind("kind", WireNames<TimerKind>.Of(key.Kind)).Bind("name", key.Name);
}
