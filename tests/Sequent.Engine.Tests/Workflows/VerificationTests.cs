using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

/// <summary>Whoever can write to the database can drop its triggers: what they change then shows.</summary>
public class VerificationTests
{
    private const string Open = "DROP TRIGGER IF EXISTS workflow_history_update; DROP TRIGGER IF EXISTS workflow_history_delete; PRAGMA foreign_keys = OFF; ";

    [Test]
    public async Task Histories_that_nobody_touched_are_intact()
    {
        await using var app = Start();
        var id = await RejectedAsync(app);
        await app.Workflows.MemoAsync();
        await app.Workflows.NumberAsync();

        var one = await app.Workflows.VerifyHistoryAsync(id);
        var heard = new List<HistoryProgress>();
        var all = await app.Workflows.VerifyAllHistoriesAsync(new Heard(heard));

        Assert.Multiple(() =>
        {
            Assert.That((one.IsIntact, one.Instances, one.Entries), Is.EqualTo((true, 1, 4)));
            Assert.That((all.IsIntact, all.Instances, all.Entries, all.Events), Is.EqualTo((true, 2, 5, 5)));
            Assert.That(heard, Is.EqualTo([new HistoryProgress(2, 5, 0)]));
            Assert.That(all.ToString(), Is.EqualTo("Intact: 2 instances, 5 entries, 5 events."));
        });
    }

    [TestCase("UPDATE workflow_history SET actor_id = 'eve' WHERE sequence = 2", 2, "its hash is not that of what it says")]
    [TestCase("UPDATE workflow_history SET payload = NULL WHERE sequence = 3", 3, "its hash is not that of what it says")]
    [TestCase("UPDATE workflow_history SET state_after = 'checked' WHERE sequence = 2", 3, "it begins in 'pending_approval'")]
    [TestCase("DELETE FROM workflow_events; DELETE FROM workflow_history WHERE sequence = 2", 3, "entries before it are gone")]
    [TestCase("DELETE FROM workflow_events; DELETE FROM workflow_history WHERE sequence = 4", null, "ends at 3")]
    [TestCase("UPDATE workflow_instances SET marking = 'approved', tokens = replace(tokens, 'rejected', 'approved')", null, "the instance is in 'approved'")]
    [TestCase("UPDATE workflow_instances SET marking = 'approved'", null, "the instance is in 'rejected', and searches find it in 'approved'")]
    [TestCase("UPDATE workflow_instances SET history_hash = replace(history_hash, substr(history_hash, 1, 8), '00000000')", null, "is not the one that the instance knows")]
    [TestCase("UPDATE workflow_instances SET context_data = json_set(context_data, '$.amount', 1)", null, "other data than its history gives, in 'amount'")]
    [TestCase("UPDATE workflow_instances SET context_data = json_remove(context_data, '$.submitted_by')", null, "in 'submitted_by'")]
    [TestCase("UPDATE workflow_instances SET subject_id = 'PO-1'", null, "is about purchase-order 'PO-1'")]
    [TestCase("UPDATE workflow_instances SET subject_type = 'order'", null, "is about order '")]
    [TestCase("UPDATE workflow_instances SET initiated_by = 'eve'", null, "names 'eve' as who started it, and that was 'ana'")]
    [TestCase("UPDATE workflow_instances SET started_at = '2020-01-01T00:00:00.0000000Z'", null, "another time of its start")]
    [TestCase("UPDATE workflow_instances SET history_length = 3", 4, "added from outside")]
    [TestCase("UPDATE workflow_instances SET definition_version = '9.0.0'", null, "the instance runs version 9.0.0, and the last entry was decided by version")]
    [TestCase("UPDATE workflow_history SET at = 'long ago' WHERE sequence = 2", null, "'long ago' in column 'at'")]
    public async Task What_is_changed_from_outside_shows(string sql, int? sequence, string problem)
    {
        await using var app = Start();
        var id = await RejectedAsync(app);
        await app.Workflows.NumberAsync();
        await app.ExecuteAsync(Open + sql);

        var one = await app.Workflows.VerifyHistoryAsync(id);
        var all = await app.Workflows.VerifyAllHistoriesAsync();

        Assert.Multiple(() =>
        {
            Assert.That(one.Problems, Has.Some.Matches<HistoryProblem>(p => p.Instance == id && p.Sequence == sequence && p.Message.Contains(problem)), string.Join("\n", one.Problems));
            Assert.That(one.ProblemCount, Is.EqualTo(one.Problems.Count));
            Assert.That(all.IsIntact, Is.False);
        });
    }

