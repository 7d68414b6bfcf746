using System.Text.Json.Serialization;

namespace Sequent.Persistence.Library;

public enum PostStatus
{
    [State(Initial = true)] Draft,
    InReview,
    [State(Final = true)] Published,
}

/// <summary>Any project's context can write and read it. docs/persistence.md shows the two properties.</summary>
[Workflow("blog-post", StateProperty = nameof(Status))]
public partial class Post
{
    [JsonIgnore]
    public partial PostStatus Status { get; private set; }

    public WorkflowSnapshot Workflow { get => ToSnapshot(); set => Restore(value); }

    public string Title { get; set; } = "";

    [Transition("Draft", "InReview", Role = "author")]
    public partial void Submit(Actor actor);

    [Transition("InReview", "Published", Role = "editor")]
    public partial void Approve(Actor actor);
}
