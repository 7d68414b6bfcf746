using System.Text;
using Microsoft.Extensions.DependencyInjection;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class TenantTests
{
    [Test]
    public async Task Another_tenants_instance_is_as_if_it_did_not_exist()
    {
        await using var app = Start();
        var id = await app.Workflows.ForTenant("acme").OrderAsync("PO-17");
        var other = app.Workflows.ForTenant("umbrella");

        Assert.Multiple(async () =>
        {
            Assert.That(await other.FindAsync(id), Is.Null);
            Assert.That(await other.FindLiveAsync("purchase-order", "PO-17"), Is.Null);
            Assert.That(() => other.GetAsync(id), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => other.ApplyAsync(id, o => o.Submit(Buyer)), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => other.TryFireAsync(id, "submit", Buyer), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => other.UpdateAsync(id, Buyer, o => o.Amount = 1), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => other.CancelAsync(id, Buyer), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => other.PermissionsAsync(id, Buyer), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => other.HistoryOf(id), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => other.VerifyHistoryAsync(id), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => other.ExportHistoryAsync(new MemoryStream(), HistoryFormat.Csv, id), Throws.TypeOf<InstanceNotFoundException>());
        });
    }

    [Test]
    public async Task Lists_exports_and_events_are_of_one_tenant()
    {
        await using var app = Start();
        await app.Workflows.ForTenant("acme").OrderAsync("PO-17");
        var other = app.Workflows.ForTenant("umbrella");
        await other.OrderAsync("PO-18");

        var export = new MemoryStream();
        await other.ExportHistoryAsync(export, HistoryFormat.JsonLines);
        var events = await Started.ListOf(other.ReadEventsAsync());

        Assert.Multiple(async () =>
        {
            Assert.That((await other.SearchAsync(new())).Instances.Select(i => i.Subject.Id), Is.EqualTo(["PO-18"]));
            Assert.That(Encoding.UTF8.GetString(export.ToArray()), Does.Contain("PO-18").And.Not.Contain("PO-17"));
            Assert.That(events.Select(e => (e.Number, e.Subject.Id)), Is.EqualTo([(1, "PO-18")]));
            Assert.That((await other.VerifyAllHistoriesAsync()).Instances, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Tenants_share_neither_subjects_nor_keys()
    {
        await using var app = Start();
        var options = new StartOptions { IdempotencyKey = "k", SubjectId = "PO-17" };
        var first = await app.Workflows.ForTenant("acme").StartAsync(new PurchaseOrder { Amount = 1 }, Buyer, options);
        var second = await app.Workflows.ForTenant("umbrella").StartAsync(new PurchaseOrder { Amount = 1 }, Buyer, options);
        Assert.That(second, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task The_context_is_asked_at_each_call()
    {
        var context = new Context();
        await using var app = Start(services => services.AddSingleton<ITenantContext>(context));
        context.TenantId = "acme";
        var id = await app.Workflows.OrderAsync();
        context.TenantId = "umbrella";
        var hidden = await app.Workflows.FindAsync(id);
        context.TenantId = "acme";
        var seen = await app.Workflows.FindAsync(id);
        Assert.That((hidden, seen?.Id), Is.EqualTo(((Instance?)null, (InstanceId)id)));
    }

    [Test]
    public async Task What_is_read_later_is_the_tenants_who_asked()
    {
        var context = new Context { TenantId = "acme" };
        await using var app = Start(services => services.AddSingleton<ITenantContext>(context));
        var id = await app.Workflows.OrderAsync("PO-17");
        var (history, events) = (app.Workflows.HistoryAsync(id), app.Workflows.ReadEventsAsync());
        context.TenantId = "umbrella";
        await app.Workflows.OrderAsync("PO-18");
        Assert.That(await Started.ListOf(history), Has.Count.EqualTo(1));
        Assert.That((await Started.ListOf(events)).Select(e => e.Subject.Id), Is.EqualTo(["PO-17"]));
    }

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("a\nb")]
    [TestCase("a\0b")]
    public async Task A_tenants_id_can_be_printed(string tenant)
    {
        var context = new Context { TenantId = tenant };
        await using var app = Start(services => services.AddSingleton<ITenantContext>(context));
        Assert.Multiple(() =>
        {
            Assert.That(() => app.Workflows.ForTenant(tenant), Throws.ArgumentException);
            Assert.That(() => app.Workflows.OrderAsync(), Throws.ArgumentException);
            Assert.That(() => app.Workflows.ForTenant(new('x', 101)), Throws.ArgumentException);
            Assert.That(() => app.Workflows.ForTenant(new('x', 100)), Throws.Nothing);
        });
    }

    private sealed class Context : ITenantContext
    {
        public string TenantId { get; set; } = "";
    }
}
