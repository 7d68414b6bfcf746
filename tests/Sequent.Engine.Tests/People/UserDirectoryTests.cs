using Microsoft.Extensions.DependencyInjection;
using Stores.Conformance;

namespace Sequent.Engine.Tests.People;

/// <summary>The directory of users in memory.</summary>
public sealed class UserDirectoryTests : UserDirectoryConformance
{
    private readonly InMemoryUserDirectory _directory = new();

    protected override IUserDirectory Directory => _directory;

    protected override Task SetAsync(string tenant, WorkflowUser user) => _directory.SetAsync(tenant, user);

    protected override Task<bool> RemoveAsync(string tenant, string id) => _directory.RemoveAsync(tenant, id);

    protected override Task<IReadOnlyList<WorkflowUser>> ListAsync(string tenant) => _directory.ListAsync(tenant);

    [Test]
    public async Task Many_change_it_at_once()
    {
        await Parallel.ForAsync(0, 500, async (i, cancellation) =>
        {
            await _directory.SetAsync($"t{i % 3}", new($"{i}"), cancellation);
            await _directory.SetAsync("all", new($"{i % 10}"), cancellation);
            await _directory.RemoveAsync("all", $"{(i + 5) % 10}", cancellation);
        });
        var counts = await Task.WhenAll(new[] { "t0", "t1", "t2" }.Select(async tenant => (await _directory.ListAsync(tenant)).Count));
        Assert.That(counts.Sum(), Is.EqualTo(500));
    }

    [Test]
    public void It_is_chosen_where_the_store_is()
    {
        var services = new ServiceCollection();
        services.AddSequent(_ => { }).UseDirectory(_directory);
        using var provider = services.BuildServiceProvider();
        Assert.That(provider.GetRequiredService<IUserDirectory>(), Is.SameAs(_directory));
    }
}
