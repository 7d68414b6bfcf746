using Sequent.Definitions;
using Sequent.Definitions.Tests;

namespace Sequent.Engine.Tests.Deciding;

/// <summary>What a sketch has no words for: whose a task is, and what comes of waiting.</summary>
internal static class Work
{
    public static readonly Actor Ana = Run.Ana;
    public static readonly Actor Ben = Run.Ben;
    public static readonly Actor Cid = Actor.User("cid", "editor");
    public static readonly Actor Eve = Actor.User("eve", "head");
    public static readonly Actor Lea = Actor.User("lea", "lawyer");

    /// <summary>An article that somebody reviews.</summary>
    public static WorkflowDefinition Article => Sketch.Of("Draft! InReview# Published. Rejected.",
        "Submit: Draft -> InReview as author", "Approve: InReview -> Published", "Reject: InReview -> Rejected", "Withdraw: InReview -> Draft as author allows") with { Id = "article" };

    public static Assignee Role(string name) => new Assignee.Role(name);

    public static Assignee User(string id) => new Assignee.User(id);

    public static EscalationDefinition Reassign(string after, Assignee to) => new EscalationDefinition.Reassign(after, to);

    public static EscalationDefinition Notify(string after) => new EscalationDefinition.Notify(after, new("email"));

    public static WorkflowDefinition WithTask(this WorkflowDefinition definition, string state, Assignee? assignee = null, AssignmentPolicy assign = default, string? due = null) =>
        definition.WithState(state, s => s with { Work = new StateWork.Task { Assignee = assignee, Assign = assign, Due = due } });

    public static WorkflowDefinition WithEscalations(this WorkflowDefinition definition, string state, params EscalationDefinition[] escalations) =>
        definition.WithState(state, s => s with { Escalations = escalations.ToEquatableArray() });

    public static WorkflowDefinition WithSla(this WorkflowDefinition definition, string state, string duration, string? warnAfter = null) =>
        definition.WithState(state, s => s with { Sla = new(duration) { WarnAfter = warnAfter } });

    public static WorkflowDefinition WithWait(this WorkflowDefinition definition, string state, StateWork.Wait wait) => definition.WithState(state, s => s with { Work = wait });
}
