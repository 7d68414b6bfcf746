using Sequent.Cli.Starting;
using Sequent.Definitions;

namespace Sequent.Cli.Tests;

public sealed class NewTests
{
    private TemporaryFolder _folder = null!;
    private CurrentFolder _current = null!;

    private static IEnumerable<TestCaseData> Templates => Template.All.Select(t => new TestCaseData(t.Name).SetArgDisplayNames(t.Name));

    [SetUp]
    public void Create()
    {
        _folder = new();
        _current = new(_folder);
    }

    [TearDown]
    public void Delete()
    {
        _current.Dispose();
        _folder.Dispose();
    }

    [TestCaseSource(nameof(Templates))]
    public void A_template_is_clean_even_in_strict_mode(string name)
    {
        var definition = DefinitionFile.Parse(name, Template.Find(name).Text);
        Assert.That(definition.Verify(strict: true).Findings.Select(f => f.Finding), Is.Empty);
        Assert.That(definition.Definition!.ToJson().TrimEnd(), Is.EqualTo(definition.Text.TrimEnd()), "A template is in canonical form: 'sequent convert' makes it so.");
        Assert.That(definition.Definition.Id, Is.EqualTo(name));
    }

    [TestCaseSource(nameof(Templates))]
    public void A_template_shows_what_definitions_can_say(string name)
    {
        var definition = WorkflowJson.Read(Template.Find(name).Text).Definition!;
        Assert.That(definition.Description, Is.Not.Null);
        Assert.That(definition.Owner, Is.Not.Null);
        Assert.That(definition.Roles.Count, Is.GreaterThanOrEqualTo(2));
        Assert.That(definition.Data.IsOpen, Is.False);
        Assert.That(definition.States.Select(s => s.Work).OfType<StateWork.Task>().Count(t => t.Assignee is not null && t.Due is not null), Is.Positive);
        Assert.That(definition.States.Any(s => s.Sla is not null) && definition.States.Any(s => !s.Escalations.IsEmpty), Is.True);
        Assert.That(definition.Invariants, Is.Not.Empty);
    }

    [Test]
    public void There_are_the_ten_that_the_documentation_names() =>
        Assert.That(Template.All.Select(t => t.Name), Is.EqualTo(["basic-approval", "dispute", "document-review", "engineer-registration", "expense-report", "invoice", "order", "purchase-order", "security-and-code-review", "site-visit"]));

    [Test]
    public void A_new_definition_is_a_file_of_its_name()
    {
        var run = ToolRun.Of("new", "basic-approval", "--id", "holiday");
        Assert.That(run, Is.EqualTo(new ToolRun(0, "", "Wrote holiday.workflow.json\n  Next: 'sequent verify holiday.workflow.json' proves it, 'sequent simulate holiday.workflow.json' tries it.\n")));
        Assert.That(WorkflowJson.Read(File.ReadAllText("holiday.workflow.json")).Definition!.Id, Is.EqualTo("holiday"));
        Assert.That(ToolRun.Of("new", "basic-approval", "--id", "holiday").ExitCode, Is.EqualTo(2));
        Assert.That(ToolRun.Of("new", "order", "-o", "sub/x.json").ExitCode == 0 && File.Exists("sub/x.json"), Is.True);
    }

    [Test]
    public void An_id_with_blanks_is_refused_and_a_file_name_with_blanks_is_quoted()
    {
        Assert.That(ToolRun.Of("new", "invoice", "--id", "Supplier Invoice"), Has.Property("ExitCode").EqualTo(2).And.Property("Error").Contains("'Supplier Invoice' is not well-formed"));
        Assert.That(Directory.GetFiles("."), Is.Empty);
        Assert.That(ToolRun.Of("new", "invoice", "-o", "my invoice.workflow.json").Error, Does.Contain("'sequent verify \"my invoice.workflow.json\"' proves it"));
    }

    [Test]
    public void A_choice_is_one_line([Values(40, 60, 80, 200)] int width)
    {
        foreach (var choice in Template.All.Select(t => Spectre.Console.Markup.Remove(Commands.NewCommand.Choice(t, width))))
            Assert.That(choice.Length, Is.LessThanOrEqualTo(width - 2));
        Assert.That(Commands.NewCommand.Choice(Template.Find("dispute"), width).Contains('…'), Is.EqualTo(width < 160));
    }

    [TestCase(80)]
    [TestCase(160)]
    public void The_list_reads_well(int width) => Approval.Verify(ToolRun.InWindow(width, "new", "--list").Output, "Approved", $"new-list-{width}", "txt");

    [TestCase("new purchase-ordre", "error: There is no template 'purchase-ordre': did you mean 'purchase-order'?\n")]
    [TestCase("new nothing", "error: There is no template 'nothing': 'sequent new --list' shows them.\n")]
    [TestCase("new", "error: Command 'new' needs <template>: 'sequent new --list' shows them.\n")]
    [TestCase("new order --id a,b", "error: Workflow id 'a,b' is not well-formed: use 1 to 200 letters, digits, '-', '_' and '.'.\n")]
    [TestCase("new order --id a,b -o x.workflow.json", "error: Workflow id 'a,b' is not well-formed: use 1 to 200 letters, digits, '-', '_' and '.'.\n")]
    [TestCase("new order --id a/b", "error: 'a/b' cannot be the name of a file: choose an id such as 'travel-request', or name the file with -o.\n")]
    public void What_cannot_be_started_is_said(string commandLine, string message) =>
        Assert.That(ToolRun.Of(commandLine.Split(' ')), Is.EqualTo(new ToolRun(2, "", message)));
}
