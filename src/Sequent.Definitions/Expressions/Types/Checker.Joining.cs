namespace Sequent.Definitions.Expressions;

/// <summary>The one type of several nodes.</summary>
internal sealed partial class Checker
{
    /// <summary>The type of a value that is the one or the other; null when they have nothing in common.</summary>
    private DataType? Join(Expression leftNode, DataType left, Expression rightNode, DataType right)
    {
        var joined = JoinTypes(left, right);
        if (joined.Kind == DataKind.Dynamic && left.Kind != DataKind.Dynamic && right.Kind != DataKind.Dynamic)
            return null;
        if (!HasUntyped(joined))
        {
            SettleAs(leftNode, joined);
            SettleAs(rightNode, joined);
        }
        return joined;
    }

    private void SettleAs(Expression node, DataType joined)
    {
        if (Innermost(joined).IsNumeric)
            Settle(node, Innermost(joined).Kind);
        SettleByItself(node);
    }

    /// <summary>Dynamic when the types have nothing in common.</summary>
    private static DataType JoinTypes(DataType left, DataType right)
    {
        if (left.Equals(right))
            return left;
        if (left.Kind == DataKind.Null)
            return right.OrNull();
        if (right.Kind == DataKind.Null)
            return left.OrNull();
        var joined = JoinKinds(left.NotNull(), right.NotNull());
        return left.IsNullable || right.IsNullable ? joined.OrNull() : joined;
    }

    private static DataType JoinKinds(DataType left, DataType right)
    {
        if (left.Equals(right))
            return left;
        if (left.IsUntyped && right.IsUntyped)
            return DataType.UntypedFraction;
        if (left.IsUntyped && right.IsNumeric)
            return right;
        if (right.IsUntyped && left.IsNumeric)
            return left;
        if (left.Kind == DataKind.Enum && right.Kind == DataKind.Enum)
            return DataType.Enum([.. left.Members.Union(right.Members)]);
        if (left.IsText && right.IsText)
            return DataType.String;
        if (left.Kind == DataKind.Array && right.Kind == DataKind.Array)
            return DataType.Array(JoinTypes(left.Element!, right.Element!));
        return left.Kind == DataKind.Object && right.Kind == DataKind.Object ? DataType.AnyObject : DataType.Dynamic;
    }
}
