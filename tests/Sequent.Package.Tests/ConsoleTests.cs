namespace Sequent.Package.Tests;

/// <summary>The first ten minutes with the package, on the newest framework.</summary>
public sealed class ConsoleTests
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
        Assert.That(declaration, Is.Not.Null, "README.md has no ```csharp block with 'partial class Post': show the blog post there, its first user reads nothing else.");

        var consumer = new Consumer("Readme", "net10.0", "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            """<ItemGroup><Using Include="Sequent" /></ItemGroup>""");
        var usage = blocks.FirstOrDefault(b => b != declaration && b.Contains("new Post", StringComparison.Ordinal));
        if (usage is not null)
            consumer.With("Program.cs", Uncommon(usage)).With("Post.cs", Uncommon(declaration!));
        else if (declaration!.Contains("new Post", StringComparison.Ordinal))
            consumer.With("Program.cs", Uncommon(declaration));
        else
            consumer.With("Post.cs", Uncommon(declaration)).With("Program.cs", """Console.WriteLine(new Post().State);""");

        consumer.Build().Succeeds();
        var run = consumer.Run().Succeeds();
        Assert.That(run.Output, Is.Not.Empty, run.ToString);
    }

    // The README may show the using or leave it out; the project has it globally.
    private static string Uncommon(string code) => code.Replace("using Sequent;\n", "", StringComparison.Ordinal);
}
