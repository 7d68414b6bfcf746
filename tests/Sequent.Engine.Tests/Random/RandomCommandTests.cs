using FsCheck;
using FsCheck.Fluent;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

/// <summary>Whatever is done, by however many at once: what is stored is what its history says, and a class does as its definition does.</summary>
public sealed class RandomCommandTests
{
    private const int Instances = 16;
    private const int Callers = 8;
    private const int CommandsOfEach = 60;
    private const int CommandsInARow = 250;

    [Test]
    public void Every_instance_is_the_replay_of_its_history_whoever_works_on_it_at_once() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => ManyAtOnce(seed).GetAwaiter().GetResult()));

    [Test]
    public void A_class_writes_the_same_rows_as_its_definition_alone() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => ClassAndDefinition(seed).GetAwaiter().GetResult()));

    private static async Task ManyAtOnce(int seed)
    {
        await using var app = Start(options: o => o.AddWorkflow<Delivery>());
        InstanceId[] ids = [.. await Task.WhenAll(Enumerable.Range(0, Instances).Select(async _ => (InstanceId)await app.Workflows.StartAsync(new Delivery(), Buyer)))];
        var acknowledged = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            var random = new System.Random(seed + caller);
            var commands = new RandomCommands(random);
            var seen = new List<(InstanceId Id, long Version, string Marking)>();
            for (var i = 0; i < CommandsOfEach; i++)
            {
                var id = ids[random.Next(ids.Length)];
                var result = await commands.Next()(app.Workflows, id);
                if (result.IsMoved || result.IsRecorded)
                    seen.Add((id, result.Version, result.Marking));
            }
            return seen;
        })));

        var report = await app.Workflows.VerifyAllHistoriesAsync();
        Assert.That(report.Problems, Is.Empty);
        var promises = acknowledged.SelectMany(a => a).ToArray();
        Assert.That(promises, Has.Length.GreaterThan(Callers * CommandsOfEach / 10), "hardly anything was permitted");
        Assert.That(promises.Select(p => (p.Id, p.Version)), Is.Unique, "two callers were told the same version");
        foreach (var id in ids)
        {
            var instance = await app.Workflows.GetAsync(id);
            var history = await app.Workflows.HistoryOf(id);
            Assert.That(instance.Version, Is.EqualTo(1 + promises.Count(p => p.Id == id)), "each acknowledged command is one version");
            Assert.That(history[^1].StateAfter, Is.EqualTo(instance.State));
            Assert.That(history.Zip(history.Skip(1)).All(pair => pair.First.StateAfter == pair.Second.StateBefore && pair.First.At <= pair.Second.At));
        }
    }

    private static async Task ClassAndDefinition(int seed)
    {
        await using var typed = Start(options: o => o.AddWorkflow<Delivery>());
        await using var untyped = Start(options: o => o.AddWorkflow(Delivery.Definition));
        InstanceId first = await typed.Workflows.StartAsync(new Delivery(), Buyer);
        var second = await untyped.Workflows.StartAsync("delivery", RandomCommands.StartData(), Buyer);
        // Two sources of the same chances, since a command may ask for one when it is carried out.
        var (ones, others) = (new RandomCommands(new(seed)), new RandomCommands(new(seed)));
        for (var i = 0; i < CommandsInARow; i++)
        {
            var one = await ones.Next()(typed.Workflows, first);
            var other = await others.Next()(untyped.Workflows, second);
            Assert.That((one.Outcome, one.Votes, one.VotesNeeded, one.Marking, one.Version), Is.EqualTo((other.Outcome, other.Votes, other.VotesNeeded, other.Marking, other.Version)));
            Assert.That(one.Reasons.Select(r => r.Kind), Is.EqualTo(other.Reasons.Select(r => r.Kind)));
            typed.Time.Advance(TimeSpan.FromMinutes(1));
            untyped.Time.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.That(await RowsOf(typed, first), Is.EqualTo(await RowsOf(untyped, second)));
    }

    // Everything but what belongs to one instance alone: its id, and hashes over it.
    private static async Task<List<string>> RowsOf(Application app, InstanceId id)
    {
        await using var connection = await app.ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT json_array(definition_id, definition_version, definition_hash, status, marking, tokens, visits, version, context_data, acts, started_at, changed_at, ended_at, initiated_by, history_length)
            FROM workflow_instances WHERE tenant_id = 'default' AND id = $id
            UNION ALL
            SELECT * FROM (SELECT json_array(sequence, kind, transition, state_before, state_after, definition_version, actor_id, actor_kind, on_behalf_of, reasoning, replace(payload, $id, ''), at)
                FROM workflow_history WHERE tenant_id = 'default' AND instance_id = $id ORDER BY sequence)
            """;
        command.Parameters.AddWithValue("$id", id.ToString());
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
