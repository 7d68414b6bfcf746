namespace Sequent.Analyzers.Tests;

/// <summary>SEQ601, SEQ603 and others: definitions in files.</summary>
internal static class FileSamples
{
    private const string Post = """
        {
          "id": "post",
          "initialState": "draft",
          "states": {
            "draft": {},
            "in_review": {},
            "done": { "final": true }
          },
          "transitions": {
            "submit": { "from": ["draft"], "to": "in_review", "role": "author" },
            "approve": { "from": ["in_review"], "to": "done", "condition": "data.size < 100" },
            "reject": { "from": ["in_review"], "to": "draft", "inputs": { "reason": { "type": "string", "required": true } } }
          },
          "dataSchema": { "size": { "type": "integer", "required": true } }
        }
        """;

    private const string Class = """
        [Workflow(File = "post.workflow.json")]
        public partial class Post
        {
            public int Size { get; set; }

            public partial void Submit(Actor actor);

            public partial void Reject(Actor actor, string reason);
        }
        """;

    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("SEQ601", "misspelt key", With(Post.Replace("\"final\"", "[|SEQ601:\"finl\"|]", StringComparison.Ordinal)),
            "'finl' is not a key of state 'done': remove it, or correct it; did you mean 'final'?"),
        new("SEQ601", "file that no class names",
            """
            public class Unrelated { }
            //// other.workflow.json
            { "id": "other", "initialState": "a", [|SEQ601:"stats"|]: {}, "states": {}, "transitions": {} }
            """,
            "'stats' is not a key of the workflow: remove it, or correct it; did you mean 'states'?"),
        new("SEQ601", "no JSON at all", With("[|SEQ601:oops|]"), "'oops' is not in quotes: write it between two '\"'"),
        new("SEQ601", "file that is not there",
            """
            [Workflow(File = [|SEQ601:"workflows/pots.workflow.json"|])]
            public partial class Post
            {
                public partial void Submit(Actor actor);
            }
            //// workflows/post.workflow.json
            """ + "\n" + Post,
            "Class 'Post' names the definition 'workflows/pots.workflow.json', and the project has no 'workflows/pots.workflow.json' among its AdditionalFiles: write the file, or correct the path; did you mean 'workflows/post.workflow.json'?"),
        new("SEQ601", "file with another ending",
            """
            [Workflow(File = [|SEQ601:"post.json"|])]
            public partial class Post;
            """,
            "Class 'Post' names the definition 'post.json', which is no definition by its name: let the name end in '.workflow.json'"),
        new("SEQ101", "in a file", With(Post.Replace("\"done\": {", "[|SEQ101:\"limbo\"|]: { \"final\": true }, \"done\": {", StringComparison.Ordinal)),
            "State 'limbo' cannot be reached from 'draft': add a transition to it, or mark it Retired"),
        new("SEQ201", "in a file", With(Post.Replace("data.size <", "data.[|SEQ201:siz|] <", StringComparison.Ordinal)),
            "The data has no field 'siz'; did you mean 'size'?"),
        new("SEQ201", "of a class without a schema",
            With(Post.Replace("data.size <", "[|SEQ201:sice|] <", StringComparison.Ordinal).Replace(",\n  \"dataSchema\": { \"size\": { \"type\": \"integer\", \"required\": true } }", "", StringComparison.Ordinal)),
            "The data has no field 'sice'; did you mean 'size'?"),
        new("SEQ008", "in a file", With(Post.Replace("\"data.size < 100\"", "{ \"evaluator\": [|SEQ008:\"IsSmal\"|] }", StringComparison.Ordinal), Class.Replace("public int Size", "private bool IsSmall => Size < 10; public int Size", StringComparison.Ordinal)),
            "Guard 'IsSmal' is not the name of a member of 'Post'; did you mean 'IsSmall'?"),
        new("SEQ603", "property of another type", With(Post.Replace("\"size\": { \"type\"", "[|SEQ603:\"size\"|]: { \"type\"", StringComparison.Ordinal), Class.Replace("int Size", "string? Size", StringComparison.Ordinal)),
            "Field 'size' is an integer, and 'Size' of 'Post' is 'string?' (a string): change one of them"),
        new("SEQ603", "property that may be null", With(Post.Replace("\"size\": { \"type\"", "[|SEQ603:\"size\"|]: { \"type\"", StringComparison.Ordinal), Class.Replace("int Size", "int? Size", StringComparison.Ordinal)),
            "Field 'size' is required, and 'Size' of 'Post' is 'int?', which may be null: remove 'required', or the '?'"),
        new("SEQ603", "input of another type", With(Post.Replace("\"reason\"", "[|SEQ603:\"reason\"|]", StringComparison.Ordinal), Class.Replace("string reason", "int reason", StringComparison.Ordinal)),
            "Input 'reason' of transition 'reject' is a string, and parameter 'reason' of 'Reject' is 'int' (an integer): change one of them"),
        new("SEQ603", "input that is missing", With(Post.Replace("\"reason\"", "[|SEQ603:\"reason\"|]", StringComparison.Ordinal), Class.Replace(", string reason", "", StringComparison.Ordinal)),
            "Transition 'reject' has the input 'reason', a string, and method 'Reject' of 'Post' has no parameter 'reason': add it, or remove the input"),
        new("SEQ603", "method without a transition", With(Post, Class.Replace("void Submit", "void [|SEQ603:Sumbit|]", StringComparison.Ordinal)),
            "Method 'Sumbit' is no transition of 'post.workflow.json': add transition 'sumbit' there, or remove the method; did you mean 'Submit'?"),
        new("SEQ603", "another version", With(Post, Class.Replace("(File", "(Version = [|SEQ603:\"2.0.0\"|], File", StringComparison.Ordinal)),
            "[Workflow] of 'Post' says Version '2.0.0', and 'post.workflow.json' says '1.0.0': remove it from the attribute, or correct one of them"),
        new("SEQ603", "enum without a state",
            With(Post.Replace("\"in_review\": {", "[|SEQ603:\"in_review\"|]: {", StringComparison.Ordinal), Class.Replace("(File", "(StateProperty = \"Status\", File", StringComparison.Ordinal)
                .Replace("public int Size", "public partial Status Status { get; private set; }\npublic int Size", StringComparison.Ordinal) + "\npublic enum Status { Draft, [|SEQ603:Review|], Done }"),
            "Member 'Review' of enum 'Status' is no state of 'post.workflow.json': add state 'review' there, or remove the member",
            "State 'in_review' has no member 'InReview' in enum 'Status', which 'Post' adopts: add the member, or correct the name; did you mean 'Review'?"),
        new("SEQ603", "attributes that say something else",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done", Role = "author")]
                public partial void Submit(Actor actor);
            }
            //// post.workflow.json
            {
              "id": "post",
              "initialState": "draft",
              "states": { "draft": {}, "done": { "final": true } },
              "transitions": { "submit": { "from": ["draft"], "to": "done", "role": [|SEQ603:"editor"|] } }
            }
            """,
            "Transition 'Submit': role 'author' → 'editor', from the attributes of 'Post' to 'post.workflow.json': correct one of them; the attributes are in force until 'Post' names the file instead, [Workflow(File = \"…\")]"),
        new("SEQ603", "attributes beside the file that is named",
            """
            [Workflow("post", File = "posts/post.workflow.json", Version = [|SEQ603:"1.1.0"|])]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done", Role = "author")]
                public partial void Submit(Actor actor);
            }
            //// posts/post.workflow.json
            {
              "id": "post",
              "version": "1.2.0",
              "initialState": "draft",
              "states": { "draft": {}, "done": { "final": true } },
              "transitions": { "submit": { "from": ["draft"], "to": "done", "role": [|SEQ603:"editor"|] } }
            }
            """,
            "[Workflow] of 'Post' says Version '1.1.0', and 'post.workflow.json' says '1.2.0': remove it from the attribute, or correct one of them",
            "Transition 'Submit': role 'author' → 'editor', from the attributes of 'Post' to 'post.workflow.json': remove the attributes; 'Post' names the file, which is in force"),
        new("SEQ603", "attributes that were forgotten", With(Post, Class.Replace("public partial class", "[[|SEQ603:Role(\"author\")|]]\n[[|SEQ603:State(\"Draft\")|]]\npublic partial class", StringComparison.Ordinal)
                .Replace("public partial void Submit", "[[|SEQ603:Transition(\"Draft\", \"InReview\")|]]\npublic partial void Submit", StringComparison.Ordinal)),
            "[Role] stands beside File, and 'Post' is what the file says: remove the attribute, or File",
            "[State] stands beside File, and 'Post' is what the file says: remove the attribute, or File",
            "[Transition] stands beside File, and 'Post' is what the file says: remove the attribute, or File"),
        new("SEQ601", "file that is not there, beside attributes",
            """
            [Workflow("post", File = [|SEQ601:"post.workflow.json"|])]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Submit(Actor actor);
            }
            """,
            "Class 'Post' names the definition 'post.workflow.json', and the project has no 'post.workflow.json' among its AdditionalFiles: write the file, or correct the path"),
        new("SEQ604", "activity in attributes",
            """
            [Workflow(Calendar = [|SEQ604:"austria"|])]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [OnEntry("Done", [|SEQ604:"emial"|])]
            [OnEntry("Done", "fax")]
            public partial class Post
            {
                [Transition("Draft", "Done")]
                public partial void Submit(Actor actor);
            }

            [Activity("fax")]
            public class Fax { }
            """,
            "Calendar 'austria' is registered neither in this project nor in one that it references: write [assembly: Calendar(\"austria\")]",
            "Activity 'emial' is registered neither in this project nor in one that it references: write [assembly: Activity(\"emial\")], or [Activity(\"emial\")] on the class that does it; did you mean 'email'?"),
        new("SEQ604", "activity in a file", With(Post.Replace("\"done\": {", "\"done\": { \"onEntry\": [{ \"plugin\": [|SEQ604:\"emial\"|] }],", StringComparison.Ordinal)),
            "Activity 'emial' is registered neither in this project nor in one that it references: write [assembly: Activity(\"emial\")], or [Activity(\"emial\")] on the class that does it; did you mean 'email'?"),
        new("SEQ009", "field with the name of a generated member", With(Post.Replace("\"size\": { \"type\"", "[|SEQ009:\"state\"|]: { \"type\": \"string\" }, \"size\": { \"type\"", StringComparison.Ordinal)),
            "Field 'state' would be property 'State', which is the name of another member that the workflow generates: rename one of them"),
        new("SEQ005", "two classes of one file", With(Post, Class + "\n[Workflow(File = [|SEQ005:\"post.workflow.json\"|])] public partial class Post2;"),
            "Workflow id 'post' of 'Post2' is that of 'Post' already: name another file"),
        new("SEQ016", "in a file", With(Post, Class.Replace("public int Size", "partial void [|SEQ016:BeforeSumbit|](Actor actor) { }\npublic int Size", StringComparison.Ordinal)),
            "Hook 'BeforeSumbit' belongs to no transition or state; did you mean 'BeforeSubmit'?"),
        new("SEQ007", "in a file", With(Post, Class.Replace("partial void Submit(Actor actor);", "void [|SEQ007:Submit|](Actor actor) { }", StringComparison.Ordinal)),
            "Transition method 'Submit' is not partial, so its body cannot be generated: write 'public partial void Submit(Actor actor)' and put what its body does into 'partial void BeforeSubmit' or 'AfterSubmit'"),
        new("SEQ001", "in a file", With(Post, "[Workflow(File = \"post.workflow.json\")] public class [|SEQ001:Post|] { public int Size { get; set; } }"),
            "Workflow class 'Post' is not partial, so its transitions cannot be generated: add 'partial'"),
    ];

    private static string With(string json, string code = Class) => code + "\n//// post.workflow.json\n" + json;
}
