namespace Sequent.Package.Tests;

/// <summary>Libraries for every framework, whose C# is older than the package's own.</summary>
public sealed class OlderCompilerTests
{
    [Test]
    public void A_netstandard_library_in_CSharp_9_is_used_by_a_program_that_does_not_know_the_package()
    {
        var library = new Consumer("Library", "netstandard2.0", "<LangVersion>9</LangVersion><TreatWarningsAsErrors>true</TreatWarningsAsErrors>", executable: false)
            .With("Post.cs", BlogPost.Class);
        var program = new Consumer("LibraryUser", "net10.0",
            items: $"""<ItemGroup><PackageReference Remove="Sequent" /><ProjectReference Include="{library.Folder}/Library.csproj" /></ItemGroup>""")
            .With("Program.cs", BlogPost.Program);

        program.Build().Succeeds();
        var run = program.Run().Succeeds();
        Assert.That(BlogPost.LinesOf(run), Is.EqualTo(BlogPost.Output), run.ToString);
    }

    [Test]
    public void The_default_CSharp_of_netstandard_is_refused_in_plain_words()
    {
        // The modifier alone makes the compiler say which version it takes; without it, the rule does.
        var build = new Consumer("TooOld", "netstandard2.0", executable: false).With("Post.cs", BlogPost.Class).Build().Fails();
        Assert.That(build.Output, Does.Contain("Please use language version '9.0' or greater").Or.Contain("Please use language version 9.0 or greater"), build.ToString);

        var plain = new Consumer("TooOldPrivate", "netstandard2.0", executable: false).With("Post.cs", BlogPost.Class.Replace("public partial void", "partial void")).Build().Fails();
        Assert.That(ErrorsOf(plain), Is.EqualTo(["SEQ015"]), plain.ToString);
        Assert.That(plain.Output, Does.Contain("<LangVersion>9</LangVersion>"));
    }

    [Test]
    public void A_project_in_an_old_CSharp_that_declares_no_workflow_is_left_alone() =>
        new Consumer("OldUser", "netstandard2.0", executable: false)
            .With("Report.cs", """
                public static class Report
                {
                    public static string Who(Sequent.Actor actor) => actor.ToString();
                }
                """)
            .Build("-warnaserror").Succeeds();

    private static string[] ErrorsOf(CommandResult build) =>
        BlogPost.LinesOf(build).Where(l => l.Contains(": error ", StringComparison.Ordinal)).Select(l => l.Split(": error ")[1].Split(':')[0]).Distinct().ToArray();
}
