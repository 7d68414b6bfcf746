using Sequent;
using Sequent.Definitions;
using Sequent.Engine;
using Sequent.Engine.Storage;

namespace Stores.Conformance;

/// <summary>Instances are found as they were committed, and a subject has one live instance of a workflow.</summary>
public abstract class InstanceConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    [Test]
    public async Task What_was_committed_comes_back()
    {
        var at = Sample.Morning.AddTicks(1_234_560);
        var instance = Sample.Instance("PO 'quoted' – 17", data: """{"title":"Ünïcode \" and 漢字 🚀","amount":12345678901234567890.123456789,"empty":""}""") with
        {
            Subject = new("order", ""), Status = InstanceStatus.Failed, Visits = 7, InitiatedBy = "", HistoryLength = 3, StartedAt = at, ChangedAt = at.AddTicks(10),
            Tokens = EquatableArray.Create(new Token("code_ok", 3, at), new Token("security_review", 7, at.AddTicks(10), IsReleased: true)),
            Acts = EquatableArray.Create(
                new RememberedAct(ActKind.Submitted, "ana"),
                new RememberedAct(ActKind.Voted, "bot \"7\"", ActorKind.Agent, "ben", "approve", "in_review", "manager")),
        };
        await Committed(Sample.Start(instance));
        Assert.That(await Find(instance), Is.EqualTo(instance));

        var ended = await Committed(Sample.End(instance, InstanceStatus.Cancelled));
        Assert.That(await Find(instance), Is.EqualTo(ended));
    }

    [Test]
    public async Task Long_data_comes_back()
    {
        var instance = Sample.Instance(data: $$"""{"text":"{{new string('ä', 300_000)}}"}""");
        await Committed(Sample.Start(instance));
        Assert.That((await Find(instance))!.Data, Is.EqualTo(instance.Data));
    }

    [Test]
    public async Task A_time_is_the_same_in_whatever_zone_it_was_given()
    {
        var at = new DateTimeOffset(2026, 1, 5, 23, 30, 0, 123, TimeSpan.FromHours(5.5));
        var instance = Sample.Instance() with { StartedAt = at, ChangedAt = at };
        await Committed(Sample.Start(instance));
        Assert.That((await Find(instance))!.StartedAt.UtcDateTime, Is.EqualTo(at.UtcDateTime));
    }

    [Test]
    public async Task What_is_not_there_is_null()
    {
        var instance = Sample.Instance();
        Assert.That(await Find(instance), Is.Null);
        Assert.That(await Store.FindLiveInstanceAsync(instance.Tenant, instance.Definition.Id, instance.Subject, null, default), Is.Null);
    }

    [Test]
    public async Task A_commit_is_seen_by_whoever_reads_after_it()
    {
        var instance = await Started();
        for (var i = 0; i < 50; i++)
        {
            instance = await Committed(Sample.Move(instance, i % 2 == 0 ? "in_review" : "draft"));
            Assert.That((await Find(instance))!.Version, Is.EqualTo(instance.Version));
        }
    }

    [Test]
    public async Task A_live_instance_is_found_by_its_subject_and_an_ended_one_is_not()
    {
        var instance = await Started();
        Task<InstanceSnapshot?> Live() => Store.FindLiveInstanceAsync(instance.Tenant, instance.Definition.Id, instance.Subject, null, default);
        Assert.That(await Live(), Is.EqualTo(instance));

        await Committed(Sample.End(instance));
        Assert.That(await Live(), Is.Null);
    }

    [TestCase(InstanceStatus.Completed)]
    [TestCase(InstanceStatus.Cancelled)]
    public async Task A_subject_has_one_live_instance_of_a_workflow_and_another_when_that_has_ended(InstanceStatus end)
    {
        var first = await Started();
        var second = Sample.Start(Sample.Instance());
        Assert.That(await Store.CommitAsync(new(second), null, default), Is.EqualTo(new CommitResult.SubjectTaken(first.Id)));
        Assert.That(await Find(second.After), Is.Null);
        Assert.That(await History(second.After), Is.Empty);

        await Committed(Sample.End(first, end));
        await Committed(second);
    }

    [Test]
    public async Task A_paused_or_failed_instance_is_live()
    {
        var first = await Started();
        first = await Committed(Sample.Change(first, first with { Status = InstanceStatus.Paused }));
        await Committed(Sample.Change(first, first with { Status = InstanceStatus.Failed }));
        Assert.That(await Store.CommitAsync(new(Sample.Start(Sample.Instance())), null, default), Is.EqualTo(new CommitResult.SubjectTaken(first.Id)));
    }

    [Test]
    public async Task Another_version_of_the_workflow_does_not_free_the_subject_and_another_workflow_or_kind_of_subject_does()
    {
        var first = await Started();
        Assert.That(await Store.CommitAsync(new(Sample.Start(Sample.Instance(definition: Sample.NewOrders))), null, default), Is.EqualTo(new CommitResult.SubjectTaken(first.Id)));
        await Committed(Sample.Start(Sample.Instance(definition: Sample.Letters) with { Subject = first.Subject }));
        await Committed(Sample.Start(Sample.Instance() with { Subject = first.Subject with { Type = "other" } }));
    }

    [Test]
    public async Task An_instance_can_be_brought_to_another_definition()
    {
        var first = await Started();
        var moved = await Committed(Sample.Change(first, first with { Definition = Sample.NewOrders }));
        Assert.That((await Find(first))!.Definition, Is.EqualTo(Sample.NewOrders));
        Assert.That(moved.Definition, Is.Not.EqualTo(first.Definition));
    }

    [Test]
    public async Task An_id_is_there_once()
    {
        var first = await Started();
        Assert.That(await Store.CommitAsync(new(Sample.Start(first with { Subject = new("order", "another") })), null, default), Is.InstanceOf<CommitResult.Conflict>());
        Assert.That(await Store.CommitAsync(new(Sample.Start(first)), null, default), Is.InstanceOf<CommitResult.Conflict>());
    }
}
