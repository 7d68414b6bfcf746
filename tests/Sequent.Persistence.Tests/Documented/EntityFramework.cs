using Microsoft.EntityFrameworkCore;

namespace Sequent.Persistence.Tests.Documented.EntityFramework;

[Workflow("blog-post")]
[State("Draft", Initial = true)]
[State("InReview")]
[State("Published", Final = true)]
public partial class Post
{
    public int Id { get; init; }

    public required string Title { get; init; }

    [Transition("Draft", "InReview", Role = "author")]
    public partial void Submit(Actor actor);

    [Transition("InReview", "Published", Role = "editor")]
    public partial void Approve(Actor actor);
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Post> Posts => Set<Post>();

    protected override void OnModelCreating(ModelBuilder model) =>
        model.Entity<Post>().Property(p => p.State).HasConversion<string>();
}
