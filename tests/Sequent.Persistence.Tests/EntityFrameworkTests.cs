using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Sequent.Persistence.Tests.Documented.EntityFramework;

namespace Sequent.Persistence.Tests;

/// <summary>Entity Framework Core.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EntityFrameworkTests
{
    private readonly DbContextOptions<BlogContext> _options =
        new DbContextOptionsBuilder<BlogContext>().UseInMemoryDatabase(Guid.NewGuid().ToString()).Options;

    [Test]
    public void An_entity_comes_back_as_it_was_and_goes_on_from_there()
    {
        var id = Save();

        Change(id, post =>
        {
            Assert.That((post.Title, post.State), Is.EqualTo(("x", PostState.InReview)));
            post.Approve(People.Editor);
        });

        Change(id, post => Assert.That(post.State, Is.EqualTo(PostState.Published)));
    }

    [Test]
    public void A_transition_is_one_changed_column()
    {
        var id = Save();
        using var context = new BlogContext(_options);
        var entry = context.Entry(context.Posts.Single(p => p.Id == id));

        entry.Entity.Approve(People.Editor);
        context.ChangeTracker.DetectChanges();

        Assert.That(entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name), Is.EqualTo(["State"]));
        Assert.That(entry.Property(p => p.State).OriginalValue, Is.EqualTo(PostState.InReview));
    }

    [Test]
    public void A_denied_transition_changes_nothing()
    {
        var id = Save();
        using var context = new BlogContext(_options);

        Assert.That(() => context.Posts.Single(p => p.Id == id).Approve(People.Author), Throws.TypeOf<TransitionDeniedException>());

        Assert.That(context.ChangeTracker.HasChanges(), Is.False);
    }

    [Test]
    public void A_query_by_state_finds_it()
    {
        var id = Save();
        using var context = new BlogContext(_options);
        Assert.That(context.Posts.Where(p => p.State == PostState.InReview).Select(p => p.Id), Is.EqualTo([id]));
        Assert.That(context.Posts.Where(p => p.State == PostState.Draft), Is.Empty);
    }

    [Test]
    public void The_column_holds_the_name_and_refuses_one_that_is_no_state()
    {
        var post = Model.FindEntityType(typeof(Post))!;
        var converter = post.FindProperty(nameof(Post.State))!.GetTypeMapping().Converter!;

        Assert.That(converter.ConvertToProvider(PostState.InReview), Is.EqualTo("InReview"));
        Assert.That(converter.ConvertFromProvider("InReview"), Is.EqualTo(PostState.InReview));
        Assert.That(() => converter.ConvertFromProvider("Limbo"), Throws.InvalidOperationException.With.Message.Contains("'Limbo'").And.Message.Contains("PostState"));
    }

    [Test]
    public void Nothing_else_of_the_workflow_is_mapped() =>
        Assert.That(Model.GetEntityTypes().Single().GetProperties().Select(p => p.Name), Is.EquivalentTo(["Id", "Title", "State"]));

    [Test]
    public void The_setter_stays_private() =>
        Assert.That(typeof(Post).GetProperty(nameof(Post.State))!.SetMethod!.IsPrivate);

    [Test]
    public void A_state_property_of_ones_own_is_mapped_as_well()
    {
        var options = new DbContextOptionsBuilder<StatusContext>().UseInMemoryDatabase(Guid.NewGuid().ToString()).Options;
        using (var context = new StatusContext(options))
        {
            var post = new Documented.WithOwnEnum.Post("x");
            post.Submit(People.Author);
            context.Add(post);
            context.SaveChanges();
        }

        using var reading = new StatusContext(options);
        EntityEntry<Documented.WithOwnEnum.Post> entry = reading.Entry(reading.Set<Documented.WithOwnEnum.Post>().Single());
        Assert.That(entry.Entity.Status, Is.EqualTo(Documented.WithOwnEnum.PostStatus.InReview));

        entry.Entity.Approve(People.Editor);
        reading.ChangeTracker.DetectChanges();
        Assert.That(entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name), Is.EqualTo(["Status"]));
    }

    [Test]
    public void A_state_property_without_a_setter_is_not_mapped()
    {
        using var context = new ConventionsContext();
        Assert.That(context.Model.FindEntityType(typeof(Letter))!.GetProperties().Select(p => p.Name), Is.EqualTo(["Id"]));
    }

    [Test]
    public void A_public_snapshot_property_has_to_be_ignored()
    {
        using var asItIs = new LibraryContext(_ => { });
        using var ignoring = new IgnoringContext();
        Assert.That(() => asItIs.Model, Throws.InvalidOperationException.With.Message.Contains("RememberedAct"));
        Assert.That(ignoring.Model.FindEntityType(typeof(Library.Post))!.GetProperties().Select(p => p.Name), Is.EquivalentTo(["Id", "Status", "Title"]));
    }

    private Microsoft.EntityFrameworkCore.Metadata.IModel Model
    {
        get
        {
            using var context = new BlogContext(_options);
            return context.Model;
        }
    }

    private int Save()
    {
        using var context = new BlogContext(_options);
        var post = new Post { Title = "x" };
        post.Submit(People.Author);
        context.Posts.Add(post);
        context.SaveChanges();
        return post.Id;
    }

    private void Change(int id, Action<Post> change)
    {
        using var context = new BlogContext(_options);
        change(context.Posts.Single(p => p.Id == id));
        context.SaveChanges();
    }

    private sealed class ConventionsContext : DbContext
    {
        public DbSet<Letter> Letters => Set<Letter>();

        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseInMemoryDatabase("conventions");
    }

    private class LibraryContext(Action<ModelBuilder> map) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseInMemoryDatabase("library");

        protected override void OnModelCreating(ModelBuilder model)
        {
            model.Entity<Library.Post>().Property<int>("Id");
            map(model);
        }
    }

    private sealed class IgnoringContext() : LibraryContext(model => model.Entity<Library.Post>().Ignore(p => p.Workflow));

    private sealed class StatusContext(DbContextOptions<StatusContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder model)
        {
            var post = model.Entity<Documented.WithOwnEnum.Post>();
            post.Property<int>("Id");
            post.HasKey("Id");
            post.Property(p => p.Title);
            post.Property(p => p.Status).HasConversion<string>();
        }
    }
}
