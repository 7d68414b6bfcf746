namespace Sequent.Definitions.Tests.Json;

public class AgentPermissionsTests
{
    [Test]
    public void The_example_is_read_whole()
    {
        var permissions = AgentPermissionsJson.Read(SharedExample.Read("agent-permissions.json")).Permissions!;

        Assert.That(permissions, Is.EqualTo(new AgentPermissions("agent_456")
        {
            CanInitiate = EquatableArray.Create("procurement_approval", "expense_report"),
            CanApprove = EquatableArray.Create(new ApprovalPermission("procurement_approval") { MaxAmount = 1000, StepNames = EquatableArray.Create("Manager Approval") }),
        }));
        Assert.That(permissions.FindApproval("procurement_approval")!.MaxAmount, Is.EqualTo(1000m));
        Assert.That(permissions.FindApproval("expense_report"), Is.Null);
    }

    [TestCase("", "1:1 The text holds no value: write one, such as '{}'")]
    [TestCase("[]", "1:1 The permissions are an array: write an object with 'agent_id' and 'workflow_permissions'")]
    [TestCase("{}", "1:1 The agent has no 'agent_id' and no 'workflow_permissions': add them")]
    [TestCase("{ 'agent_id': '', 'workflow_permissions': {} }", "1:3 'agent_id' of the agent is empty: write who the agent is")]
    [TestCase("{ 'agent_id': 'a', 'workflow_permissions': { 'can_initate': [] } }", "1:46 'can_initate' is not a key of 'workflow_permissions' of the agent: remove it, or correct it; did you mean 'can_initiate'?")]
    [TestCase("{ 'agent_id': 'a', 'workflow_permissions': { 'can_approve': { 'w': { 'max_amount': -1 } } } }", "1:84 'max_amount' of workflow 'w' is '-1': write a number from 0 on, of at most 28 digits")]
    [TestCase("{ 'agent_id': 'a', 'workflow_permissions': { 'can_approve': { 'w': { 'max_amount': '5', 'step_names': 'x' } } } }",
        "1:84 'max_amount' of workflow 'w' is text: write a number from 0 on, of at most 28 digits|1:103 'step_names' of workflow 'w' is text: write an array")]
    public void What_is_wrong_gives_no_permission(string text, string findings)
    {
        var read = AgentPermissionsJson.Read(text.Replace('\'', '"'));

        Assert.That(read.Permissions, Is.Null);
        Assert.That(string.Join("|", read.Findings.Select(f => $"{read.Locate(f).Line}:{read.Locate(f).Column} {f.Message}")), Is.EqualTo(findings));
    }

    [Test]
    public void No_steps_are_none_and_no_word_of_them_is_all()
    {
        var permissions = AgentPermissionsJson.Read("{ \"agent_id\": \"a\", \"workflow_permissions\": { \"can_approve\": { \"none\": { \"step_names\": [] }, \"all\": {} } } }").Permissions!;

        Assert.That(permissions.FindApproval("none")!.StepNames, Is.EqualTo(default(EquatableArray<string>)));
        Assert.That(permissions.FindApproval("all")!.StepNames, Is.Null);
    }
}
