using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The permissions of one agent as JSON: <c>{ "agent_id": "…", "workflow_permissions": { … } }</c>.</summary>
internal static class PermissionKeys
{
    private static readonly ListShape<string> s_names = new(TextShape.Instance);

    public static readonly KeyTable<ApprovalPermission> Approval = new(
        new JsonKey<ApprovalPermission, decimal>("max_amount", AmountShape.Instance, (permission, amount) => permission with { MaxAmount = amount }),
        new JsonKey<ApprovalPermission, IReadOnlyList<string>>("step_names", s_names, (permission, names) => permission with { StepNames = names.ToEquatableArray() }));

    private static readonly MapShape<ApprovalPermission> s_approvals = new("workflow",
        new TableElement<ApprovalPermission>(Approval, entry => new(entry.Name), permission => permission.Workflow)) { AnyName = true };

    public static readonly KeyTable<AgentPermissions> Workflows = new(
        new JsonKey<AgentPermissions, IReadOnlyList<string>>("can_initiate", s_names, (agent, ids) => agent with { CanInitiate = ids.ToEquatableArray() }),
        new JsonKey<AgentPermissions, EquatableArray<ApprovalPermission>>("can_approve", s_approvals, (agent, permissions) => agent with { CanApprove = permissions }));

    public static readonly KeyTable<AgentPermissions> Table = new(
        new JsonKey<AgentPermissions, string>("agent_id", TextShape.Instance, (agent, id) => agent with { AgentId = id }) { Required = true },
        new PartKey<AgentPermissions>("workflow_permissions", Workflows) { Required = true });

    private sealed class AmountShape : ReadShape<decimal>
    {
        public static readonly AmountShape Instance = new();

        public override string Expected => "a number from 0 on, of at most 28 digits";

        public override bool TryRead(JsonSlot slot, out decimal value)
        {
            if (slot.Node is not JsonNumber number)
                return Refuse(slot, out value);
            value = 0;
            if (NumberText.Normalize(number.Digits) is { } digits && NumberText.ToDecimal(digits) is >= 0 and var amount)
            {
                value = amount;
                return true;
            }
            slot.Report($"is {Wording.Quote(number.Digits)}: write {Expected}");
            return false;
        }

        public override JsonData Describe(SchemaWriter schema) => Schema.Of(("type", Schema.Text("number")), ("minimum", Schema.Number("0")));
    }
}
