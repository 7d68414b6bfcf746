using SQLitePCL;

namespace Sequent.Sqlite.Tests;

/// <summary>What a statement costs on every machine.</summary>
internal static class Cost
{
    /// <summary>How SQLite means to run a statement: a line for each table.</summary>
    public static string Plan(Session session, string sql)
    {
        using var explain = session.UseOnce("EXPLAIN QUERY PLAN " + sql);
        var lines = new List<string>();
        while (explain.Step())
            lines.Add(explain.Text("detail"));
        return string.Join('\n', lines);
    }

    /// <summary>How many instructions SQLite runs meanwhile.</summary>
    public static int Steps(Session session, Action action)
    {
        var steps = 0;
        raw.sqlite3_progress_handler(session.Handle, 1, _ => { steps++; return 0; }, null);
        action();
        raw.sqlite3_progress_handler(session.Handle, 0, null, null);
        return steps;
    }
}
