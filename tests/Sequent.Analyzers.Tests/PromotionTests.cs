using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Sequent.Analyzers.Tests;

/// <summary>A class that was promoted to JSON is the workflow that it was: by verdict, by bytes and by behaviour.</summary>
public sealed class PromotionTests
{
    private const int Commands = 200;

    private static readonly string[] s_persons = ["ana", "ben", "cem", "dia"];

    private static IEnumerable<TestCaseData> Everything() =>
        GoodSamples.All.Select(s => new TestCaseData(s.Value).SetArgDisplayNames(s.Key))
            .Concat(DocumentationTests.Classes())
            .Concat(Folders().Select(f => new TestCaseData(string.Concat(Directory.GetFiles(f, "*.cs").Where(IsAboutWorkflow).Select(p => $"//// {Path.GetFileName(p)}\n{File.ReadAllText(p)}\n"))).SetArgDisplayNames(Path.GetFileName(f))));

    [TestCaseSource(nameof(Everything))]
    public async Task A_promoted_class_is_the_same_workflow(string code)
    {
        var before = SourceFile.Split(code);
        var (after, count) = await PromotedCode.Of(before);
        if (count == 0)
            Assert.Ignore("There is nothing to promote.");

        var (old, promoted) = (CheckedCode.Of(before), CheckedCode.Of(after));
        var files = string.Concat(after.Select(f => $"//// {f.Path}\n{f.Text}\n"));
        Assert.That(promoted.CompilerErrors, Is.Empty, files);
        Assert.That(promoted.Findings.Select(Verdict).Order(), Is.EqualTo(old.Findings.Select(Verdict).Order()), files);
        Assert.That(promoted.Refuses, Is.False, files);
        Assert.That(after.Count(f => !f.IsCode), Is.EqualTo(count), files);

        var (one, other) = (Load(old), Load(promoted));
        foreach (var name in one.Keys)
        {
            Assert.That(Json(other[name]), Is.EqualTo(Json(one[name])), files);
            Assert.That(Behaviour(other[name]), Is.EqualTo(Behaviour(one[name])), files);
        }
    }

    /// <summary>Otherwise the commands would say little of what goes on in parallel, and of persons.</summary>
    [Test]
    public async Task The_samples_fork_vote_and_are_denied_because_of_persons()
    {
        var seen = "";
        foreach (var code in Everything().Select(c => (string)c.Arguments[0]!).Where(c => c.Contains("[Fork(", StringComparison.Ordinal) || c.Contains("Approvals", StringComparison.Ordinal)))
            seen += string.Concat(Load(CheckedCode.Of((await PromotedCode.Of(SourceFile.Split(code))).Files)).Values.Select(Behaviour));
        foreach (var word in (string[])["code_review", ",", "recorded", nameof(DenialKind.OwnSubmission), nameof(DenialKind.SeparateDuties)])
            Assert.That(seen, Does.Contain(word));
    }

    [Test]
    public async Task Nothing_but_the_attributes_changes()
    {
        const string Code = """
            // Before.
            namespace Blog;

            /// <summary>A post.</summary>
            [Workflow("blog-post", Version = "1.2.0", StateName = "Status"), State("Draft", Initial = true)]
            [State("InReview")] // The second.
            [State("Done", Final = true), Obsolete]
            public partial class Post
            {
                [Data(Min = 0, WireName = "length")]
                public int Size { get; set; }

                [Data(Max = 3)] private int _depth;

                // Who may.
                [Transition("Draft", "InReview", Role = "author", When = "length < 100")]
                public partial void Submit(Actor actor); // After.

                [Transition("InReview", "Done")] [Transition("Draft", "Done", When = "length >= 100")] public partial void Finish([Input(WireName = "x")] Actor actor, [Input(WireName = "why")] string reason);

                public int Depth => _depth++;
            }
            """;
        var (files, count) = await PromotedCode.Of([new("Post.cs", Code.Replace("[Input(WireName = \"x\")] ", "", StringComparison.Ordinal))]);
        Assert.That(count, Is.EqualTo(1));
        Assert.That(files.Single(f => f.IsCode).Text, Is.EqualTo("""
            // Before.
            namespace Blog;

            /// <summary>A post.</summary>
            [Workflow(File = "workflows/post.workflow.json", StateName = "Status")]
            // The second.
            [Obsolete]
            public partial class Post
            {
                [Data(WireName = "length")]
                public int Size { get; set; }

                private int _depth;

                // Who may.
                public partial void Submit(Actor actor); // After.

                public partial void Finish(Actor actor, string reason);

                public int Depth => _depth++;
            }
            """));
        Assert.That(files.Single(f => !f.IsCode).Path, Is.EqualTo("workflows/post.workflow.json"));
        Assert.That(CheckedCode.Of(files).Refuses, Is.False);
    }

