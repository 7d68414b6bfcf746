using Sequent.CompilerServices;
using Sequent.Definitions;

namespace Sequent.Tests;

public class OutcomeTests
{
    private static readonly WorkflowDefinition s_post = new("post")
    {
        States = EquatableArray.Create(new StateDefinition("Draft") { Initial = true }, new StateDefinition("Published") { Final = true }),
        Transitions = EquatableArray.Create(new TransitionDefinition("Publish")
        {
            Branches = EquatableArray.Create(new BranchDefinition("Draft", "Published") { Role = "editor", When = new Guard.Member("IsReady") }),
        }),
    };

    private static Denial Denied(bool ready, params string[] roles) => Denial.Create(s_post, "Publish", "Draft", Actor.User("ana", roles), _ => ready ? 1 : 0);

    [Test]
    public void A_permission_that_nobody_gave_is_a_denial()
    {
        Permission permission = default;
        Assert.That((bool)permission, Is.False);
        Assert.That(permission.IsGranted, Is.False);
        Assert.That(permission.Reasons, Is.Empty);
        Assert.That(permission.ToString(), Is.EqualTo("denied"));
    }

    [Test]
    public void A_permission_says_whether_and_why_not()
    {
        Assert.That((bool)Permission.Granted, Is.True);
        Assert.That(Permission.Granted.Reasons, Is.Empty);
        Assert.That(Permission.Granted.ToString(), Is.EqualTo("granted"));

        var denied = Permission.Denied(Denied(ready: false, "author"));
        Assert.That((bool)denied, Is.False);
        Assert.That(denied.Reasons.Select(r => r.Kind), Is.EqualTo(new[] { DenialKind.GuardFalse, DenialKind.MissingRole }));
        Assert.That(denied.ToString(), Is.EqualTo("'Publish' was denied to user 'ana' in state 'Draft' of workflow 'post': 'IsReady' is false; it needs the role 'editor', and user 'ana' has 'author'."));
        Assert.That(denied.Reasons[0].ToString(), Is.EqualTo("'IsReady' is false"));
    }

    [Test]
    public void A_result_of_nothing_is_a_denial()
    {
        TransitionResult result = default;
        Assert.That(result.Outcome, Is.EqualTo(TransitionOutcome.Denied));
        Assert.That((result.IsDenied, result.IsMoved, result.IsRecorded), Is.EqualTo((true, false, false)));
        Assert.That(result.Reasons, Is.Empty);
        Assert.That(result.ToString(), Is.EqualTo("denied"));
    }

    [Test]
    public void A_result_says_what_came_of_it()
    {
        Assert.That(TransitionResult.Moved.ToString(), Is.EqualTo("moved"));
        Assert.That((TransitionResult.Moved.IsMoved, TransitionResult.Moved.IsDenied), Is.EqualTo((true, false)));

        var recorded = TransitionResult.Recorded(1, 2);
        Assert.That(recorded.ToString(), Is.EqualTo("recorded 1 of 2"));
        Assert.That((recorded.IsRecorded, recorded.Votes, recorded.VotesNeeded), Is.EqualTo((true, 1, 2)));

        var denied = TransitionResult.Denied(Denied(ready: true));
        Assert.That(denied.IsDenied, Is.True);
        Assert.That(denied.ToString(), Is.EqualTo("'Publish' was denied to user 'ana' in state 'Draft' of workflow 'post': it needs the role 'editor', and user 'ana' has no role."));
    }

    [Test]
    public void The_exception_says_what_was_tried_by_whom_from_where_and_why_not()
    {
        var denial = Denied(ready: true, "author", "clerk");
        var exception = new TransitionDeniedException(denial);
        Assert.That(exception.Message, Is.EqualTo("'Publish' was denied to user 'ana' in state 'Draft' of workflow 'post': it needs the role 'editor', and user 'ana' has 'author' and 'clerk'."));
        Assert.That((exception.Transition, exception.State, exception.Actor.Id), Is.EqualTo(("Publish", "Draft", "ana")));
        Assert.That(exception.Reasons.Single().Kind, Is.EqualTo(DenialKind.MissingRole));
        Assert.That(exception, Is.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public void Reasons_are_those_of_the_moment_of_the_denial()
    {
        var ready = false;
        var denial = Denial.Create(s_post, "Publish", "Draft", Actor.User("ana", "editor"), _ => ready ? 1 : 0);
        ready = true;
        Assert.That(denial.Reasons.Single().Message, Is.EqualTo("'IsReady' is false"));
        Assert.That(denial.Reasons, Is.EqualTo(denial.Reasons));
    }

    [Test]
    public void A_denial_always_has_a_reason() =>
        Assert.That(Denied(ready: true, "editor").Message, Is.EqualTo("'Publish' was denied to user 'ana' in state 'Draft' of workflow 'post': a condition changed while it was tried."));

    [Test]
    public void An_invalid_workflow_lists_its_errors()
    {
        var exception = new InvalidWorkflowException("post", "SEQ101: first", "SEQ102: second");
        Assert.That(exception.Message, Is.EqualTo("Workflow 'post' is not valid and does not run: mend it and build again.\n  SEQ101: first\n  SEQ102: second"));
        Assert.That(exception.Errors, Is.EqualTo(new[] { "SEQ101: first", "SEQ102: second" }));
        Assert.That(exception.Workflow, Is.EqualTo("post"));
    }
}
