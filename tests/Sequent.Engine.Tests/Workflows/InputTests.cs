using System.Text.Json.Nodes;
using Sequent.Engine.Storage;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class InputTests
{
    [Test]
    public async Task What_is_left_out_has_its_default_for_hooks_conditions_and_history_alike()
    {
        await using var app = Start();
        var typed = await app.Workflows.StartAsync(new Claim(), Buyer);
        var untyped = await app.Workflows.StartAsync(new Claim(), Buyer);
        var advanced = await app.Workflows.StartAsync(new Claim(), Buyer);

        await app.Workflows.ApplyAsync(typed, c => c.Pay(Buyer));
        await app.Workflows.FireAsync(untyped, "pay", Buyer, new() { ["currency"] = null });
        await app.Workflows.AdvanceAsync(advanced, Buyer);

        Assert.Multiple(async () =>
        {
            foreach (var id in new[] { typed, untyped, advanced })
            {
                Assert.That((await app.Workflows.GetAsync(id)).Object, Has.Property("Amount").EqualTo(3).And.Property("Currency").EqualTo("EUR"));
                Assert.That((await app.Workflows.HistoryOf(id))[1].Payload, Is.EqualTo("""{"inputs":{"amount":3,"reference":null,"currency":"EUR"}}"""));
            }
        });
    }

    [Test]
    public async Task The_default_counts_where_the_condition_is_interpreted_too()
    {
        await using var app = Start();
        await app.Workflows.Definitions.StoreAsync(Claim.Definition with { Version = "1.1.0" });
        await app.Workflows.Definitions.ActivateAsync("claim", "1.1.0");
        var id = await app.Workflows.StartAsync(new Claim(), Buyer);
        Assert.That((await app.Workflows.TryFireAsync(id, "pay", Buyer)).Reasons, Is.Empty);
    }

    [Test]
    public async Task Letters_of_all_alphabets_are_the_same_in_both_kinds_of_calls()
    {
        await using var app = Start();
        var id = await app.Workflows.SubmittedAsync();
        var options = new CommandOptions { IdempotencyKey = "k" };
        await app.Workflows.ApplyAsync(id, o => o.Reject(Manager, "zu früh für uns"), options);
        Assert.That((await app.Workflows.FireAsync(id, "reject", Manager, new() { ["reason"] = "zu früh für uns" }, options)).IsReplay);

        var memo = await app.Workflows.MemoAsync();
        await app.Workflows.UpdateDataAsync(memo, Buyer, new() { ["title"] = "für später" });
        Assert.That((await app.Workflows.GetAsync(memo)).Snapshot.Data, Does.Contain("für später"));
    }

    [Test]
    public async Task When_a_race_is_lost_inputs_are_what_they_were_although_a_hook_has_changed_them()
    {
        await using var app = Start();
        var id = await app.Workflows.StartAsync(new Claim(), Buyer);
        var commits = 0;
        app.Store.Answer = method => method == nameof(IWorkflowStore.CommitAsync) && commits++ < 2 ? Task.FromResult<CommitResult>(CommitResult.Conflict.Instance) : null;

        await app.Workflows.ApplyAsync(id, c => c.Note(Buyer, ["hail"]));

        Assert.That((await app.Workflows.GetAsync(id)).Object.Notes, Is.EqualTo(["hail", "seen"]));
    }

    [Test]
    public async Task Inputs_of_a_command_are_bounded_as_those_in_JSON()
    {
        await using var app = Start();
        var id = await app.Workflows.SubmittedAsync();
        Assert.That(() => app.Workflows.ApplyAsync(id, o => o.Reject(Manager, new('x', 1_000_000))), Throws.TypeOf<InvalidInputException>().With.Message.Contains("are the most"));
    }

    [Test]
    public async Task A_thousand_wrong_inputs_are_said_to_be_wrong_in_few_words()
    {
        await using var app = Start();
        var id = await app.Workflows.SubmittedAsync();
        var inputs = new JsonObject();
        for (var i = 0; i < 1000; i++)
            inputs[$"n{i}"] = i;
        inputs[new string('x', 10_000)] = 1;
        var denied = await app.Workflows.TryFireAsync(id, "reject", Manager, inputs);
        Assert.That(denied.Reasons, Has.Count.LessThanOrEqualTo(20));
        Assert.That(() => app.Workflows.StartAsync("memo", inputs, Buyer), Throws.TypeOf<InvalidInputException>().With.Message.Length.LessThan(5_000));
        Assert.That((await app.Workflows.TryFireAsync(id, "reject", Manager, new() { [new string('x', 10_000)] = 1, ["reason"] = "r" })).Reasons.Single().Message, Has.Length.LessThan(200));
        Assert.That((await app.Workflows.TryFireAsync(id, new string('x', 10_000), Manager)).Reasons.Single().Message, Has.Length.LessThan(200));
    }

    [Test]
    public async Task A_field_twice_is_refused_with_its_name()
    {
        await using var app = Start();
        var id = await app.Workflows.MemoAsync();
        var twice = JsonNode.Parse("""{"pages":1,"pages":2}""")!.AsObject();
        Assert.That(() => app.Workflows.UpdateDataAsync(id, Buyer, twice), Throws.TypeOf<InvalidInputException>().With.Message.Contains("pages"));
    }
}
