using Sequent.Definitions;

namespace Sequent.Engine.Tests.Definitions;

/// <summary>Definitions in files.</summary>
public sealed class WorkflowFolderTests
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "sequent-" + Guid.NewGuid().ToString("N"));

    [SetUp]
    public void CreateFolder() => Directory.CreateDirectory(_folder);

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Definitions_are_read_in_order_of_their_paths_from_the_folder_and_those_below()
    {
        Write("b.workflow.json", Named("b"));
        Write("a/c.workflow.json", Named("c"));
        Write("a.workflow.json", Named("a"));
        Assert.That(Read().Select(d => d.Id), Is.EqualTo(["a", "c", "b"]));
    }

    [Test]
    public void Baselines_and_other_files_are_not_read()
    {
        Write("order.workflow.shipped.json", "no JSON");
        Write("order.workflow.yaml", "no JSON");
        Write("order.json", "no JSON");
        Assert.That(Read(), Is.Empty);
    }

    [Test]
    public void All_that_is_wrong_in_all_files_is_listed_with_its_place()
    {
        Write("a.workflow.json", Named("a").Replace("\"to\": \"approved\"", "\"to\": \"limbo\"", StringComparison.Ordinal));
        Write("b.workflow.json", "{\n  \"id\": }");
        var exception = Assert.Throws<DefinitionRefusedException>(() => Read())!;
        Assert.That(exception.Problems.Select(p => Path.GetFileName(p.File)).Distinct(), Is.EqualTo(["a.workflow.json", "b.workflow.json"]));
        Assert.That(exception.Problems, Has.All.Matches<DefinitionProblem>(p => p.Line > 0 && p.Column > 0 && p.RuleId is not null));
        Assert.That(exception.Message, Does.Contain("a.workflow.json(7,46): SEQ004").And.Contain("b.workflow.json(2,8): SEQ601"));
    }

    [Test]
    public void A_file_of_a_class_is_bound_by_the_class_when_it_is_built()
    {
        Write("order.workflow.json", Orders.Changed("1.1.0"));
        var exception = Assert.Throws<DefinitionRefusedException>(() => Read(new Registered(Orders.V1, isClass: true)))!;
        Assert.That(exception.Problems.Single().Message, Does.Contain("'order' is the class 'Order'").And.Contain("[Workflow(File = "));
    }

    [Test]
    public void A_file_that_says_what_the_class_says_is_the_class()
    {
        Write("order.workflow.json", Orders.Text);
        Assert.That(Read(new Registered(Orders.V1, isClass: true)), Is.Empty);
    }

    [Test]
    public void One_workflow_is_in_one_file()
    {
        Write("a.workflow.json", Orders.Text);
        Write("b.workflow.json", Orders.Text);
        var problem = Assert.Throws<DefinitionRefusedException>(() => Read())!.Problems.Single();
        Assert.That(problem.File, Does.EndWith("b.workflow.json"));
        Assert.That(problem.Message, Does.Contain("is in").And.Contain("a.workflow.json"));
    }

    [Test]
    public void A_condition_that_is_code_needs_a_class()
    {
        Write("order.workflow.json", Orders.Text.Replace("\"amount < 5000\"", "{ \"evaluator\": \"IsSmall\" }", StringComparison.Ordinal));
        Assert.That(Assert.Throws<DefinitionRefusedException>(() => Read())!.Problems.Single().Message, Does.Contain("'approve' has the condition 'IsSmall', which is code"));
    }

    [Test]
    public void A_folder_that_is_not_there_is_said() =>
        Assert.That(Assert.Throws<DefinitionRefusedException>(() => WorkflowFolder.Read(Path.Combine(_folder, "none"), []))!.Message, Does.Contain("none").And.Contain("does not exist: create it"));

    [Test]
    public void A_file_that_is_too_large_is_not_read()
    {
        using (var file = File.Create(Path.Combine(_folder, "a.workflow.json")))
            file.SetLength(100L * 1024 * 1024);
        Assert.That(Assert.Throws<DefinitionRefusedException>(() => Read())!.Problems.Single().Message, Does.Contain("larger than 12 MB"));
    }

    private IReadOnlyList<WorkflowDefinition> Read(params RegisteredWorkflow[] classes) => WorkflowFolder.Read(_folder, classes);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Named(string id) => Orders.Text.Replace("\"order\"", $"\"{id}\"", StringComparison.Ordinal);
}
