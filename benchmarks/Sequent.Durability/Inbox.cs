using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sequent.Engine;
using Sequent.Sqlite;

namespace Sequent.Durability;

/// <summary>
/// Pages of an inbox: of a user with 1,000 tasks of their own, and of one whose role has a twentieth of all tasks in its pool. The rows are copies of a few that the engine has written.
/// </summary>
internal static class Inbox
{
    private const int OfEach = 1_000;
    private const int Pools = 10;
    private const int Samples = 500;

    // Half of the copies are somebody's, half are in pools; each is one task of one instance, opened a second after the one before it.
    private const string Copy = """
        PRAGMA foreign_keys = OFF;
        PRAGMA synchronous = OFF;
        PRAGMA cache_size = -4000000;
        BEGIN;
        CREATE TEMP TABLE copies AS
        WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $count)
        SELECT i, printf('%08x-0000-7000-8000-%012x', i, i) AS id, strftime('%Y-%m-%dT%H:%M:%S.0000000Z', 1767225600 + i, 'unixepoch') AS at,
            strftime('%Y-%m-%dT%H:%M:%S.0000000Z', 1767225600 + (i * 7919) % 10000000, 'unixepoch') AS due,
            CASE WHEN i % 2 = 0 THEN 'u' || (i / 2 % ($count / 2 / $each)) END AS owner, 'pool' || (i / 2 % $pools) AS pool
        FROM n;
        INSERT INTO workflow_instances (tenant_id, id, subject_type, subject_id, definition_id, definition_version, definition_hash, status, marking, tokens, visits, version, context_data, acts,
            started_at, changed_at, initiated_by, history_length, history_hash, task_count, open_tasks, timers)
        SELECT tenant_id, copies.id, subject_type, copies.id, definition_id, definition_version, definition_hash, status, marking, tokens, visits, version, context_data, acts,
            copies.at, copies.at, initiated_by, history_length, history_hash, 1, 1, 0
        FROM copies, (SELECT * FROM workflow_instances LIMIT 1);
        INSERT INTO workflow_tasks (tenant_id, instance_id, number, visit, state, status, assignee, is_claimed, roles, users, is_for_anyone, barred, is_unassigned, is_escalated, priority, due_at, opened_at, assigned_at)
        SELECT tenant_id, copies.id, 1, visit, state, status, owner, 0, '["' || pool || '"]', users, 0, barred, 0, 0, copies.i % 4 - 1, due, at, CASE WHEN owner IS NOT NULL THEN at END
        FROM copies, (SELECT * FROM workflow_tasks LIMIT 1);
        INSERT INTO workflow_task_candidates (tenant_id, instance_id, number, candidate, definition_id, state, priority, due_at, opened_at, barred)
        SELECT tenant_id, copies.id, 1, CASE WHEN owner IS NULL THEN 'role:' || pool ELSE 'assignee:' || owner END, definition_id, state, copies.i % 4 - 1, due, at, barred
        FROM copies, (SELECT * FROM workflow_task_candidates LIMIT 1);
        DROP TABLE copies;
        COMMIT;
        """;

    public static async Task RunAsync(int most)
    {
        Console.WriteLine($"\n| tasks | page of 50 of {OfEach:N0} of one's own, by due | by urgency | the 10th page | filtered | page of 50 of a pool of a twentieth of all, by due | counts of one's own | claim |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var size = most / 10; size <= most; size *= 10)
            await RunOneAsync(size);
    }

    private static async Task RunOneAsync(int size)
    {
        var folder = Directory.CreateTempSubdirectory("sequent-durability-");
        var file = Path.Combine(folder.FullName, "workflows.db");
        var services = new ServiceCollection();
        services.AddSequent(o => o.AddWorkflow<Approval>()).UseSqlite($"Data Source={file}");
        await using (var provider = services.BuildServiceProvider())
        {
            var workflows = provider.GetRequiredService<Workflows>();
            var id = await workflows.StartAsync(new Approval { Amount = 1 }, Bench.Agent);
            await workflows.ApplyAsync(id, static o => o.Submit(Bench.Agent));
            Fill(file, size);

            var tasks = workflows.Tasks;
            var users = size / 2 / OfEach;
            Actor Anyone(int i) => Actor.User($"u{i * 31 % users}", "nobody");
            var due = await EachAsync(i => tasks.InboxAsync(Anyone(i)));
            var urgent = await EachAsync(i => tasks.InboxAsync(Anyone(i), new() { Order = TaskOrder.MostUrgentFirst }));
            var tenth = new TaskPage?[users];
            for (var user = 0; user < users; user++)
            {
                var page = await tasks.InboxAsync(Anyone(user), new() { Limit = 450 });
                tenth[user] = page;
            }
            var later = await EachAsync(i => tasks.InboxAsync(Anyone(i % users), new() { After = tenth[i % users]!.Next }));
            var filtered = await EachAsync(i => tasks.InboxAsync(Anyone(i), new() { Workflow = "approval", State = "review", DueBefore = new(2027, 1, 1, 0, 0, 0, default), PriorityFrom = TaskPriority.High }));
            var pool = await EachAsync(i => tasks.InboxAsync(Actor.User("nobody", $"pool{i % Pools}")));
            var counts = await EachAsync(i => tasks.CountAsync(Anyone(i)));
            var inPool = (await tasks.InboxAsync(Actor.User("nobody", "pool1"), new() { Limit = Samples })).Items;
            var claim = await EachAsync(i => tasks.ClaimAsync(inPool[i].Task.Id, Actor.User("nobody", "pool1")), inPool.Count);
            Console.WriteLine($"| {size:N0} | {due:0.00} ms | {urgent:0.00} ms | {later:0.00} ms | {filtered:0.00} ms | {pool:0.00} ms | {counts:0.00} ms | {claim:0.00} ms |");
        }
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static void Fill(string file, int size)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var fill = connection.CreateCommand();
        fill.CommandText = Copy;
        fill.CommandTimeout = 0;
        fill.Parameters.AddWithValue("$count", size);
        fill.Parameters.AddWithValue("$each", OfEach);
        fill.Parameters.AddWithValue("$pools", Pools);
        fill.ExecuteNonQuery();
    }

    // The median time of one call, in milliseconds.
    private static async Task<double> EachAsync(Func<int, Task> call, int samples = Samples)
    {
        var times = new double[samples];
        for (var i = 0; i < samples; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await call(i);
            times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }
        Array.Sort(times);
        return times[samples / 2];
    }
}
