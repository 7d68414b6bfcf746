using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sequent.Persistence.Tests.Documented.BySourceGeneration;

[Workflow("blog-post")]
[State("Draft", Initial = true)]
[State("InReview")]
[State("Published", Final = true)]
public partial class Post
{
    public required string Title { get; init; }

    [JsonInclude]
    internal WorkflowSnapshot Workflow { get => ToSnapshot(); set => Restore(value); }

    [Transition("Draft", "InReview", Role = "author")]
    public partial void Submit(Actor actor);

    [Transition("InReview", "Published", Role = "editor")]
    public partial void Approve(Actor actor);
}

[JsonSerializable(typeof(Post))]
public partial class BlogJson : JsonSerializerContext;

public static class Example
{
    public static Post RoundTrip(Post post)
    {
        string json = JsonSerializer.Serialize(post, BlogJson.Default.Post);
        Post copy = JsonSerializer.Deserialize(json, BlogJson.Default.Post)!;
        return copy;
    }
}
