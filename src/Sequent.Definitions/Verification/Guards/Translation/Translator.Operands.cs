using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

internal sealed partial class Translator
{
    // Each choice within a choice doubles what a comparison becomes.
    private const int MostChoices = 4;

    private int _choices;

    /// <summary>The node as a side of a comparison; null when formulas cannot say what it is.</summary>
    private Operand? OperandOf(Expression node)
    {
        if (ExpressionParts.IsClosed(node))
            return Known(node) is { IsError: false } value ? new Operand.Constant(value) : new Operand.Failure();
        switch (node)
        {
            case NameExpression or MemberExpression or IndexExpression:
                return Read(node) ?? Unknown(node);
            case UnaryExpression { Operator: UnaryOperator.Negate } minus:
                return OperandOf(minus.Operand) is { } operand ? Sums.Multiply(-1, operand) ?? Unknown(node) : null;
            case BinaryExpression binary when Operators.IsArithmetic(binary.Operator):
                var (left, right) = (OperandOf(binary.Left), OperandOf(binary.Right));
                return left is null || right is null ? null : Sums.Compute(binary.Operator, left, right) ?? Unknown(node);
            case CallExpression { Function: "size" } size:
                return Size(size.Target ?? size.Arguments[0]) ?? Unknown(node);
            case ConditionalExpression conditional:
                return Choice(conditional) ?? Unknown(node);
            default:
                return _expression.TypeOf(node).Kind == DataKind.Boolean && node is not CallExpression and not MacroExpression
                    ? new Operand.Truth(Condition(node))
                    : Unknown(node);
        }
    }

    private Operand? Read(Expression node)
    {
        if (PlaceOf(node) is not { } place)
            return null;
        if (place.Type.Kind is DataKind.Object or DataKind.Array)
            return new Operand.Container(place.IsNull, place.IsRead);
        return place.Variable is { } variable ? new Operand.Single(variable, place.Type, place.IsRead) : null;
    }

    private Operand? Size(Expression node)
    {
        if (PlaceOf(node) is not { Type.Kind: DataKind.String or DataKind.Array } place)
            return null;
        _readsSize = true;
        return new Operand.Single(_vocabulary.SizeOf(place), DataType.Integer, place.IsThere);
    }

    private Operand? Choice(ConditionalExpression conditional)
    {
        if (_choices >= MostChoices)
            return null;
        _choices++;
        var (whenTrue, whenFalse) = (OperandOf(conditional.WhenTrue), OperandOf(conditional.WhenFalse));
        var condition = whenTrue is null || whenFalse is null ? null : Condition(conditional.Condition);
        _choices--;
        return condition is null ? null : new Operand.Choice(condition, whenTrue!, whenFalse!);
    }

    // The innermost part is what stopped it.
    private Operand? Unknown(Expression node)
    {
        _culprit ??= node.ToString();
        return null;
    }
}
