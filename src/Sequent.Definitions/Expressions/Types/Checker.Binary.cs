namespace Sequent.Definitions.Expressions;

/// <summary>Logic, comparisons and arithmetic.</summary>
internal sealed partial class Checker
{
    private DataType Binary(BinaryExpression binary)
    {
        var symbol = "'" + Operators.Symbol(binary.Operator) + "'";
        var (left, right) = (Check(binary.Left), Check(binary.Right));
        if (Operators.IsLogic(binary.Operator))
        {
            NeedBoolean(binary.Left, symbol);
            NeedBoolean(binary.Right, symbol);
            return DataType.Boolean;
        }
        if (Operators.IsArithmetic(binary.Operator))
            return Arithmetic(binary, left.NotNull(), right.NotNull());

        if (binary.Operator == BinaryOperator.In)
            In(binary, left, right);
        else if (Operators.IsOrdering(binary.Operator) && (Unordered(binary.Left, left) || Unordered(binary.Right, right)))
            SettleBoth(binary);
        else if (!Comparable(binary.Left, left, binary.Right, right))
            NotComparable(binary, left, right);
        return DataType.Boolean;
    }

    private void In(BinaryExpression binary, DataType left, DataType right)
    {
        if (right.Kind is not (DataKind.Array or DataKind.Dynamic))
        {
            SettleBoth(binary);
            Error(binary.Right, right.Kind == DataKind.Object
                ? $"{Show(binary.Right)} is an object, and 'in' looks into an array: write has({binary.Right}.field) for a field."
                : $"{Show(binary.Right)} is {right}, and 'in' looks into an array: write a list such as [1, 2], or use '=='.");
        }
        else if (!Comparable(binary.Left, left, binary.Right, right.Element ?? DataType.Dynamic))
        {
            SettleBoth(binary);
            Error(binary, $"{Show(binary.Left)} is {left}, and {Show(binary.Right)} is {right}: look for a value of the elements' type.");
        }
    }

    private bool Unordered(Expression node, DataType type)
    {
        if (type.Kind is not (DataKind.Null or DataKind.Enum or DataKind.Array or DataKind.Object))
            return false;
        var what = type.Kind switch { DataKind.Null => "null", DataKind.Enum => "an enum", DataKind.Array => "an array", _ => "an object" };
        Error(node, $"{Show(node)} is {what}, which is neither less nor greater than anything: use '==' or '!='.");
        return true;
    }

    /// <summary>True when the values can be compared; literals then have the type they are compared in.</summary>
    private bool Comparable(Expression leftNode, DataType left, Expression rightNode, DataType right)
    {
        if (left.Kind == DataKind.Null || right.Kind == DataKind.Null)
            return SettleBoth(leftNode, rightNode);
        if (left.Kind == DataKind.Dynamic || right.Kind == DataKind.Dynamic)
        {
            Float(left.Kind == DataKind.Dynamic ? rightNode : leftNode);
            return true;
        }
        if (left.IsNumeric && right.IsNumeric)
        {
            Settle(leftNode, !right.IsUntyped ? Beside(right, left) : Default(JoinTypes(left, right)));
            Settle(rightNode, !left.IsUntyped ? Beside(left, right) : Default(JoinTypes(left, right)));
            return true;
        }
        if (left.IsText && right.IsText)
            return MembersExist(leftNode, left, rightNode, right);
        if (left.Kind == DataKind.Array && right.Kind == DataKind.Array)
            return Comparable(leftNode, left.Element!, rightNode, right.Element!);
        return left.Kind == right.Kind && left.Kind != DataKind.Object;
    }

    private bool MembersExist(Expression leftNode, DataType left, Expression rightNode, DataType right)
    {
        if (left.Kind == DataKind.Enum && right.Kind == DataKind.Enum)
            return left.Members.Intersect(right.Members).Any();
        if (left.Kind == DataKind.Enum)
            CheckMember(rightNode, left);
        else if (right.Kind == DataKind.Enum)
            CheckMember(leftNode, right);
        return true;
    }

    private void CheckMember(Expression node, DataType members)
    {
        switch (node)
        {
            case LiteralExpression { Kind: LiteralKind.String } literal when !members.Members.Contains(literal.Text):
                var tail = Spelling.Closest(literal.Text, members.Members) is { } closest ? Spelling.DidYouMean(closest) : $": write {members.NotNull()}.";
                Error(literal, $"{Wording.Quote(literal.Text)} is not a member of the enum" + tail);
                break;
            case ConditionalExpression conditional:
                CheckMember(conditional.WhenTrue, members);
                CheckMember(conditional.WhenFalse, members);
                break;
            case ListExpression list:
                foreach (var element in list.Elements)
                    CheckMember(element, members);
                break;
        }
    }

    private void NotComparable(BinaryExpression binary, DataType left, DataType right)
    {
        SettleBoth(binary);
        var remedy = left.NotNull().Kind == DataKind.Object && right.NotNull().Kind == DataKind.Object ? "compare their fields"
            : Constructor(left, binary.Right) ?? Constructor(right, binary.Left) ?? "compare values of one type";
        Error(binary, $"{Show(binary.Left)} is {left}, and {Show(binary.Right)} is {right}: {remedy}.");
    }

    private static string? Constructor(DataType type, Expression other)
    {
        if (other is not LiteralExpression { Kind: LiteralKind.String })
            return null;
        var function = type.Kind switch { DataKind.Date => "date", DataKind.DateTime => "timestamp", DataKind.Duration => "duration", _ => null };
        return function is null ? null : $"write {function}({other})";
    }

    private void SettleBoth(BinaryExpression binary) => SettleBoth(binary.Left, binary.Right);

    private bool SettleBoth(Expression left, Expression right)
    {
        SettleByItself(left);
        SettleByItself(right);
        return true;
    }
}
