namespace Sequent.Engine;

/// <summary>What an instance is about, such as an order. A subject has one live instance of a workflow at most.</summary>
/// <param name="Type">What kind of thing, such as <c>purchase-order</c>: the workflow's id, unless something else is said.</param>
/// <param name="Id">Which of them, such as <c>PO-17</c>.</param>
public sealed record WorkflowSubject(string Type, string Id)
{
    /// <summary>Such as <c>purchase-order 'PO-17'</c>.</summary>
    public override string ToString() => $"{Type} '{Id}'";
}
