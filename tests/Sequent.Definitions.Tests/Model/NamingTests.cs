namespace Sequent.Definitions.Tests;

public class NamingTests
{
    [TestCase("InReview", "in_review")]
    [TestCase("PONumber", "po_number")]
    [TestCase("dueDate", "due_date")]
    [TestCase("Step2B", "step2_b")]
    [TestCase("In_Review", "in_review")]
    [TestCase("_", "")]
    [TestCase("", "")]
    public void Wire_name(string name, string expected) => Assert.That(Naming.ToWireName(name), Is.EqualTo(expected));

    [TestCase("in_review", "InReview")]
    [TestCase("po_number", "PoNumber")]
    [TestCase("step2_b", "Step2B")]
    [TestCase("draft", "Draft")]
    [TestCase("__a__b_", "AB")]
    [TestCase("", "")]
    public void Name_of_a_wire_name(string wireName, string expected) =>
        Assert.That(Naming.FromWireName(wireName), Is.EqualTo(expected));

    [Test]
    public void Workflow_id() => Assert.That(Naming.ToWorkflowId("PurchaseOrder"), Is.EqualTo("purchase-order"));

    [TestCase("InReview", "In review")]
    [TestCase("Draft", "Draft")]
    [TestCase("", "")]
    public void Words(string name, string expected) => Assert.That(Naming.ToWords(name), Is.EqualTo(expected));
}
