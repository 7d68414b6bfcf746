#if !FROM_JSON
using Sequent;

namespace Blog;

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

    [Transition("InReview", "Draft", Role = "editor", When = "input.reason.size() >= 10")]
    public partial void Reject(Actor actor, string reason);
}
#endif