    [Test]
    public async Task Data_that_is_damaged_is_reported_with_its_instance()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync();
        await app.ExecuteAsync("UPDATE workflow_instances SET context_data = '{'");
        foreach (var call in new Func<Task>[] { () => app.Workflows.GetAsync(id), () => app.Workflows.PermissionsAsync(id, Buyer), () => app.Workflows.TryFireAsync(id, "submit", Buyer), async () => _ = (await app.Workflows.GetAsync((InstanceId)id)).Data })
        {
            var exception = Assert.ThrowsAsync<StoreException>(() => call())!;
            Assert.That(exception.Problem, Is.EqualTo(StoreProblem.Corrupt));
            Assert.That(exception.Message, Does.StartWith($"The data of instance '{id}' is no JSON"));
        }
    }

    [TestCase("DELETE FROM workflow_events WHERE number = 2", "number 2 was expected")]
    [TestCase("UPDATE workflow_history SET reasoning = 'no' WHERE sequence = 2", "is not what its hash says")]
    [TestCase("UPDATE workflow_events SET position = 99 WHERE number = 2; UPDATE workflow_events SET position = 2 WHERE number = 3; UPDATE workflow_events SET position = 3 WHERE number = 2", "entry 2 was expected")]
    [TestCase("DELETE FROM workflow_events WHERE number = 2; UPDATE workflow_events SET number = number - 1 WHERE number > 2", "entry 2 was expected")]
    [TestCase("UPDATE workflow_history SET kind = 'guessed' WHERE sequence = 2", "'guessed' in column 'kind'")]
    [TestCase("UPDATE workflow_definitions SET json = '{}'", "is damaged, its text has the hash")]
    public async Task Events_and_definitions_that_are_gone_or_changed_show(string sql, string problem)
    {
        await using var app = Start();
        await RejectedAsync(app);
        await app.Workflows.NumberAsync();
        await app.ExecuteAsync(Open + sql);

        var report = await app.Workflows.VerifyAllHistoriesAsync();

        Assert.That(report.Problems, Has.Some.Matches<HistoryProblem>(p => p.Instance is null && p.Message.Contains(problem)), string.Join("\n", report.Problems));
    }

    [Test]
    public async Task Verifying_while_others_commit_finds_nothing_wrong()
    {
        await using var app = Start();
        var id = await app.Workflows.CounterAsync();
        var steps = Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
                await app.Workflows.ApplyAsync(id, c => c.Step(Buyer));
        });
        var problems = new List<HistoryProblem>();
        while (!steps.IsCompleted)
        {
            problems.AddRange((await app.Workflows.VerifyAllHistoriesAsync()).Problems);
            problems.AddRange((await app.Workflows.VerifyHistoryAsync(id)).Problems);
            await app.Workflows.NumberAsync();
        }
        await steps;
        Assert.That(problems, Is.Empty);
    }

    [Test]
    public async Task One_that_cannot_be_read_does_not_hide_the_others()
    {
        await using var app = Start();
        var ids = new[] { await RejectedAsync(app), await RejectedAsync(app), await RejectedAsync(app) };
        await app.ExecuteAsync(Open + $"UPDATE workflow_history SET at = 'long ago' WHERE instance_id = '{ids[0]}' AND sequence = 2; UPDATE workflow_history SET actor_id = 'eve' WHERE instance_id = '{ids[2]}' AND sequence = 2");

        var report = await app.Workflows.VerifyAllHistoriesAsync();

        Assert.That(report.Instances, Is.EqualTo(3));
        Assert.That(report.Problems.Select(p => p.Instance).Distinct(), Is.EquivalentTo(new InstanceId?[] { ids[0], ids[2] }));
    }

    private static async Task<InstanceId> RejectedAsync(Application app)
    {
        var id = await app.Workflows.SubmittedAsync();
        await app.Workflows.ApplyAsync(id, o => o.Reject(Manager, "too dear"));
        return id;
    }

    private sealed class Heard(List<HistoryProgress> heard) : IProgress<HistoryProgress>
    {
        public void Report(HistoryProgress value) => heard.Add(value);
    }
}
