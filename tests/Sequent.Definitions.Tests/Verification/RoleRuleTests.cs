using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class RoleRuleTests
{
    [Test]
    public void Seq401_role_is_not_declared()
    {
        var finding = Of("A! B.", "Go: A -> B as buyer", "Go2: A -> B as buyr").WithRoles("buyer").FindAll().Single();

        Assert.That(finding.ToString(), Is.EqualTo("SEQ401: Transition 'Go2' asks for the role 'buyr', which is not declared: "
            + "declare it, or correct the name; did you mean 'buyer'?"));
        Assert.That(finding.Path.Value, Is.EqualTo("transitions.Go2[0].role"));
        Assert.That(finding.Suggestion, Is.EqualTo("buyer"));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
    }

    [Test]
    public void Seq401_roles_are_compared_by_case() => Assert.That(
        Of("A! B.", "Go: A -> B as Buyer", "Go2: A -> B as buyer").WithRoles("buyer").Find(Rules.UnknownRole).Single().Suggestion,
        Is.EqualTo("buyer"));

    [Test]
    public void Without_declared_roles_any_name_may_be_used() =>
        Assert.That(Of("A! B.", "Go: A -> B as anyone").FindAll(), Is.Empty);

    [Test]
    public void A_role_that_a_misspelt_one_means_is_not_unused() =>
        Assert.That(Of("A! B.", "Go: A -> B as buyr").WithRoles("buyer").FindAll().Select(f => f.Rule), Is.EqualTo(new[] { Rules.UnknownRole }));

    [Test]
    public void Seq402_role_is_never_used()
    {
        var finding = Of("A! B.", "Go: A -> B as buyer").WithRoles("buyer", "manager").FindAll().Single();

        Assert.That(finding.ToString(), Is.EqualTo(
            "SEQ402: Role 'manager' is declared but no transition asks for it: use it, or remove it"));
        Assert.That(finding.Path, Is.EqualTo(ElementPath.Role("manager")));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Warning));
    }
}
