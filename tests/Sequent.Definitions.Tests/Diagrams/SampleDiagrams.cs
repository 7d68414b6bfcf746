namespace Sequent.Definitions.Tests;

/// <summary>Definitions whose diagrams are looked at.</summary>
internal static class SampleDiagrams
{
    /// <summary>The picture in docs/diagrams.md.</summary>
    public static WorkflowDefinition PurchaseOrder { get; } = new("purchase-order")
    {
        Label = "Purchase order",
        Description = "From the request of a buyer to the money transferred.",
        Sla = new("10 days") { WarnAfter = "8 days" },
        States = EquatableArray.Create(
            new StateDefinition("Draft") { Initial = true },
            new StateDefinition("Approval")
            {
                Work = new StateWork.Task { Assignee = new Assignee.Role("manager"), Assign = AssignmentPolicy.LeastLoaded, Due = "2 days" },
                Sla = new("3 days"),
                Escalations = EquatableArray.Create<EscalationDefinition>(
                    new EscalationDefinition.Notify("24 hours", new("email")), new EscalationDefinition.Reassign("48 hours", new Assignee.Role("director"))),
            },
            new StateDefinition("BudgetCheck") { Work = new StateWork.External { Method = "POST", Url = "https://budget.example.com/check" } },
            new StateDefinition("Transfer") { Work = new StateWork.Action("execute_transfer") { Result = "transfer_id" } },
            new StateDefinition("Settling") { Work = new StateWork.Wait { For = "2 days", Event = "settled" } },
            new StateDefinition("Paid") { Final = true, OnEntry = EquatableArray.Create(new EffectDefinition("email")) },
            new StateDefinition("Rejected") { Final = true },
            new StateDefinition("Cancelled") { Final = true },
            new StateDefinition("OnPaper") { Retired = true }),
        Transitions = EquatableArray.Create(
            Move("Submit", new BranchDefinition("Draft", "BudgetCheck") { Role = "buyer", Pre = EquatableArray.Create("has_vendor") }),
            Auto("Checked",
                new("BudgetCheck", "Approval") { When = new Guard.Expression("amount <= budget") },
                new("BudgetCheck", "Rejected") { Otherwise = true }),
            Move("Approve", new BranchDefinition("Approval", "Transfer") { Role = "manager" }),
            Move("SendBack", new BranchDefinition("Approval", "Draft") { Role = "manager" }),
            Move("Remind", new BranchDefinition("Approval", "Approval") { Role = "buyer" }),
            Auto("Expire", new BranchDefinition("Approval", "Rejected") { After = "5 days" }),
            Auto("Transferred", new BranchDefinition("Transfer", "Settling")),
            Auto("Settle", new BranchDefinition("Settling", "Paid") { On = "settled", Post = EquatableArray.Create("is_booked") }),
            Move("Cancel", new BranchDefinition(BranchDefinition.AnyState, "Cancelled") { Role = "buyer" })),
    };

    /// <summary>Tickets that never get closed once somebody took them.</summary>
    public static WorkflowDefinition Ticket { get; } = Sketch.Of("New! Open Waiting Closed.",
        "Take: New -> Open as agent", "Ask: Open -> Waiting as agent", "Answer: Waiting -> Open as customer", "Drop: New -> Closed as agent");

    /// <summary>Reviews in parallel: two of three suffice, and two people each.</summary>
    public static WorkflowDefinition Release { get; } = Sketch.Of("Draft! SecurityReview# CodeReview# LegalReview# SecurityOk CodeOk LegalOk Approved Announcing Packing Announced Packed Released. Rejected.",
            "Submit: Draft -> SecurityReview&CodeReview&LegalReview as author",
            "PassSecurity: SecurityReview -> SecurityOk as security approvals 2",
            "PassCode: CodeReview -> CodeOk as reviewer approvals 2",
            "PassLegal: LegalReview -> LegalOk as lawyer",
            "auto Enough: SecurityOk&CodeOk&LegalOk -> Approved atleast 2 cancels SecurityReview,CodeReview,LegalReview",
            "Launch: Approved -> Announcing&Packing as author",
            "Announce: Announcing -> Announced", "Pack: Packing -> Packed",
            "auto Finish: Announced&Packed -> Released",
            "Reject: SecurityReview,CodeReview -> Rejected as reviewer cancels * allows") with
    {
        Id = "release",
        FourEyes = true,
        Duties = EquatableArray.Create(new DutyDefinition(DutyKind.Separate, EquatableArray.Create("PassSecurity", "PassCode"))),
    };

    /// <summary>An order of which one part waits for a payment that the other part can cancel.</summary>
    public static WorkflowDefinition Order { get; } = Sketch.Of("Placed! Packing Paying Packed Paid Failed Shipped.",
        "Accept: Placed -> Packing&Paying", "Pack: Packing -> Packed", "Pay: Paying -> Paid", "Decline: Paying -> Failed",
        "auto Ship: Packed&Paid -> Shipped") with { Id = "order" };

    private static TransitionDefinition Move(string name, params BranchDefinition[] branches) => new(name) { Branches = EquatableArray.Create(branches) };

    private static TransitionDefinition Auto(string name, params BranchDefinition[] branches) => Move(name, branches) with { Automatic = true };
}
