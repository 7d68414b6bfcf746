using Sequent.Definitions;
using Sequent.Engine;

namespace Stores.Conformance;

/// <summary>What every directory of users that can be written to must do.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public abstract class UserDirectoryConformance
{
    private static readonly WorkflowUser s_ana = new("ana") { Name = "Ana \"the\" – 漢字", Roles = EquatableArray.Create("manager", "buyer", "quoted \" role") };
    private static readonly WorkflowUser s_ben = new("ben") { Roles = EquatableArray.Create("manager") };

    /// <summary>The directory under test, empty.</summary>
    protected abstract IUserDirectory Directory { get; }

    protected abstract Task SetAsync(string tenant, WorkflowUser user);

    protected abstract Task<bool> RemoveAsync(string tenant, string id);

    protected abstract Task<IReadOnlyList<WorkflowUser>> ListAsync(string tenant);

    [Test]
    public async Task A_person_comes_back_as_they_were_set()
    {
        await SetAsync(Sample.Tenant, s_ana);
        Assert.That(await Find("ana"), Is.EqualTo(s_ana));
        var gone = s_ana with { Name = null, Roles = EquatableArray.Create("buyer"), IsActive = false };
        await SetAsync(Sample.Tenant, gone);
        Assert.That(await Find("ana"), Is.EqualTo(gone));
        var bare = new WorkflowUser("ana");
        await SetAsync(Sample.Tenant, bare);
        Assert.That(await Find("ana"), Is.EqualTo(bare));
        Assert.That(await Find("Ana"), Is.Null);
        Assert.That(await Find(""), Is.Null);
    }

    [Test]
    public async Task Those_in_a_role_who_are_there_are_listed_in_order()
    {
        await SetAsync(Sample.Tenant, s_ben);
        await SetAsync(Sample.Tenant, s_ana);
        await SetAsync(Sample.Tenant, new("Zoe") { Roles = EquatableArray.Create("manager", "manager") });
        await SetAsync(Sample.Tenant, new("cem") { Roles = EquatableArray.Create("manager"), IsActive = false });
        await SetAsync(Sample.Tenant, new("dan") { Roles = EquatableArray.Create("Manager") });
        await SetAsync(Sample.OtherTenant, new("eve") { Roles = EquatableArray.Create("manager") });
        Assert.That((await InRole("manager")).Select(u => u.Id), Is.EqualTo(["Zoe", "ana", "ben"]));
        Assert.That(await InRole("buyer"), Is.EqualTo(new[] { s_ana }));
        Assert.That(await InRole("quoted \" role"), Is.EqualTo(new[] { s_ana }));
        Assert.That(await InRole("director"), Is.Empty);
        Assert.That((await ListAsync(Sample.Tenant)).Select(u => u.Id), Is.EqualTo(["Zoe", "ana", "ben", "cem", "dan"]));
    }

    [Test]
    public async Task A_role_that_was_taken_from_somebody_is_theirs_no_more()
    {
        await SetAsync(Sample.Tenant, s_ana);
        await SetAsync(Sample.Tenant, s_ana with { Roles = EquatableArray.Create("buyer") });
        Assert.That(await InRole("manager"), Is.Empty);
        Assert.That(await InRole("buyer"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Who_is_removed_is_gone_in_their_tenant()
    {
        foreach (var tenant in (string[])[Sample.Tenant, Sample.OtherTenant])
            await SetAsync(tenant, s_ana);
        Assert.That(await RemoveAsync(Sample.Tenant, "ana"), Is.True);
        Assert.That(await RemoveAsync(Sample.Tenant, "ana"), Is.False);
        Assert.That(await Find("ana"), Is.Null);
        Assert.That(await InRole("manager"), Is.Empty);
        Assert.That(await ListAsync(Sample.Tenant), Is.Empty);
        Assert.That(await Directory.FindAsync(Sample.OtherTenant, "ana", default), Is.EqualTo(s_ana));
        await SetAsync(Sample.Tenant, s_ben with { Id = "ana" });
        Assert.That((await Find("ana"))!.Roles, Is.EqualTo(s_ben.Roles));
    }

    [Test]
    public void Somebody_without_an_id_and_a_role_without_a_name_are_refused()
    {
        foreach (var user in (WorkflowUser[])[new(""), new("ana") { Roles = EquatableArray.Create("") }])
            Assert.That(async () => await SetAsync(Sample.Tenant, user), Throws.InstanceOf<ArgumentException>());
    }

    private Task<WorkflowUser?> Find(string id) => Directory.FindAsync(Sample.Tenant, id, default);

    private Task<IReadOnlyList<WorkflowUser>> InRole(string role) => Directory.ListInRoleAsync(Sample.Tenant, role, default);
}
