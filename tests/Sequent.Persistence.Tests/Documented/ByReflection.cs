// The code blocks of docs/persistence.md stand in this folder, and the tests run them: PageTests holds the two equal.
using System.Text.Json;

namespace Sequent.Persistence.Tests.Documented.ByReflection;

[Workflow("blog-post")]
[State("Draft", Initial = true)]
[State("InReview")]
[State("Published", Final = true)]
public partial class Post
{
    public string Title { get; set; } = "";

    [Transition("Draft", "InReview", Role = "author")]
    public partial void Submit(Actor actor);

    [Transition("InReview", "Published", Role = "editor")]
    public partial void Approve(Actor actor);
}

public static class Example
{
    public static Post RoundTrip(Post post)
    {
        string json = JsonSerializer.Serialize(post);        // {"Title":"…","State":"InReview"}
        Post copy = JsonSerializer.Deserialize<Post>(json)!; // in review, too
        return copy;
    }
}
