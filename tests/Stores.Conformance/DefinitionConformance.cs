using Sequent.Engine;
using Sequent.Engine.Storage;

namespace Stores.Conformance;

/// <summary>Definitions are stored once and never change; one of a workflow is active at most.</summary>
public abstract class DefinitionConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    private static readonly DefinitionKey s_first = new("invoice", "1.0.0", Sample.Hash('7'));
    private static readonly DefinitionKey s_second = new("invoice", "1.0.0", Sample.Hash('5'));

    [Test]
    public async Task A_definition_comes_back_and_what_is_not_there_is_null()
    {
        var stored = Sample.Stored(s_first) with { Json = """{"id":"invoice","label":"Räksmörgås \"1\""}""" };
        Assert.That(await Store.FindDefinitionAsync(stored.Tenant, s_first, null, default), Is.Null);
        await Store.StoreDefinitionAsync(stored, null, default);
        Assert.That(await Store.FindDefinitionAsync(stored.Tenant, s_first, null, default), Is.EqualTo(stored));
        Assert.That(await Store.FindDefinitionAsync(stored.Tenant, s_second, null, default), Is.Null);
        Assert.That(await Store.FindActiveDefinitionAsync(stored.Tenant, "invoice", null, default), Is.Null);
    }

    [Test]
    public async Task Storing_it_again_changes_nothing()
    {
        var stored = Sample.Stored(s_first);
        await Store.StoreDefinitionAsync(stored, null, default);
        await Store.ActivateDefinitionAsync(stored.Tenant, "invoice", s_first, default);
        await Store.StoreDefinitionAsync(stored with { Json = "{}", StoredAt = stored.StoredAt.AddDays(1) }, null, default);
        Assert.That(await Store.FindDefinitionAsync(stored.Tenant, s_first, null, default), Is.EqualTo(stored with { IsActive = true }));
    }

    [Test]
    public async Task Many_may_store_it_at_once()
    {
        await AtOnce(16, async _ =>
        {
            await Store.StoreDefinitionAsync(Sample.Stored(s_first), null, default);
            return true;
        });
        Assert.That(await Store.ListDefinitionsAsync(Sample.Tenant, "invoice", default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task They_are_listed_in_the_order_in_which_they_were_stored()
    {
        await Store.StoreDefinitionAsync(Sample.Stored(s_first), null, default);
        await Store.StoreDefinitionAsync(Sample.Stored(s_second), null, default);
        Assert.That((await Store.ListDefinitionsAsync(Sample.Tenant, "invoice", default)).Select(d => d.Key), Is.EqualTo([s_first, s_second]));
        Assert.That((await Store.ListDefinitionsAsync(Sample.Tenant, null, default)).Select(d => d.Key), Is.EqualTo([Sample.Orders, Sample.NewOrders, Sample.Letters, s_first, s_second]));
        Assert.That(await Store.ListDefinitionsAsync(Sample.OtherTenant, "invoice", default), Is.Empty);
    }

    [Test]
    public async Task One_is_active_until_another_is_or_none()
    {
        await Store.StoreDefinitionAsync(Sample.Stored(s_first), null, default);
        await Store.StoreDefinitionAsync(Sample.Stored(s_second), null, default);
        async Task<DefinitionKey?> Active() => (await Store.FindActiveDefinitionAsync(Sample.Tenant, "invoice", null, default))?.Key;

        Assert.That(await Store.ActivateDefinitionAsync(Sample.Tenant, "invoice", s_first, default), Is.True);
        Assert.That(await Active(), Is.EqualTo(s_first));
        Assert.That(await Store.ActivateDefinitionAsync(Sample.Tenant, "invoice", s_second, default), Is.True);
        Assert.That(await Active(), Is.EqualTo(s_second));
        Assert.That((await Store.ListDefinitionsAsync(Sample.Tenant, "invoice", default)).Select(d => d.IsActive), Is.EqualTo([false, true]));
        Assert.That(await Store.ActivateDefinitionAsync(Sample.Tenant, "invoice", null, default), Is.True);
        Assert.That(await Active(), Is.Null);
    }

    [Test]
    public async Task Of_many_that_are_activated_at_once_one_is_active()
    {
        await Store.StoreDefinitionAsync(Sample.Stored(s_first), null, default);
        await Store.StoreDefinitionAsync(Sample.Stored(s_second), null, default);
        await using var other = Harness.Open();
        await other.InitializeAsync(default);
        var done = await AtOnce(16, i => (i % 4 < 2 ? Store : other).ActivateDefinitionAsync(Sample.Tenant, "invoice", i % 2 == 0 ? s_first : s_second, default));
        Assert.That(done, Is.All.True);
        Assert.That((await Store.ListDefinitionsAsync(Sample.Tenant, "invoice", default)).Count(d => d.IsActive), Is.EqualTo(1));
    }

    [Test]
    public async Task One_that_is_not_there_or_of_another_workflow_cannot_be_activated_and_changes_nothing()
    {
        await Store.StoreDefinitionAsync(Sample.Stored(s_first), null, default);
        await Store.ActivateDefinitionAsync(Sample.Tenant, "invoice", s_first, default);
        Assert.That(await Store.ActivateDefinitionAsync(Sample.Tenant, "invoice", s_second, default), Is.False);
        Assert.That(await Store.ActivateDefinitionAsync(Sample.Tenant, "invoice", Sample.Orders, default), Is.False);
        Assert.That(await Store.ActivateDefinitionAsync(Sample.OtherTenant, "invoice", s_first, default), Is.False);
        Assert.That((await Store.FindActiveDefinitionAsync(Sample.Tenant, "invoice", null, default))?.Key, Is.EqualTo(s_first));
    }
}
