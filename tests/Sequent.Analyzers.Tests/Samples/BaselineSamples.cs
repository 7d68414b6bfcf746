namespace Sequent.Analyzers.Tests;

/// <summary>SEQ602: what shipped, and what became of it.</summary>
internal static class BaselineSamples
{
    private const string Shipped = """
        {
          "id": "post",
          "version": "1.0.0",
          "initialState": "draft",
          "states": { "draft": {}, "in_review": {}, "done": { "final": true } },
          "transitions": {
            "submit": { "from": ["draft"], "to": "in_review" },
            "approve": { "from": ["in_review"], "to": "done" }
          }
        }
        """;

    private const string Current = """
        {
          "id": "post",
          "version": "2.0.0",
          "initialState": "draft",
          "states": { "draft": {}, "review": {}, "done": { "final": true } },
          "transitions": {
            "submit": { "from": ["draft"], "to": "review" },
            "approve": { "from": ["review"], "to": "done" }
          }
        }
        """;

    private const string Class = """
        [Workflow(Version = "2.0.0")]
        [State("Draft", Initial = true)]
        [State("Review")]
        [State("Done", Final = true)]
        public partial class Post
        {
            [Transition("Draft", "Review")]
            public partial void Submit(Actor actor);

            [Transition("Review", "Done")]
            public partial void Approve(Actor actor);
        }
        """;

    private static readonly string s_marked = Current.Replace("\"states\": {", "\"states\": [|SEQ602:{", StringComparison.Ordinal).Replace("} },\n", "} }|],\n", StringComparison.Ordinal);

    private const string Gone = "State 'in_review' of version '1.0.0' is gone, and instances in it would be stranded: write ";
    private const string Attribute = Gone + "[Migration(\"1.0.0\", States = new[] { \"in_review: Review\" })], or accept the new definition as the baseline";
    private const string Json = Gone + "\"migrations\": {\"1.0.0\": {\"states\": {\"in_review\": \"review\"}}}, or accept the new definition as the baseline";

    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("SEQ602", "renamed state of a class", Of(Class.Replace("class Post", "class [|SEQ602:Post|]", StringComparison.Ordinal)), Attribute),
        new("SEQ602", "baseline in another folder, found by its id", Of(Class.Replace("class Post", "class [|SEQ602:Post|]", StringComparison.Ordinal), name: "shipped/old"), Attribute),
        new("SEQ602", "new property of a class", Of(Class
                .Replace("[State(\"Review\")]", "[State(\"Review\", WireName = \"in_review\")]", StringComparison.Ordinal)
                .Replace("{\n", "{\n    [[|SEQ602:Data|]]\n    public int Priority { get; set; }\n\n", StringComparison.Ordinal)),
            "Data field 'priority' is declared and required now, and what instances of version '1.0.0' hold there, if anything, need not fit: write [Migration(\"1.0.0\", Data = new[] { \"priority := 0\" })], or accept the new definition as the baseline"),
        new("SEQ602", "migration of a state that did not ship", Of(Class.Replace("[State(\"Review\")]", "[State(\"Review\")]\n[Migration(\"1.0.0\", States = new[] { \"in_review: Review\", [|SEQ602:\"in_reviw: Draft\"|] })]", StringComparison.Ordinal)),
            "Migration from '1.0.0' maps state 'in_reviw', which that version does not have; did you mean 'in_review'?"),
        new("SEQ602", "version that was not raised", Of(Class
                .Replace("[State(\"Review\")]", "[State(\"Review\")]\n[Migration(\"1.0.0\", States = new[] { \"in_review: Review\" })]", StringComparison.Ordinal)
                .Replace("\"2.0.0\"", "[|SEQ602:\"1.1.0\"|]", StringComparison.Ordinal)),
            "The version went from '1.0.0' to '1.1.0', and the change is major: make it '2.0.0'"),
        new("SEQ602", "renamed state in a file", Files(s_marked), Json),
        new("SEQ602", "file that a class names", "[Workflow(File = \"post.workflow.json\")] public partial class Post;\n" + Files(s_marked), Json),
        new("SEQ602", "another id, beside the file", Files(Shipped.Replace("\"id\": \"post\"", "\"id\": [|SEQ602:\"article\"|]", StringComparison.Ordinal).Replace("1.0.0", "2.0.0", StringComparison.Ordinal)),
            "The workflow shipped as 'post' and is 'article' now, so that its instances would not be found: keep the id, or accept the new definition as the baseline"),
        new("SEQ601", "in a baseline", Files(Current, Shipped.Replace("\"final\"", "[|SEQ601:\"finl\"|]", StringComparison.Ordinal)),
            "'finl' is not a key of state 'done': remove it, or correct it; did you mean 'final'?"),
    ];

    /// <summary>Definitions that went on as they should, and baselines of which nothing is said.</summary>
    public static IReadOnlyDictionary<string, string> Good { get; } = new Dictionary<string, string>
    {
        ["baseline of a class with a migration"] = Of(Class.Replace("[State(\"Review\")]", "[State(\"Review\")]\n[Migration(\"1.0.0\", States = new[] { \"in_review: Review\" })]", StringComparison.Ordinal)),
        ["baseline of a file with a migration"] = Files(Current.Replace("\"2.0.0\",", "\"2.0.0\", \"migrations\": { \"1.0.0\": { \"states\": { \"in_review\": \"review\" } } },", StringComparison.Ordinal)),
        ["baseline that is the definition"] = Files(Shipped),
        ["baseline of no workflow"] = "public class Unrelated { }\n//// other.workflow.shipped.json\n" + Shipped.Replace("\"in_review\": {}", "\"in_review\": {}, \"limbo\": {}", StringComparison.Ordinal),
        ["baseline of another workflow"] = Of(Class, Shipped.Replace("\"post\"", "\"article\"", StringComparison.Ordinal)),
    };

    private static string Of(string code, string shipped = Shipped, string name = "post") => $"{code}\n//// {name}.workflow.shipped.json\n{shipped}";

    private static string Files(string json, string shipped = Shipped) => Of($"//// post.workflow.json\n{json}", shipped);
}
