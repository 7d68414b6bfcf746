using Sequent.Engine;

namespace Stores.Conformance;

/// <summary>The schema is made once, whoever comes first.</summary>
public abstract class SchemaConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    [Test]
    public async Task Initializing_again_keeps_what_is_there()
    {
        var instance = await Started();
        await Store.InitializeAsync(default);
        Assert.That(await Find(instance), Is.EqualTo(instance));
    }

    [Test]
    public async Task Several_may_initialize_an_empty_database_at_once()
    {
        await using var harness = new THarness();
        var stores = Enumerable.Range(0, 4).Select(_ => harness.Open()).ToArray();
        await AtOnce(stores.Length, async i =>
        {
            await stores[i].InitializeAsync(default);
            return true;
        });
        foreach (var store in stores)
            await store.CheckAsync(default);
        await stores[0].StoreDefinitionAsync(Sample.Stored(Sample.Orders), null, default);
        Assert.That(await stores[1].ListDefinitionsAsync(Sample.Tenant, null, default), Has.Count.EqualTo(1));
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Test]
    public async Task However_often_several_come_to_an_empty_database_at_the_same_moment_all_get_ready([Range(1, 30)] int round)
    {
        await using var harness = new THarness();
        var stores = Enumerable.Range(0, 6).Select(_ => harness.Open()).ToArray();
        using var together = new Barrier(stores.Length);
        await Task.WhenAll(stores.Select(store => Task.Factory.StartNew(() =>
        {
            together.SignalAndWait();
            return store.InitializeAsync(default);
        }, TaskCreationOptions.LongRunning).Unwrap()));
        foreach (var store in stores)
        {
            await store.CheckAsync(default);
            await store.DisposeAsync();
        }
    }

    [Test]
    public async Task Checking_tells_an_empty_database_from_a_ready_one()
    {
        await Store.CheckAsync(default);
        await using var harness = new THarness();
        await using var store = harness.Open();
        Assert.That(async () => await store.CheckAsync(default), Throws.InstanceOf<StoreException>().With.Message.Contains("InitializeAsync"));
    }

    [Test]
    public async Task A_store_that_was_disposed_of_says_so()
    {
        var store = Harness.Open();
        await store.InitializeAsync(default);
        await store.DisposeAsync();
        Assert.That(async () => await store.CommitAsync(new(Sample.Start(Sample.Instance())), null, default), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(async () => await store.ListTenantsAsync(default), Throws.InstanceOf<ObjectDisposedException>());
        await store.DisposeAsync();
    }
}