    [Test]
    public void Both_forms_of_the_sample_are_one_workflow()
    {
        var folder = Path.Combine(RulePage.Repository, "samples", "Blog");
        var file = Path.Combine(folder, "workflows", "post.workflow.json");
        var attributes = new SourceFile("Post.cs", File.ReadAllText(Path.Combine(folder, "Post.cs")));
        var fromJson = new SourceFile("PostFromJson.cs", File.ReadAllText(Path.Combine(folder, "PostFromJson.cs")).Replace("#if FROM_JSON", "#if true", StringComparison.Ordinal));
        var one = Load(CheckedCode.Of([attributes]))["Blog.Post"];
        if (Environment.GetEnvironmentVariable("SEQUENT_ACCEPT") == "1")
            File.WriteAllText(file, Json(one) + "\n");
        var json = new SourceFile("workflows/post.workflow.json", File.ReadAllText(file));
        Assert.That(json.Text, Is.EqualTo(Json(one) + "\n"));

        // Side by side they agree, too.
        Assert.That(CheckedCode.Of([attributes, json]).Findings.Select(Verdict), Is.EqualTo(CheckedCode.Of([attributes]).Findings.SelectMany(f => new[] { Verdict(f), Verdict(f) })));
        var promoted = CheckedCode.Of([fromJson, json]);
        Assert.That(promoted.Findings.Select(Verdict), Is.EqualTo(CheckedCode.Of([attributes]).Findings.Select(Verdict)));
        var other = Load(promoted)["Blog.Post"];
        Assert.That(Json(other), Is.EqualTo(Json(one)));
        Assert.That(Behaviour(other), Is.EqualTo(Behaviour(one)));
    }

    [Test]
    public async Task A_wrong_class_is_not_promoted() => Assert.That((await PromotedCode.Of([new("Post.cs", """
        [Workflow]
        [State("Draft", Initial = true)]
        [State("Limbo")]
        public partial class Post { }
        """)])).Count, Is.Zero);

    [Test]
    public async Task Two_classes_of_one_name_have_two_files()
    {
        const string Class = """
            namespace {0}
            {{
                [Workflow("{0}"), State("Draft", Initial = true), State("Done", Final = true)]
                public partial class Post {{ [Transition("Draft", "Done")] public partial void Finish(Actor actor); }}
            }}

            """;
        var (files, count) = await PromotedCode.Of([new("Post.cs", string.Format(CultureInfo.InvariantCulture, Class, "One") + string.Format(CultureInfo.InvariantCulture, Class, "Two"))]);
        Assert.That(count, Is.EqualTo(2));
        Assert.That(files.Where(f => !f.IsCode).Select(f => f.Path), Is.EqualTo(new[] { "workflows/post.workflow.json", "workflows/Two.workflow.json" }));
        var found = CheckedCode.Of(files);
        Assert.That(found.Refuses || found.Findings.Length > 0, Is.False);
    }

    [Test]
    public async Task An_enum_that_two_classes_adopt_keeps_its_attributes_until_both_are_promoted()
    {
        const string Class = """
            [Workflow(StateProperty = nameof(State))]
            public partial class {0}
            {{
                public partial Status State {{ get; private set; }}

                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }}

            """;
        var code = "public enum Status { [State(Initial = true)] Draft, [State(Final = true)] Done }\n"
            + string.Format(CultureInfo.InvariantCulture, Class, "Post") + string.Format(CultureInfo.InvariantCulture, Class, "Page");
        var (files, count) = await PromotedCode.Of([new("Post.cs", code)]);
        Assert.That(count, Is.EqualTo(2));
        Assert.That(files.Single(f => f.IsCode).Text, Does.Contain("{ Draft, Done }"));
        var found = CheckedCode.Of(files);
        Assert.That(found.Refuses || found.Findings.Length > 0, Is.False);
    }

