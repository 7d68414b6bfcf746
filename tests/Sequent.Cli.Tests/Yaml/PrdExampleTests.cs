using Sequent.Cli.Yaml;
using Sequent.Definitions;

namespace Sequent.Cli.Tests.Yaml;

public class PrdExampleTests
{
    [Test]
    public void The_prd_example_has_one_error_the_role_nobody_declared()
    {
        var yaml = Example("prd-workflow.yaml");
        var converted = YamlText.Convert(yaml);
        var read = WorkflowJson.Read(converted.Json!);
        var findings = read.Verify().Findings.Select(f => (Place: converted.Map.Find(read.Locate(f)), Finding: f)).ToArray();

        Assert.That(converted.Errors, Is.Empty);
        Assert.That(read.Dialect, Is.EqualTo(JsonDialect.Commands));
        Assert.That(findings.Where(f => f.Finding.Severity == Severity.Error).Select(Show), Is.EqualTo(new[]
        {
            "64:12 'Architect' SEQ401: Transition 'plan_features' asks for the role 'Architect', which is not declared: declare it, or correct the name",
        }));
        Assert.That(findings.Where(f => f.Finding.Severity == Severity.Warning).Select(Show), Is.EqualTo(new[]
        {
            "6:36 'TechnicalWriter' SEQ402: Role 'TechnicalWriter' is declared but no transition asks for it: use it, or remove it",
            "6:53 'Tester' SEQ402: Role 'Tester' is declared but no transition asks for it: use it, or remove it",
            "6:61 'DevOps' SEQ402: Role 'DevOps' is declared but no transition asks for it: use it, or remove it",
        }));

        string Show((YamlPlace Place, Finding Finding) f) => $"{f.Place.Line}:{f.Place.Column} '{yaml.Substring(f.Place.Range.Start, f.Place.Range.Length)}' {f.Finding}";
    }

    [Test]
    public void The_prd_example_is_in_the_model_whole()
    {
        var definition = WorkflowJson.Read(YamlText.Convert(Example("prd-workflow.yaml")).Json!).Definition!;
        var block = definition.FindTransition("Block")!;

        Assert.That((definition.Id, definition.Version, definition.Owner), Is.EqualTo(("prd_workflow", "1.0.0", "workflow-team")));
        Assert.That(definition.States.Select(s => s.WireName), Is.EqualTo(new[] { "idea", "intake", "prd", "milestones", "plan", "building", "review", "shipped", "blocked__in_progress" }));
        Assert.That(definition.States.Where(s => s.Initial).Select(s => s.Name), Is.EqualTo(new[] { "Idea" }));
        Assert.That(definition.FindState("BlockedInProgress")!.Facets, Is.EqualTo(EquatableArray.Create(new FacetValue("status", "blocked"), new FacetValue("stage", "in_progress"))));
        Assert.That(definition.Facets.Select(f => (f.Name, f.Values.Count)), Is.EqualTo(new[] { ("status", 4), ("stage", 8) }));
        Assert.That(definition.Invariants.Select(i => (i.Name, i.When)), Is.EqualTo(new[] { ("requires_prd_link", InvariantTime.Pre), ("requires_tests", InvariantTime.Pre), ("requires_approvals", (InvariantTime?)InvariantTime.Post) }));
        Assert.That(definition.Invariants[0].Condition, Is.EqualTo("regex(description, \"PRD:\\s*https?://\")"));
        Assert.That(block.Branches[0].From, Is.EqualTo(EquatableArray.Create("Building", "Plan")));
        Assert.That(block.Branches[0].To, Is.EqualTo(EquatableArray.Create("BlockedInProgress")));
        Assert.That(block.Inputs.Select(i => (i.WireName, i.Required)), Is.EqualTo(new[] { ("reason", true) }));
        Assert.That(definition.FindTransition("Intake")!.Effects[0].Name, Is.EqualTo("add_tags"));
        Assert.That(definition.FindTransition("SubmitReview")!.Branches[0].Pre, Is.EqualTo(EquatableArray.Create("requires_tests")));
    }

    // Each scalar is changed in turn: what does not change the definition is not in it.
    [Test]
    public void Every_value_of_the_prd_example_is_in_the_model()
    {
        var json = YamlText.Convert(Example("prd-workflow.yaml")).Json!;
        var original = WorkflowJson.Read(json);
        var changed = 0;
        foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(json, "\"(?:[^\"\\\\]|\\\\.)*\"(?!:)|true"))
        {
            var other = WorkflowJson.Read(json[..match.Index] + (match.Value == "true" ? "false" : match.Value[..^1] + "x\"") + json[(match.Index + match.Length)..]);

            Assert.That(other.Definition != original.Definition || !other.Findings.IsEmpty, match.Value);
            changed++;
        }
        Assert.That(changed, Is.GreaterThan(90));
    }

    private static string Example(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workflow.Generators.sln")))
            folder = folder.Parent;
        var file = Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "..", "shared", "examples", name);
        if (!File.Exists(file))
            Assert.Ignore("The shared examples are not beside this checkout");
        return File.ReadAllText(file);
    }
}
