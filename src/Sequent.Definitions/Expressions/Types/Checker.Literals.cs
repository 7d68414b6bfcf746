namespace Sequent.Definitions.Expressions;

/// <summary>How number literals, and what is computed from them alone, take the type of what they meet.</summary>
internal sealed partial class Checker
{
    private static bool HasUntyped(DataType type) => type.IsUntyped || (type.Element is { } element && HasUntyped(element));

    private static DataType Innermost(DataType type) => type.Element is { } element ? Innermost(element) : type;

    private static DataKind Default(DataType type) => Innermost(type).Kind == DataKind.Double ? DataKind.Double : DataKind.Integer;

    /// <summary>
    /// The type that literals take beside a number of another: that one; but a fraction is never made an integer:
    /// beside an integer it is a number, and compared exactly.
    /// </summary>
    private static DataKind Beside(DataType other, DataType literals) =>
        Innermost(other).Kind == DataKind.Integer && Innermost(literals).Kind == DataKind.Double ? DataKind.Number : Innermost(other).Kind;

    private DataKind NumberKind(DataType joined, Expression element) =>
        Innermost(joined).IsNumeric ? Innermost(joined).Kind : Default(Facts[element].Type);

    /// <summary>Nothing typed was met: whole literals are integers, others doubles.</summary>
    private void SettleByItself(Expression node)
    {
        if (Facts.TryGetValue(node, out var facts) && HasUntyped(facts.Type))
            Settle(node, Default(facts.Type));
    }

    /// <summary>Gives the type to all literals in the node that have none yet.</summary>
    private void Settle(Expression node, DataKind kind)
    {
        var facts = Facts[node];
        if (!HasUntyped(facts.Type))
            return;
        facts.Type = Settled(facts.Type, kind);
        switch (node)
        {
            case LiteralExpression literal:
                var value = NumberLiteral.Convert(literal, kind);
                facts.Constant = value;
                if (value.IsError)
                    Error(literal, NumberLiteral.Remedy(literal, kind));
                break;
            case UnaryExpression unary:
                Settle(unary.Operand, kind);
                break;
            case BinaryExpression binary:
                Settle(binary.Left, kind);
                Settle(binary.Right, kind);
                break;
            case ConditionalExpression conditional:
                Settle(conditional.WhenTrue, kind);
                Settle(conditional.WhenFalse, kind);
                break;
            case ListExpression list:
                foreach (var element in list.Elements)
                    Settle(element, kind);
                break;
        }
    }

    /// <summary>Leaves the type of the literals to the value that they meet when the expression is evaluated.</summary>
    private void Float(Expression node)
    {
        var facts = Facts[node];
        if (!HasUntyped(facts.Type))
            return;
        facts.Floats = true;
        facts.IsFraction = Default(facts.Type) == DataKind.Double;
        facts.Type = Floating(facts.Type);
        switch (node)
        {
            case UnaryExpression unary:
                Float(unary.Operand);
                break;
            case BinaryExpression binary:
                Float(binary.Left);
                Float(binary.Right);
                break;
            case ConditionalExpression conditional:
                Float(conditional.WhenTrue);
                Float(conditional.WhenFalse);
                break;
            case ListExpression list:
                foreach (var element in list.Elements)
                    Float(element);
                break;
        }
    }

    private static DataType Settled(DataType type, DataKind kind)
    {
        if (type.Element is { } element)
            return WithNull(DataType.Array(Settled(element, kind)), type);
        if (!type.IsUntyped)
            return type;
        return WithNull(kind switch { DataKind.Integer => DataType.Integer, DataKind.Number => DataType.Number, _ => DataType.Double }, type);
    }

    private static DataType Floating(DataType type) =>
        type.Element is { } element ? WithNull(DataType.Array(Floating(element)), type) : DataType.Dynamic;

    private static DataType WithNull(DataType type, DataType like) => like.IsNullable ? type.OrNull() : type;
}
