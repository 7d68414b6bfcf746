namespace Sequent.Package.Tests;

/// <summary>The blog post as a user writes it.</summary>
internal static class BlogPost
{
    public const string Class = """
        using Sequent;

        namespace Blog
        {
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

                [Transition("InReview", "Draft", Role = "editor")]
                public partial void Reject(Actor actor, string reason);
            }
        }
        """;

    public const string Program = """
        using System;
        using Blog;
        using Sequent;

        var ana = Actor.User("ana", "author");
        var ben = Actor.User("ben", "editor");
        var post = new Post();
        Console.WriteLine(post.State);
        post.Submit(ana);
        post.Reject(ben, "Too long.");
        post.Submit(ana);
        Console.WriteLine($"{post.State}: {post.PermittedTransitions(ben)}");
        Console.WriteLine((bool)post.CanApprove(ana));
        post.Approve(ben);
        Console.WriteLine(post.State);
        Console.WriteLine(post.TrySubmit(ana).Outcome);
        Console.WriteLine(Post.Definition.States.Count);
        """;

    public static readonly string[] Output = ["Draft", "InReview: Approve, Reject", "False", "Published", "Denied", "3"];

    /// <summary>Two states that reach each other, and that nothing reaches: rule SEQ101.</summary>
    public const string BrokenClass = """
        using Sequent;

        namespace Blog
        {
            [Workflow("blog-post")]
            [State("Draft", Initial = true)]
            [State("Limbo")]
            [State("Nowhere")]
            [State("Published", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Published")]
                public partial void Approve(Actor actor);

                [Transition("Limbo", "Nowhere")]
                public partial void Lose(Actor actor);

                [Transition("Nowhere", "Limbo")]
                public partial void Return(Actor actor);
            }
        }
        """;

    public const string BrokenProgram = """
        using System;
        using Blog;
        using Sequent;

        var post = new Post();
        Console.WriteLine(post.State);
        post.Approve(Actor.User("ben"));
        Console.WriteLine("Never written.");
        """;

    public static string[] LinesOf(CommandResult result) => result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
