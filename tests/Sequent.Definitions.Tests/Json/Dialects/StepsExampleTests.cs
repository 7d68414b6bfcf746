namespace Sequent.Definitions.Tests.Json;

public class StepsExampleTests
{
    [Test]
    public void The_procurement_example_is_a_workflow_without_errors()
    {
        var read = WorkflowJson.Read(SharedExample.Read("procurement-approval.json"));
        var definition = read.Definition!;

        Assert.That(read.Dialect, Is.EqualTo(JsonDialect.Steps));
        Assert.That(read.Verify().Findings.Where(f => f.Severity != Severity.Info), Is.Empty);
        Assert.That((definition.Id, definition.Label), Is.EqualTo(("procurement_approval", "Procurement Approval")));
        Assert.That(definition.Triggers, Is.EqualTo(EquatableArray.Create(new TriggerDefinition(TriggerKind.Event, "on_transfer") { When = "trigger.metadata.type == \"procurement\"" })));
        Assert.That(definition.States.Select(s => s.WireName + (s.Final ? "!" : "")), Is.EqualTo(new[]
        {
            "check_amount_tier", "cfo_approval", "manager_approval", "execute_payment", "completed!", "rejected!", "timed_out!",
        }));
        Assert.That(definition.FindState("CfoApproval")!.Work, Is.EqualTo(new StateWork.Task { Assignee = new Assignee.Role("cfo") }));
        Assert.That(Moves(definition), Is.EqualTo(new[]
        {
            "Decide: CheckAmountTier → ManagerApproval if trigger.amount <= 1000",
            "Decide: CheckAmountTier → CfoApproval otherwise",
            "Approve: CfoApproval → ManagerApproval by cfo",
            "Approve: ManagerApproval → ExecutePayment by finance_manager",
            "Reject: CfoApproval → Rejected by cfo",
            "Reject: ManagerApproval → Rejected by finance_manager",
            "TimeOut: CfoApproval → TimedOut after 48 hours",
            "TimeOut: ManagerApproval → TimedOut after 24 hours",
            "Proceed: ExecutePayment → Completed",
        }));
    }

    [TestCase("external-sync-step.json", "FetchPoFromErp")]
    [TestCase("external-async-step.json", "SubmitToComplianceSystem")]
    [TestCase("external-failure.json", "External")]
    public void A_lone_step_is_a_fragment(string file, string name)
    {
        var read = WorkflowJson.Read(SharedExample.Read(file));

        Assert.That(read.Dialect, Is.EqualTo(JsonDialect.Step));
        Assert.That(read.Verify().Findings, Is.Empty);
        Assert.That(read.Definition!.States.Select(s => (s.Name, s.Work is StateWork.External)), Is.EqualTo(new[] { (name, true) }));
    }

    [Test]
    public void A_call_is_in_the_model_whole()
    {
        var call = (StateWork.External)WorkflowJson.Read(SharedExample.Read("external-sync-step.json")).Definition!.States[0].Work!;

        Assert.That(call, Is.EqualTo(new StateWork.External
        {
            Url = "https://erp.example.com/api/purchase-orders/{{trigger.po_number}}",
            Method = "GET",
            Headers = EquatableArray.Create(new NamedValue("Authorization", new JsonData.Text("Bearer {{secrets.erp_api_key}}"))),
            Timeout = "30 seconds",
            Retry = new(3) { Backoff = "1000 milliseconds" },
            SuccessCondition = "response.status == 200",
            Extract = EquatableArray.Create(new NamedExpression("po_amount", "response.body.total_amount"), new NamedExpression("po_status", "response.body.status")),
        }));
    }

    // Each value is changed in turn: what does not change the definition is not in it.
    [TestCase("procurement-approval.json", 20)]
    [TestCase("external-sync-step.json", 11)]
    [TestCase("external-async-step.json", 8)]
    [TestCase("external-failure.json", 4)]
    public void Every_value_is_in_the_model(string file, int values)
    {
        var text = SharedExample.Read(file);
        var original = WorkflowJson.Read(text);
        var changed = 0;
        foreach (var node in Show.Nodes(JsonSyntax.Parse(text).Root).Where(node => node is JsonString or JsonNumber))
        {
            var other = WorkflowJson.Read(text.Insert(node.Range.Start + node.Range.Length - (node is JsonString ? 1 : 0), node is JsonString ? "x" : "1"));

            Assert.That(other.Definition != original.Definition || !other.Findings.IsEmpty, text.Substring(node.Range.Start, node.Range.Length));
            changed++;
        }
        Assert.That(changed, Is.GreaterThanOrEqualTo(values));
    }

    private static IEnumerable<string> Moves(WorkflowDefinition definition) => definition.Transitions.SelectMany(t => t.Branches.Select(b =>
        $"{t.Name}: {string.Join(", ", b.From)} → {b.To[0]}{(b.Role is null ? "" : " by " + b.Role)}{(b.When is null ? "" : " if " + b.When.Text)}{(b.Otherwise ? " otherwise" : "")}{(b.After is null ? "" : " after " + b.After)}"));
}
