using System.Data;
using System.Data.Common;

namespace Sequent.Persistence.Tests.Documented.Columns;

[Workflow("blog-post")]
[State("Draft", Initial = true)]
[State("InReview")]
[State("Published", Final = true)]
public partial class Post
{
    public required string Title { get; init; }

    [Transition("Draft", "InReview", Role = "author")]
    public partial void Submit(Actor actor);

    [Transition("InReview", "Published", Role = "editor")]
    public partial void Approve(Actor actor);
}

public sealed record PostRow(string Title, string Workflow, string Version, string State)
{
    public static PostRow Of(Post post)
    {
        var (workflow, version, state) = post.ToSnapshot();
        return new(post.Title, workflow, version, state);
    }

    public Post ToPost()
    {
        var post = new Post { Title = Title };
        post.Restore(new WorkflowSnapshot(Workflow, Version, State));
        return post;
    }
}

public static class Example
{
    public static PostRow Read(DbDataReader reader) =>
        new(reader.GetString("title"), reader.GetString("workflow"), reader.GetString("version"), reader.GetString("state"));
}
