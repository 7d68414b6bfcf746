using Sequent.Engine.Storage;

namespace Sequent.Sqlite;

/// <summary>What a <see cref="Commit"/> is in SQL. Every check comes before the first row that is written, so that a refusal leaves nothing behind.</summary>
internal static class CommitWork
{
    public static CommitResult Run(Session session, Commit commit)
    {
        var (before, after) = (commit.Decision.Before, commit.Decision.After);
        if (commit.Receipt is { } asked && ReceiptRow.Find(session, asked.Tenant, asked.Key) is { } answered)
            return new CommitResult.AlreadyAnswered(answered);
        if (commit.Schedule is { } due && !ScheduleRow.IsAsSeen(session, due))
            return CommitResult.Conflict.Instance;
        if (before is null ? !TryInsert(session, after) : !TryUpdate(session, before, after))
            return before is null && WhoHasSubject(session, after) is { } live ? new CommitResult.SubjectTaken(live) : CommitResult.Conflict.Instance;
        foreach (var entry in commit.Decision.Entries)
            HistoryRow.Insert(session, after.Tenant, entry);
        // As they were is as the version says that they are.
        foreach (var task in commit.Decision.Tasks)
            TaskRow.Set(session, after, before?.Tasks.FirstOrDefault(t => t.Id == task.Id), task);
        foreach (var timer in commit.Decision.TimersEnded)
            TimerRow.Delete(session, after, timer);
        foreach (var timer in commit.Decision.TimersSet)
            TimerRow.Set(session, after, timer);
        if (commit.Schedule is { } advance)
            ScheduleRow.Set(session, advance);
        if (commit.Receipt is { } receipt)
            ReceiptRow.Insert(session, receipt);
        return CommitResult.Committed.Instance;
    }

    private static bool TryInsert(Session session, InstanceSnapshot after)
    {
        using var insert = session.Use(Sql.InsertInstance);
        InstanceRow.BindEnd(InstanceRow.BindState(InstanceRow.BindStart(InstanceRow.BindKey(insert, after), after), after), after);
        return insert.Execute() == 1;
    }

    private static bool TryUpdate(Session session, InstanceSnapshot before, InstanceSnapshot after)
    {
        var isWhole = before.Definition != after.Definition || before.EndedAt != after.EndedAt;
        using var update = session.Use(isWhole ? Sql.UpdateInstanceWhole : Sql.UpdateInstance);
        InstanceRow.BindState(InstanceRow.BindKey(update, after), after).Bind("seen", before.Version);
        if (isWhole)
            InstanceRow.BindEnd(update, after);
        return update.Execute() == 1;
    }

    // Null when its id is taken, not its subject.
    private static InstanceId? WhoHasSubject(Session session, InstanceSnapshot after)
    {
        using var find = session.Use(Sql.FindLiveInstanceId);
        find.Bind("tenant", after.Tenant).Bind("id", after.Id).Bind("workflow", after.Definition.Id).Bind("subject_type", after.Subject.Type).Bind("subject_id", after.Subject.Id);
        return find.Step() ? find.Id("id") : null;
    }
}
