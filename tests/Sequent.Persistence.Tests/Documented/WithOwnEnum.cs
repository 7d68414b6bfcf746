using System.Text.Json.Serialization;

namespace Sequent.Persistence.Tests.Documented.WithOwnEnum;

[JsonConverter(typeof(PostStatusConverter))]
public enum PostStatus
{
    [State(Initial = true)] Draft,
    InReview,
    [State(Final = true)] Published,
}

public sealed class PostStatusConverter() : JsonStringEnumConverter<PostStatus>(namingPolicy: null, allowIntegerValues: false);

[Workflow("blog-post", StateProperty = nameof(Status))]
public partial class Post
{
    public Post(string title) => Title = title;

    [JsonConstructor]
    internal Post(string title, PostStatus status) : this(title) => Status = status;

    public string Title { get; }

    public partial PostStatus Status { get; private set; }

    [Transition("Draft", "InReview", Role = "author")]
    public partial void Submit(Actor actor);

    [Transition("InReview", "Published", Role = "editor")]
    public partial void Approve(Actor actor);
}

[JsonSerializable(typeof(Post))]
public partial class StatusJson : JsonSerializerContext;
