using Sequent.Engine.Storage;

namespace Sequent.Sqlite;

/// <summary>A row of <c>workflow_schedules</c>.</summary>
internal static class ScheduleRow
{
    public static WorkflowSchedule Read(Statement row) => new(row.Text("tenant_id"), row.Text("definition_id"), row.Text("trigger"), row.Time("next_at"));

    /// <summary>True when nobody has changed it since it was read.</summary>
    public static bool IsAsSeen(Session session, ScheduleAdvance advance)
    {
        using var find = session.Use(Sql.FindSchedule);
        return (BindKey(find, advance).Step() ? find.Time("next_at") : (DateTimeOffset?)null) == advance.Seen;
    }

    public static void Set(Session session, ScheduleAdvance advance)
    {
        if (advance.Next is null)
        {
            using var delete = session.Use(Sql.DeleteSchedule);
            BindKey(delete, advance).Execute();
            return;
        }
        using var set = session.Use(Sql.SetSchedule);
        BindKey(set, advance).Bind("next_at", advance.Next).Execute();
    }

    private static Statement BindKey(Statement statement, ScheduleAdvance advance) =>
        statement.Bind("tenant", advance.Tenant).Bind("workflow", advance.Workflow).Bind("trigger", advance.Trigger);
}
