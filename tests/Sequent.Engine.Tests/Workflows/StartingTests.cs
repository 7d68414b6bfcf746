using System.Text.Json.Nodes;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class StartingTests
{
    [Test]
    public async Task A_subject_without_an_id_gets_that_of_the_instance()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync();
        Assert.That((await app.Workflows.GetAsync(id)).Subject, Is.EqualTo(new WorkflowSubject("purchase-order", id.ToString())));
    }

    [Test]
    public async Task Options_say_what_an_instance_is_about_before_the_object_does()
    {
        await using var app = Start();
        var id = await app.Workflows.StartAsync(new PurchaseOrder { Number = "PO-1" }, Buyer, new() { SubjectType = "invoice", SubjectId = "I-2" });
        Assert.That((await app.Workflows.GetAsync(id)).Subject, Is.EqualTo(new WorkflowSubject("invoice", "I-2")));
    }

    [Test]
    public async Task A_subject_has_one_live_instance_of_a_workflow_and_another_when_that_has_ended()
    {
        await using var app = Start();
        var first = await app.Workflows.OrderAsync("PO-17");

        var refused = Assert.ThrowsAsync<LiveInstanceExistsException>(() => app.Workflows.OrderAsync("PO-17"))!;
        await app.Workflows.CancelAsync(first, Buyer);
        var second = await app.Workflows.OrderAsync("PO-17");

        Assert.Multiple(async () =>
        {
            Assert.That(refused.Live, Is.EqualTo((InstanceId)first));
            Assert.That(refused.Message, Does.Contain(first.ToString()).And.Contain("PO-17").And.Contain("end it first"));
            Assert.That((await app.Workflows.FindLiveAsync("purchase-order", "PO-17"))!.Id, Is.EqualTo((InstanceId)second));
            Assert.That(await app.Workflows.FindLiveAsync("purchase-order", "PO-18"), Is.Null);
        });
    }

    [Test]
    public async Task Data_of_another_type_is_refused_with_the_field_and_what_it_is()
    {
        await using var app = Start();
        var exception = Assert.ThrowsAsync<InvalidInputException>(() => app.Workflows.StartAsync("purchase-order", new JsonObject { ["number"] = "PO-1", ["amount"] = "much" }, Buyer))!;
        Assert.That(exception.Message, Does.Contain("field 'amount' is \"much\", which is no Decimal").And.Not.Contain("LineNumber"));
    }

    [Test]
    public async Task A_blank_subject_is_refused_with_what_it_takes()
    {
        await using var app = Start();
        Assert.That(() => app.Workflows.StartAsync(new PurchaseOrder { Number = "PO-1" }, Buyer, new() { SubjectId = " " }), Throws.ArgumentException.With.Message.EqualTo(
            "SubjectId is empty or blank: give one with at least one visible character, or none at all."));
    }

    [Test]
    public async Task Of_many_starts_for_one_subject_one_wins()
    {
        await using var app = Start();
        var starts = Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            try
            {
                return await app.Workflows.OrderAsync("PO-17");
            }
            catch (LiveInstanceExistsException exception)
            {
                return exception.Live.Of<PurchaseOrder>();
            }
        }));
        var ids = await Task.WhenAll(starts);
        Assert.That(ids.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_workflow_that_is_only_data_is_started_and_fired_by_names()
    {
        await using var app = Start();
        var id = await app.Workflows.MemoAsync();
        await app.Workflows.FireAsync(id, "send", Actor.User("ana", "author"));
        var confirmed = await app.Workflows.FireAsync(id, "confirm", Manager, new JsonObject { ["stars"] = 5 });

        Assert.Multiple(async () =>
        {
            Assert.That((confirmed.Marking, confirmed.Status), Is.EqualTo(("read", InstanceStatus.Completed)));
            Assert.That((await app.Workflows.GetAsync(id)).Data.GetProperty("title").GetString(), Is.EqualTo("Plans"));
            Assert.That((await app.Workflows.HistoryOf(id))[2].Payload, Is.EqualTo("""{"inputs":{"stars":5}}"""));
        });
    }

    [Test]
    public async Task A_workflow_that_nobody_knows_is_refused_with_the_name_that_was_meant()
    {
        await using var app = Start();
        Assert.That(() => app.Workflows.StartAsync("mamo", [], Buyer), Throws.TypeOf<UnknownWorkflowException>().With.Message.Contains("did you mean 'memo'?"));
    }

    [Test]
    public async Task A_class_that_is_not_registered_is_refused()
    {
        await using var app = Start();
        Assert.Multiple(() =>
        {
            Assert.That(() => app.Workflows.StartAsync(new Stranger(), Buyer), Throws.TypeOf<UnknownWorkflowException>().With.Message.Contains("'stranger'").And.Message.Contains("AddWorkflow"));
            Assert.That(() => app.Workflows.GetAsync(new InstanceId<Stranger>(Guid.NewGuid())), Throws.TypeOf<UnknownWorkflowException>());
        });
    }

    [Test]
    public async Task Data_that_the_definition_does_not_declare_is_refused()
    {
        await using var app = Start();
        Assert.That(() => app.Workflows.StartAsync("memo", new JsonObject { ["pages"] = "many" }, Buyer), Throws.TypeOf<InvalidInputException>().With.Message.Contains("pages"));
    }

    [Test]
    public async Task An_object_that_has_moved_is_not_set_back_in_silence()
    {
        await using var app = Start();
        var order = new PurchaseOrder { Amount = 5 };
        order.Submit(Buyer);
        Assert.That(() => app.Workflows.StartAsync(order, Buyer), Throws.ArgumentException.With.Message.Contains("'pending_approval'").And.Message.Contains("'draft'"));
    }

    [Test]
    public async Task Where_an_instance_stands_is_no_data()
    {
        await using var app = Start();
        Assert.That(() => app.Workflows.StartAsync("purchase-order", new JsonObject { ["amount"] = 5, ["state"] = "approved" }, Buyer), Throws.TypeOf<InvalidInputException>().With.Message.Contains("no field 'state'"));
    }

    [Test]
    public async Task A_value_that_JSON_cannot_have_is_refused_with_its_place()
    {
        await using var app = Start();
        Assert.That(() => app.Workflows.StartAsync(new Claim { Kind = 0 }, Buyer), Throws.TypeOf<InvalidInputException>().With.Message.Contains("'claim'").And.Message.Contains("'$.Kind'"));
    }

    [Test]
    public async Task Data_that_is_too_long_or_too_deep_is_refused()
    {
        await using var app = Start();
        JsonNode deep = new JsonObject();
        for (var i = 0; i < 70; i++)
            deep = new JsonObject { ["a"] = deep };
        Assert.Multiple(() =>
        {
            Assert.That(() => app.Workflows.StartAsync("memo", new JsonObject { ["title"] = new string('x', 1_000_000) }, Buyer), Throws.TypeOf<InvalidInputException>().With.Message.Contains("are the most"));
            Assert.That(() => app.Workflows.StartAsync("memo", (JsonObject)deep, Buyer), Throws.TypeOf<InvalidInputException>().With.Message.Contains("deep"));
        });
    }

    [Test]
    public async Task Options_are_bounded()
    {
        await using var app = Start();
        var order = new PurchaseOrder { Amount = 1 };
        Assert.Multiple(() =>
        {
            Assert.That(() => app.Workflows.StartAsync(order, Buyer, new() { SubjectId = " " }), Throws.ArgumentException);
            Assert.That(() => app.Workflows.StartAsync(order, Buyer, new() { SubjectType = new('x', 201) }), Throws.ArgumentException);
            Assert.That(() => app.Workflows.StartAsync(order, Buyer, new() { IdempotencyKey = new('x', 201) }), Throws.ArgumentException);
            Assert.That(() => app.Workflows.StartAsync(order, Buyer, new() { Reasoning = new('x', 10_001) }), Throws.ArgumentException);
            Assert.That(() => app.Workflows.StartAsync(new PurchaseOrder { Number = new('x', 201) }, Buyer), Throws.ArgumentException);
        });
    }
}