    private static IEnumerable<string> Folders() => Directory.GetDirectories(Path.Combine(RulePage.Repository, "samples"));

    private static bool IsAboutWorkflow(string file) => File.ReadAllText(file) is var text && text.Contains("[Workflow", StringComparison.Ordinal) && !text.Contains("File =", StringComparison.Ordinal);

    private static string Verdict(Microsoft.CodeAnalysis.Diagnostic finding) => $"{finding.Severity} {finding.Id}";

    private static Dictionary<string, Type> Load(CheckedCode code)
    {
        using var stream = new MemoryStream();
        Assert.That(code.Compilation.Emit(stream).Success);
        stream.Position = 0;
        var assembly = new AssemblyLoadContext("Promoted", isCollectible: true).LoadFromStream(stream);
        return assembly.GetTypes().Where(t => t.IsDefined(typeof(WorkflowAttribute), inherit: false)).ToDictionary(t => t.FullName!, Closed);
    }

    private static Type Closed(Type type) => type.ContainsGenericParameters ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(object))]) : type;

    private static string Json(Type type) => ((WorkflowDefinition)type.GetProperty("Definition")!.GetValue(null)!).ToJson();

    // What random commands do, each time the same ones.
    private static string Behaviour(Type type)
    {
        var random = new Random(20261121);
        var log = new List<string>();
        var methods = type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(m => m.ReturnType == typeof(TransitionResult)).OrderBy(m => m.Name, StringComparer.Ordinal).ToArray();
        var roles = ((WorkflowDefinition)type.GetProperty("Definition")!.GetValue(null)!).Transitions.SelectMany(t => t.Branches).Select(b => b.Role).OfType<string>().Distinct().ToArray();
        var instance = New(type);
        for (var i = 0; i < Commands && methods.Length > 0; i++)
        {
            if (i % 20 == 0)
                instance = New(type);
            foreach (var property in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0).OrderBy(p => p.Name, StringComparer.Ordinal))
                if (Value(property.PropertyType, random) is { } value)
                    property.SetValue(instance, value);
            var method = methods[random.Next(methods.Length)];
            // Several persons, of whom one acts for another: duties and votes tell them apart.
            var actor = Actor.User(s_persons[random.Next(s_persons.Length)], [.. roles.Where(_ => random.Next(4) > 0)]);
            actor = actor.Id == s_persons[0] ? actor.ActingFor(s_persons[1]) : actor;
            log.Add(Outcome(() =>
            {
                var result = (TransitionResult)method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [actor, .. method.GetParameters().Skip(1).Select(p => Value(p.ParameterType, random))], null)!;
                return $"{method.Name}: {(result.IsDenied ? string.Join(" ", result.Reasons.Select(r => r.Kind)) : result)}";
            }));
            log.Add(Outcome(() => (WorkflowSnapshot)type.GetMethod("ToSnapshot")!.Invoke(instance, null)! is var snapshot ? snapshot.State + " " + string.Join(", ", snapshot.Acts) : ""));
        }
        return string.Join("\n", log);
    }

    private static object New(Type type) => type.GetConstructor([]) is null ? RuntimeHelpers.GetUninitializedObject(type) : Activator.CreateInstance(type)!;

    private static string Outcome(Func<string> act)
    {
        try
        {
            return act();
        }
        catch (Exception exception) when (exception is not AssertionException)
        {
            return exception.GetType().Name;
        }
    }

    private static object? Value(Type type, Random random)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return random.Next(3) == 0 ? null : Value(inner, random);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        if (type == typeof(string))
            return random.Next(4) == 0 ? "" : new string('x', random.Next(15));
        if (type == typeof(TimeSpan))
            return TimeSpan.FromHours(random.Next(100));
        if (type == typeof(DateTime))
            return new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(random.Next(10000));
        return type.IsPrimitive || type == typeof(decimal)
            ? type == typeof(bool) ? random.Next(2) == 0 : type == typeof(char) ? 'x' : Convert.ChangeType(random.Next(2) == 0 ? random.Next(12) : random.Next(120), type, CultureInfo.InvariantCulture)
            : null;
    }
}
