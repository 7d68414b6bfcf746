namespace Sequent.Package.Tests;

/// <summary>A wrong workflow does not pass, whatever a project switches off.</summary>
public sealed class ProofTests
{
    [Test]
    public void A_workflow_with_an_isolated_cycle_fails_the_build()
    {
        var build = Broken("Broken").Build().Fails();

        Assert.That(build.Output, Does.Contain("error SEQ101").And.Contain("'Limbo'").And.Not.Contain("error CS"), build.ToString);
    }

    [TestCase("AnalyzersOff", "<RunAnalyzers>false</RunAnalyzers>", "")]
    [TestCase("AnalyzerRemoved", "", """
        <Target Name="RemoveAnalyzer" BeforeTargets="CoreCompile">
          <ItemGroup><Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'Sequent.Analyzers'" /></ItemGroup>
        </Target>
        """)]
    [TestCase("RuleSilenced", "<NoWarn>$(NoWarn);SEQ101</NoWarn>", "")]
    public void Switching_the_analyzers_off_does_not_switch_the_proof_off(string name, string properties, string items)
    {
        var consumer = Broken(name, properties, items);
        consumer.Build().Succeeds();

        var run = consumer.Run().Fails();
        Assert.That(run.Output, Does.Contain("Unhandled exception").And.Contain("Sequent.InvalidWorkflowException").And.Contain("SEQ101").And.Not.Contain("Never written."), run.ToString);
    }

    [TestCase("Lenient", "", true)]
    [TestCase("Strict", "<SequentStrict>true</SequentStrict>", false)]
    public void What_is_not_analysed_is_an_error_only_where_the_project_is_strict(string name, string properties, bool passes)
    {
        var consumer = new Consumer(name, "net10.0", properties).With("Program.cs", """
            using System;
            using Sequent;

            var post = new Post();
            post.Publish(Actor.User("ana"));
            Console.WriteLine(post.State);

            [Workflow]
            [State("Draft", Initial = true)]
            [State("Published", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Published", When = nameof(IsReady))]
                public partial void Publish(Actor actor);

                private bool IsReady()
                {
                    var now = 1;
                    return now > 0;
                }
            }
            """);

        var build = consumer.Build();
        if (passes)
            Assert.That(consumer.Run().Succeeds().Output, Does.Contain("Published"), build.ToString);
        else
            Assert.That(build.Fails().Output, Does.Contain("error SEQ206").And.Contain("the statement body of 'IsReady'"), build.ToString);
    }

    [TestCase("Sequent.Analyzers", "CS8034")]
    [TestCase("Sequent.Generators", "CS8034")]
    public void A_compiler_extension_that_cannot_load_fails_the_build(string extension, string error)
    {
        // A project that sets the property for itself, as many do.
        var build = Valid("Damaged" + extension.Split('.')[1], "<WarningsAsErrors>CS0168</WarningsAsErrors>", $"""
            <Target Name="Damage" BeforeTargets="CoreCompile">
              <ItemGroup>
                <Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == '{extension}'" />
                <Analyzer Include="$(MSBuildProjectDirectory)/{extension}.dll" />
              </ItemGroup>
            </Target>
            """).With($"{extension}.dll", "This is not an assembly.").Build().Fails();

        Assert.That(build.Output, Does.Contain($"error {error}"), build.ToString);
    }

    [TestCase("Direct", "")]
    [TestCase("Indirect", """<ItemGroup><PackageReference Remove="Sequent" /><ProjectReference Include="../MiddleOfIndirect/MiddleOfIndirect.csproj" /></ItemGroup>""")]
    public void Every_way_an_extension_can_fail_to_run_is_an_error(string name, string items)
    {
        if (items.Length > 0)
            new Consumer("MiddleOfIndirect", "netstandard2.0", "<LangVersion>9</LangVersion>", executable: false);
        var consumer = Valid(name, "", items);
        Command.Dotnet(consumer.Folder, "restore").Succeeds();

        var errors = Command.Dotnet(consumer.Folder, "msbuild", "-getProperty:WarningsAsErrors").Succeeds();
        foreach (var id in new[] { "CS8032", "CS8034", "CS8784", "CS8785", "CS9057" })
            Assert.That(errors.Output, Does.Contain(id), errors.ToString);
    }

    private static Consumer Valid(string name, string properties, string items) =>
        new Consumer(name, "net10.0", properties, items).With("Post.cs", BlogPost.Class).With("Program.cs", BlogPost.Program);

    private static Consumer Broken(string name, string properties = "", string items = "") =>
        new Consumer(name, "net10.0", properties, items).With("Post.cs", BlogPost.BrokenClass).With("Program.cs", BlogPost.BrokenProgram);
}
