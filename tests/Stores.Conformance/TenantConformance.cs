using Sequent.Engine;
using Sequent.Engine.Storage;

namespace Stores.Conformance;

/// <summary>A tenant sees and changes nothing of another's, even with its ids.</summary>
public abstract class TenantConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    [Test]
    public async Task Nothing_of_another_tenant_is_found()
    {
        var start = Sample.Start(Sample.Instance("PO-1", data: """{"amount":1}"""));
        await Store.CommitAsync(new(start) { Receipt = Sample.Receipt(start, "key") }, null, default);
        await Store.ActivateDefinitionAsync(Sample.Tenant, "purchase-order", Sample.NewOrders, default);
        await Store.NumberEventsAsync(100, default);
        var mine = start.After;

        foreach (var tenant in (string[])[Sample.OtherTenant, "ACME", "acme ", "", "%", "acme' OR '1'='1"])
        {
            Assert.That(await Store.FindInstanceAsync(tenant, mine.Id, null, default), Is.Null);
            Assert.That(await Store.FindLiveInstanceAsync(tenant, mine.Definition.Id, mine.Subject, null, default), Is.Null);
            Assert.That(await Store.FindReceiptAsync(tenant, "key", null, default), Is.Null);
            Assert.That(await Store.ReadHistoryAsync(tenant, mine.Id, 0, 100, default), Is.Empty);
            Assert.That(await Store.ReadEventsAsync(tenant, 0, 100, default), Is.Empty);
            Assert.That(await Store.FindActiveDefinitionAsync(tenant, "purchase-order", null, default), Is.Null);
            Assert.That(await Store.CountLiveAsync(tenant, "purchase-order", default), Is.Empty);
            foreach (var order in Enum.GetValues<InstanceOrder>())
                foreach (var query in (InstanceQuery[])[new(), new() { Workflow = "purchase-order" }, new() { State = "draft" }, new() { IsLive = true }, new() { SubjectType = mine.Subject.Type, SubjectId = mine.Subject.Id }, new() { InitiatedBy = "ana" }, new() { Data = [new("amount", 1L)] }])
                    Assert.That((await Store.SearchAsync(tenant, query with { Order = order }, default)).Instances, Is.Empty);
            Assert.That(await Store.DeleteReceiptsAsync(tenant, DateTimeOffset.MaxValue, default), Is.Zero);
        }
    }

    [Test]
    public async Task An_instance_of_another_tenant_cannot_be_changed()
    {
        var mine = await Started();
        var move = Sample.Move(mine with { Tenant = Sample.OtherTenant });
        Assert.That(await Store.CommitAsync(new(move), null, default), Is.InstanceOf<CommitResult.Conflict>());
        Assert.That(await Find(mine), Is.EqualTo(mine));
    }

    [Test]
    public async Task The_same_subject_and_the_same_key_are_free_in_another_tenant()
    {
        foreach (var tenant in (string[])[Sample.Tenant, Sample.OtherTenant])
        {
            var start = Sample.Start(Sample.Instance("PO-1", tenant));
            Assert.That(await Store.CommitAsync(new(start) { Receipt = Sample.Receipt(start, "key") }, null, default), Is.InstanceOf<CommitResult.Committed>());
        }
    }

    [Test]
    public async Task The_tenants_with_anything_are_listed_in_order()
    {
        await Store.StoreDefinitionAsync(Sample.Stored(Sample.Orders, "zeta"), null, default);
        await Store.StoreDefinitionAsync(Sample.Stored(Sample.Orders, "beta"), null, default);
        await Started("PO-1", "zeta");
        await Started("PO-2", "zeta");
        Assert.That(await Store.ListTenantsAsync(default), Is.EqualTo(["acme", "beta", "globex", "zeta"]));
    }
}
