using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sequent.Persistence.Tests.Documented.InSeveralStates;

namespace Sequent.Persistence.Tests;

/// <summary>Objects that are in several states at once.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class MarkingTests
{
    private readonly DbContextOptions<ChangeContext> _options =
        new DbContextOptionsBuilder<ChangeContext>().UseInMemoryDatabase(Guid.NewGuid().ToString()).Options;

    [Test]
    public void An_entity_keeps_every_state_in_one_column()
    {
        var id = Save();
        using (var context = new ChangeContext(_options))
        {
            var entry = context.Entry(context.Changes.Single(c => c.Id == id));
            Assert.That(entry.Entity.Marking, Is.EqualTo(new[] { ChangeState.SecurityReview, ChangeState.CodeReview }));
            entry.Entity.ApproveCode(People.Editor);
            context.ChangeTracker.DetectChanges();
            Assert.That(entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name), Is.EqualTo(["Marking"]));
            Assert.That(entry.Property(c => c.Marking).Metadata.GetValueConverter()!.ConvertToProvider(entry.Entity.Marking), Is.EqualTo("{SecurityReview, CodeOk}"));
            context.SaveChanges();
        }
        using var again = new ChangeContext(_options);
        var change = again.Changes.Single(c => c.Id == id);
        change.ApproveSecurity(People.Editor);
        Assert.That(change.Marking, Is.EqualTo(new[] { ChangeState.Approved }));
    }

    [Test]
    public void A_query_by_marking_finds_it()
    {
        var id = Save();
        using var context = new ChangeContext(_options);
        var wanted = context.Changes.Single(c => c.Id == id).Marking;
        Assert.That(context.Changes.Where(c => c.Marking == wanted).Select(c => c.Id), Is.EqualTo([id]));
    }

    [Test]
    public void Json_keeps_every_state_by_name()
    {
        var change = new Change();
        change.Submit(People.Author);
        var json = JsonSerializer.Serialize(change);
        Assert.That(json, Is.EqualTo("""{"Id":0,"Marking":["SecurityReview","CodeReview"]}"""));
        Assert.That(JsonSerializer.Deserialize<Change>(json)!.Marking, Is.EqualTo(change.Marking));
    }

    private int Save()
    {
        using var context = new ChangeContext(_options);
        var change = new Change();
        change.Submit(People.Author);
        context.Changes.Add(change);
        context.SaveChanges();
        return change.Id;
    }
}
