using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Sequent.Package.Tests;

/// <summary>Trimmed and ahead-of-time compiled programs.</summary>
public sealed partial class AheadOfTimeTests
{
    private const string Class = """
        using System.Text.Json.Serialization;
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

                public WorkflowSnapshot Workflow { get => ToSnapshot(); set => Restore(value); }

                [Transition("Draft", "InReview", Role = "author")]
                public partial void Submit(Actor actor);

                [Transition("InReview", "Published", Role = "editor")]
                public partial void Approve(Actor actor);
            }

            [JsonSerializable(typeof(Post))]
            public partial class BlogJson : JsonSerializerContext { }
        }
        """;

    private const string Program = """
        using System;
        using System.Text.Json;
        using Blog;
        using Sequent;

        var post = new Post { Title = "Small" };
        post.Submit(Actor.User("ana", "author"));
        var json = JsonSerializer.Serialize(post, BlogJson.Default.Post);
        Console.WriteLine(json);
        var read = JsonSerializer.Deserialize(json, BlogJson.Default.Post)!;
        Console.WriteLine(read.State);
        read.Approve(Actor.User("ben", "editor"));
        Console.WriteLine(read.State);
        Console.WriteLine(read.TrySubmit(Actor.User("ana", "author")).Outcome);
        """;

    private static readonly string[] s_output =
    [
        """{"Title":"Small","Workflow":{"Workflow":"blog-post","Version":"1.0.0","State":"in_review","Acts":[]}}""",
        "InReview",
        "Published",
        "Denied",
    ];

    [Test]
    public void A_program_with_every_such_analyzer_on_builds_without_a_warning_and_runs()
    {
        var consumer = new Consumer("AheadOfTime", "net10.0", """
            <IsAotCompatible>true</IsAotCompatible>
            <EnableAotAnalyzer>true</EnableAotAnalyzer>
            <EnableTrimAnalyzer>true</EnableTrimAnalyzer>
            <EnableSingleFileAnalyzer>true</EnableSingleFileAnalyzer>
            <JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            """).With("Post.cs", Class).With("Program.cs", Program);

        consumer.Build().Succeeds();
        var run = consumer.Run().Succeeds();
        Assert.That(BlogPost.LinesOf(run), Is.EqualTo(s_output), run.ToString);
    }

    [Test]
    public void A_natively_compiled_program_runs()
    {
        var consumer = new Consumer("Native", "net10.0", """
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            """).With("Post.cs", Class).With("Program.cs", Program);

        var restore = Command.Dotnet(consumer.Folder, "restore", "-r", RuntimeInformation.RuntimeIdentifier);
        if (restore.ExitCode != 0 && MissingPackage().Match(restore.Output) is { Success: true } missing)
            Assert.Ignore($"The native compiler cannot be restored on this machine: {missing.Value}");
        restore.Succeeds();

        var publish = Command.Dotnet(consumer.Folder, "publish", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "native");
        if (publish.ExitCode != 0 && MissingLinker().Match(publish.Output) is { Success: true } linker)
            Assert.Ignore($"There is no native linker on this machine: {linker.Value}");
        publish.Succeeds();

        var run = Command.Run(consumer.Folder, Path.Combine(consumer.Folder, "native", OperatingSystem.IsWindows() ? "Native.exe" : "Native")).Succeeds();
        Assert.That(BlogPost.LinesOf(run), Is.EqualTo(s_output), run.ToString);
    }

    [GeneratedRegex(@"NU110[123]: [^\r\n]*(ILCompiler|Runtime)[^\r\n]*")]
    private static partial Regex MissingPackage();

    [GeneratedRegex(@"Platform linker \([^\r\n]*not found[^\r\n]*")]
    private static partial Regex MissingLinker();
}
