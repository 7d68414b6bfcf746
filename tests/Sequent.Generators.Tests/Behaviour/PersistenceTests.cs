namespace Sequent.Generators.Tests.Behaviour;

/// <summary>Where an object stands can be stored, and put back.</summary>
public class PersistenceTests
{
    private const string Post = """
        [Workflow("blog-post", Version = "2.0.1"), State("Draft", Initial = true), State("InReview"), State("Published", Final = true)]
        public partial class Post
        {
            [Transition("Draft", "InReview")] public partial void Submit(Actor actor);
            [Transition("InReview", "Published")] public partial void Publish(Actor actor);
            partial void OnEnterInReview() => Log.Add("hook");
            public void Force(int state) => State = (PostState)state;
        }
        """;

    [Test]
    public void A_snapshot_names_the_state_and_restores_it()
    {
        var log = Script.Run(Post, """
            var post = new Post();
            Log.Add(post.ToSnapshot());
            post.Submit(Actor.User("ana"));
            Log.Add(post.ToSnapshot());
            var other = new Post();
            other.Restore(post.ToSnapshot());
            Log.Add(other.State);
            other.Restore(new("blog-post", "1.0.0", "published"));
            Log.Add(other.State);
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "WorkflowSnapshot { Workflow = blog-post, Version = 2.0.1, State = draft }",
            "hook",
            "WorkflowSnapshot { Workflow = blog-post, Version = 2.0.1, State = in_review }",
            "InReview", "Published",
        }));
    }

    [Test]
    public void A_hook_does_not_restore_the_object_whose_transition_it_is_part_of()
    {
        var log = Script.Run("""
            [Workflow, State("A", Initial = true), State("B", Final = true)]
            public partial class Doc
            {
                [Transition("A", "B")] public partial void Go(Actor actor);
                partial void BeforeGo(Actor actor) => Restore(ToSnapshot());
            }
            """, """
            var doc = new Doc();
            Log.Catch(() => doc.Go(Actor.User("ana")));
            Log.Add(doc.State);
            """);
        Assert.That(log[0], Does.Contain("'Restore' was fired from a hook"));
        Assert.That(log[1], Is.EqualTo("A"));
    }

    [Test]
    public void What_cannot_be_restored_says_so_and_changes_nothing()
    {
        var log = Script.Run(Post, """
            var post = new Post();
            Log.Catch(() => post.Restore(null!));
            Log.Catch(() => post.Restore(new("order", "1.0.0", "draft")));
            Log.Catch(() => post.Restore(new("blog-post", "1.0.0", "Draft")));
            Log.Add(post.State);
            post.Force(7);
            Log.Catch(() => post.ToSnapshot());
            Log.Add(post.CanSubmit(Actor.User("ana")).Reasons.Single().Kind);
            Log.Add(post.PermittedTransitions(Actor.User("ana")).Count);
            """);
        Assert.That(log[0], Does.StartWith("ArgumentNullException"));
        Assert.That(log[1], Is.EqualTo("ArgumentException: A snapshot of workflow 'order' cannot be restored into an object of workflow 'blog-post'. (Parameter 'snapshot')"));
        Assert.That(log[2], Does.StartWith("ArgumentException: Workflow 'blog-post' has no state 'Draft'"));
        Assert.That(log[3], Is.EqualTo("Draft"));
        Assert.That(log[4], Is.EqualTo("InvalidOperationException: An object of workflow 'blog-post' is in state '7', which the workflow does not have: only its transitions and Restore may write the state."));
        Assert.That(log[5..], Is.EqualTo(new[] { "WrongState", "0" }));
    }

    [Test]
    public void Json_keeps_the_state_by_name()
    {
        var log = Script.Run(Post, """
            var post = new Post();
            post.Force(1);
            var json = System.Text.Json.JsonSerializer.Serialize(post);
            Log.Add(json);
            Log.Add(System.Text.Json.JsonSerializer.Deserialize<Post>(json)!.State);
            """);
        Assert.That(log, Is.EqualTo(new[] { """{"State":"InReview"}""", "InReview" }));
    }
}
