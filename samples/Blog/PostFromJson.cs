#if FROM_JSON
using Sequent;

namespace Blog;

[Workflow(File = "workflows/post.workflow.json")]
public partial class Post
{
    public string Title { get; set; } = "";

    public partial void Submit(Actor actor);

    public partial void Approve(Actor actor);

    public partial void Reject(Actor actor, string reason);
}
#endif
