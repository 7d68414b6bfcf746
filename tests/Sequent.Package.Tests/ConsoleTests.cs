using System.Text.RegularExpressions;

namespace Sequent.Package.Tests;

/// <summary>The first ten minutes with the package, on the newest framework.</summary>
public sealed partial class ConsoleTests
{
    [Test]
    public void A_new_console_program_needs_nothing_but_the_package()
    {
        var folder = Path.Combine(PackageFeed.Workplace, "FirstSteps");
        Command.Dotnet(PackageFeed.Workplace, "new", "console", "-n", "FirstSteps", "-o", folder).Succeeds();
        Command.Dotnet(folder, "add", "package", "Sequent", "--version", PackageFeed.Version).Succeeds();
        File.WriteAllText(Path.Combine(folder, "Post.cs"), BlogPost.Class);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), BlogPost.Program);

        var run = Command.Dotnet(folder, "run", "-warnaserror").Succeeds();

        Assert.That(BlogPost.LinesOf(run), Is.EqualTo(BlogPost.Output), run.ToString);
    }

    [Test]
    public void The_readme_can_be_followed()
    {
        var readme = File.ReadAllText(Path.Combine(PackageFeed.RepositoryRoot, "README.md")).ReplaceLineEndings("\n");
        var blocks = readme.Split("```csharp\n").Skip(1).Select(b => b.Split("\n```")[0]).ToArray();
        var declaration = blocks.FirstOrDefault(b => b.Contains("partial class Post", StringComparison.Ordinal));
        var programs = blocks.Where(b => b != declaration && b.Contains("new Post", StringComparison.Ordinal)).ToArray();
        Assert.That(declaration is not null && programs.Length > 0,
            "README.md must show the blog post in one ```csharp block, with 'partial class Post', and its use in another, with 'new Post': its first user reads nothing else.");

        var output = "";
        for (var i = 0; i < programs.Length; i++)
        {
            var consumer = new Consumer($"Readme{i}", "net10.0", "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors>")
                .With("Post.cs", WithUsing(declaration!)).With("Program.cs", WithUsing(programs[i]));
            consumer.Build().Succeeds();
            output += consumer.Run().Succeeds().Output;
        }
        foreach (Match promise in Promise().Matches(readme))
            Assert.That(output, Does.Contain(promise.Groups[1].Value), $"README.md says: {promise.Value}");
    }

    // The README may show the using or leave it out.
    private static string WithUsing(string code) => code.StartsWith("using Sequent;", StringComparison.Ordinal) ? code : "using Sequent;\n" + code;

    [GeneratedRegex("`dotnet run` prints `([^`]+)`")]
    private static partial Regex Promise();
}
