using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

public class VerifierTests
{
    [Test]
    public void A_sound_workflow_has_no_findings()
    {
        var report = Verifier.Verify(Sketch.Of("Draft! InReview Published.",
            "Submit: Draft -> InReview as author",
            "Approve: InReview -> Published as editor if amount < 10",
            "Approve: InReview -> Draft otherwise",
            "Withdraw: * -> Draft").WithData(new DataField("amount", DataType.Integer)));

        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.HasErrors, Is.False);
        Assert.That(report.Summary, Is.EqualTo(new VerificationSummary(7, 0, 0)));
        Assert.That(report.Summary.ToString(), Is.EqualTo("7 proved, 0 possible, 0 not analysed"));
    }

    [Test]
    public void A_definition_must_be_given() =>
        Assert.That(() => Verifier.Verify(null!), Throws.ArgumentNullException);

    [Test]
    public void While_the_shape_is_wrong_only_shape_and_roles_are_reported()
    {
        var definition = Sketch.Of("Draft! Limbo", "Submit: Draft -> Nowhere as autor").WithRoles("author", "editor");

        Assert.That(definition.FindAll().Select(f => f.Rule.Id), Is.EqualTo(new[] { "SEQ004", "SEQ401", "SEQ402" }));
    }

    [Test]
    public void Findings_stand_in_order_of_rule_and_then_of_the_definition()
    {
        var definition = Sketch.Of("Zero! Two One Done.", "Go: Zero -> Done", "Leave: Done -> Zero", "Quit: Done -> Zero");

        Assert.That(definition.FindAll().Select(f => f.Rule.Id + " " + f.Path), Is.EqualTo(new[]
        {
            "SEQ101 states.Two", "SEQ101 states.One",
            "SEQ104 transitions.Leave[0].from[0]", "SEQ104 transitions.Quit[0].from[0]",
        }));
    }

    [Test]
    public void A_finding_that_is_no_error_is_not_one_for_the_report()
    {
        Assert.That(Verifier.Verify(Sketch.Of("Draft!")).HasErrors, Is.False);
        Assert.That(Verifier.Verify(Sketch.Of("Draft")).HasErrors);
    }

    [Test]
    public void No_message_ends_with_a_full_stop_or_breaks_the_line()
    {
        var definition = Sketch.Of("A! B.", "Go: A -> B") with { Id = "a\nb", Version = "1." };

        Assert.That(definition.FindAll().Select(f => f.Message), Has.All.Not.EndsWith(".").And.All.Not.Contains("\n"));
        Assert.That(definition.FindAll()[0].Message, Does.StartWith("Workflow id 'a\\u000ab' is not well-formed: "));
    }
}
