using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Analyzers.Tests;

/// <summary>SEQ001, SEQ002, SEQ011, SEQ014, SEQ015: the declaration of the class.</summary>
internal static class TypeSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("SEQ001", "class",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Transition("Draft", "Done", Name = "Finish", Auto = true)]
            public class [|SEQ001:Post|]
            {
            }
            """,
            "Workflow class 'Post' is not partial, so its transitions cannot be generated: add 'partial'"),
        new("SEQ001", "container",
            """
            public class [|SEQ001:Outer|]
            {
                [Workflow]
                [State("Draft", Initial = true)]
                [State("Done", Final = true)]
                [Transition("Draft", "Done", Name = "Finish", Auto = true)]
                public partial class Post
                {
                }
            }
            """,
            "Type 'Outer' is not partial, and workflow class 'Post' is nested in it: add 'partial'"),
        new("SEQ001", "class and container",
            """
            public class [|SEQ001:Outer|]
            {
                [Workflow]
                [State("Draft", Initial = true)]
                [State("Done", Final = true)]
                public class [|SEQ001:Post|]
                {
                    [Transition("Draft", "Done")]
                    public partial void Finish(Actor actor);
                }
            }
            """,
            "Type 'Outer' is not partial, and workflow class 'Post' is nested in it: add 'partial'",
            "Workflow class 'Post' is not partial, so its transitions cannot be generated: add 'partial'")
        {
            // A partial method outside a partial class is an error of C# itself.
            CompilerErrors = ["CS0751", "CS8795"],
        },
        new("SEQ002", "struct",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial struct [|SEQ002:Post|]
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Type 'Post' cannot be a workflow: it is a struct, and copies of a struct would each have a state: make it a class"),
        new("SEQ002", "derived",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }

            [Workflow]
            [State("Open", Initial = true)]
            [State("Closed", Final = true)]
            public partial class [|SEQ002:Page|] : Post
            {
                [Transition("Open", "Closed")]
                public partial void Close(Actor actor);
            }
            """,
            "Type 'Page' cannot be a workflow: its base class 'Post' is one already, and an object has one state: remove one of the two [Workflow] attributes"),
        new("SEQ002", "local to its file",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Transition("Draft", "Done", Name = "Finish", Auto = true)]
            file partial class [|SEQ002:Post|]
            {
            }
            """,
            "Type 'Post' cannot be a workflow: it is local to its file, where generated code cannot reach it: remove 'file'"),
        new("SEQ002", "static",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Transition("Draft", "Done", Name = "Finish", Auto = true)]
            public static partial class [|SEQ002:Post|]
            {
            }
            """,
            "Type 'Post' cannot be a workflow: it is static, and a workflow is about objects: remove 'static'"),
        new("SEQ011", "class",
            """
            [[|SEQ011:State("Draft", Initial = true)|]]
            [State("Done", Final = true)]
            [Role("editor")]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public void Finish(Actor actor) { }
            }
            """,
            "[State] has no meaning on 'Post', because 'Post' is not a workflow: add [Workflow] to it, or remove the attribute"),
        new("SEQ011", "role",
            """
            [[|SEQ011:Role("editor")|]]
            public class Post { }
            """,
            "[Role] has no meaning on 'Post', because 'Post' is not a workflow: add [Workflow] to it, or remove the attribute"),
        new("SEQ011", "method of a struct",
            """
            public struct Post
            {
                [[|SEQ011:Transition("Draft", "Done")|]]
                public void Finish(Actor actor) { }
            }
            """,
            "[Transition] has no meaning on 'Finish', because 'Post' is not a workflow: add [Workflow] to it, or remove the attribute"),
        new("SEQ011", "method of an interface",
            """
            public interface IPost
            {
                [[|SEQ011:Transition("Draft", "Done")|]]
                void Finish(Actor actor);
            }
            """,
            "[Transition] has no meaning on 'Finish', because 'IPost' is an interface, which cannot be a workflow: put it on a workflow class, or remove the attribute"),
        new("SEQ011", "method of a class derived from a workflow",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }

            public class Page : Post
            {
                [[|SEQ011:Transition("Draft", "Done")|]]
                public void Close(Actor actor) { }
            }
            """,
            "[Transition] has no meaning on 'Close', because the workflow of 'Page' is that of its base class 'Post': move it there, or remove the attribute"),
        new("SEQ011", "field of a class",
            """
            public class Post
            {
                [[|SEQ011:State("Draft")|]]
                private int _state;

                public int Read() => _state;
            }
            """,
            "[State] has no meaning on field '_state': put it on a workflow class, or on a member of the enum that one adopts"),
        new("SEQ011", "accessor of a workflow",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                public int Size { [[|SEQ011:Transition("Draft", "Done")|]] get; }

                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "[Transition] has no meaning on 'Post.Size.get', which is not an ordinary method: put it on a partial method, or remove the attribute"),
        new("SEQ014", "states",
            """
            //// A.cs
            [Workflow]
            [State("Draft", Initial = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            //// B.cs
            [[|SEQ014:State("Done", Final = true)|]]
            public partial class Post
            {
            }
            """,
            "State 'Done' stands on another declaration of 'Post' than the first state, and the order of states must not depend on file names: write all [State] attributes on one declaration"),
        new("SEQ014", "automatic transitions",
            """
            //// A.cs
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Small")]
            [State("Done", Final = true)]
            [Transition("Draft", "Small", Name = "Sort", Auto = true)]
            public partial class Post
            {
            }
            //// B.cs
            [[|SEQ014:Transition("Small", "Done", Name = "Finish", Auto = true)|]]
            public partial class Post
            {
            }
            """,
            "A transition stands on another declaration of 'Post' than the first one, and their order must not depend on file names: write them on one declaration"),
        new("SEQ015", "C# 7.3",
            """
            using Sequent;

            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Transition("Draft", "Done", Name = "Finish", Auto = true)]
            public partial class [|SEQ015:Post|]
            {
            }
            """,
            "Workflow class 'Post' is compiled as C# 7.3, and partial methods with an accessibility need C# 9: set <LangVersion>9</LangVersion> or later in the project")
        {
            Version = LanguageVersion.CSharp7_3,
        },
        new("SEQ015", "C# 8 with a partial method",
            """
            using Sequent;

            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class [|SEQ015:Post|]
            {
                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Workflow class 'Post' is compiled as C# 8.0, and partial methods with an accessibility need C# 9: set <LangVersion>9</LangVersion> or later in the project")
        {
            Version = LanguageVersion.CSharp8,
            // C# 8 itself refuses 'public partial void'.
            CompilerErrors = ["CS8400", "CS8795"],
        },
    ];
}
