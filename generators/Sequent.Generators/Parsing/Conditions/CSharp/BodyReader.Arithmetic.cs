using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <content>
/// Arithmetic. Integers of C# wrap around at their own width, those of the language are an error at 64 bits: both are
/// the same only where the result fits.
/// </content>
internal sealed partial class BodyReader
{
    private static readonly NumberRange Long = new(long.MinValue, long.MaxValue);

    private Term? Compute(IBinaryOperation binary)
    {
        if (!IsBuiltIn(binary.OperatorMethod) || binary.Type is null)
            return Refuse(Name(binary));
        if (Read(binary.LeftOperand) is not { } leftTerm || Plain(Strictly(leftTerm)) is not { } left || Read(binary.RightOperand) is not { } rightTerm || Plain(Strictly(rightTerm)) is not { } right)
            return null;
        // To compute with null is an error in the language, as taking the value of null is in C#.
        if ((leftTerm.NullThrows && right.IsNullable) || (rightTerm.NullThrows && left.IsNullable))
            return Plain(leftTerm.NullThrows ? leftTerm : rightTerm);

        var type = Types.Underlying(binary.Type);
        var sign = OperatorOf(binary.OperatorKind);
        var computed = left with { Type = type, Tree = new BinaryExpression(sign, left.Tree, right.Tree), Guard = Both(left, right), MayBeNull = false, CanFail = left.CanFail || right.CanFail };
        if (left.IsLiteral && right.IsLiteral)
            return Refuse($"the arithmetic on constants {Show(binary)}");
        computed = computed with { IsLiteral = false };
        if (left.IsChar || right.IsChar)
            return Refuse($"the arithmetic with characters {Show(binary)}");
        if (NumberRange.Of(type) is { } holds)
            return Integers(binary, sign, left, right, computed, holds);
        if (IsTime(left) || IsTime(right))
            return Times(binary, sign, left, right, computed);

        var kind = type.SpecialType switch { SpecialType.System_Decimal => DataKind.Number, SpecialType.System_Double => DataKind.Double, _ => DataKind.Dynamic };
        if (kind == DataKind.Dynamic || binary.OperatorKind == BinaryOperatorKind.Remainder)
            return Refuse(type.SpecialType == SpecialType.System_Single ? $"the arithmetic of 32 bits in {Show(binary)}: declare the numbers double" : $"the arithmetic {Show(binary)}");
        foreach (var (term, operation) in new[] { (left, binary.LeftOperand), (right, binary.RightOperand) })
            if (term.Kind != kind && !term.IsLiteral)
                return Refuse($"the conversion of {Show(operation)} to '{type.ToDisplayString()}': declare it as that type");
        return computed with { Kind = kind, Range = null, CanFail = computed.CanFail || kind == DataKind.Number };
    }

    // Where null is an error anyway, C# may throw.
    private static Term Strictly(Term term) => term with { NullThrows = false };

    private Term? Integers(IBinaryOperation binary, BinaryOperator sign, Term left, Term right, Term computed, NumberRange holds)
    {
        if (left.Range is not { } first || right.Range is not { } second || left.Kind != DataKind.Integer || right.Kind != DataKind.Integer)
            return Refuse($"the arithmetic {Show(binary)}");
        var range = first.Compute(sign, second);
        var isQuotient = sign is BinaryOperator.Divide or BinaryOperator.Remainder;
        // The quotient of the least integer and -1 does not fit, whatever the operator asks for.
        var canOverflow = isQuotient ? first.Holds(holds.Min) && second.Holds(-1) && holds.Min < 0 : !holds.Holds(range);
        var isLong = computed.Type.SpecialType == SpecialType.System_Int64;
        if (canOverflow && !(isLong && binary.IsChecked && !isQuotient))
            return Refuse(isQuotient
                ? $"the division {Show(binary)}, which may overflow: divide by a positive constant"
                : $"{Show(binary)}, which may overflow {Article(computed.Type)}: {(isLong ? "limit" : "convert to long first, or limit")} what it is computed from with [Data(Min = …, Max = …)]");
        if (!Long.Holds(range) && !isLong)
            return Refuse($"{Show(binary)}, which may not fit 64 bits with a sign: limit what it is computed from with [Data(Max = …)]");
        return computed with { Kind = DataKind.Integer, Range = range.Meet(holds), CanFail = computed.CanFail || canOverflow || (isQuotient && second.Holds(0)) };
    }

    private static string Article(ITypeSymbol type) => (type.ToDisplayString()[0] is 'i' or 'u' ? "an " : "a ") + type.ToDisplayString();

    private Term? Sign(IUnaryOperation unary)
    {
        if (!IsBuiltIn(unary.OperatorMethod) || unary.Type is null || Read(unary.Operand) is not { } operand)
            return Refuse(Name(unary));
        if (operand.CountsUnits || operand.IsChar || !IsNumber(operand))
            return Refuse(Name(unary));
        var isPlus = unary.OperatorKind == UnaryOperatorKind.Plus;
        var type = Types.Underlying(unary.Type);
        if (isPlus)
            return operand with { Type = type };
        if (operand.IsLiteral)
            return Refuse($"the arithmetic on constants {Show(unary)}");
        var negated = operand with { Type = type, Tree = new UnaryExpression(UnaryOperator.Negate, operand.Tree), Guard = operand.HasValue, MayBeNull = false, NullThrows = false };
        if (operand is not { Kind: DataKind.Integer, Range: { } range })
            return negated;
        var holds = NumberRange.Of(type) ?? Long;
        return holds.Holds(range.Negate())
            ? negated with { Range = range.Negate() }
            : Refuse($"{Show(unary)}, which may overflow {Article(type)}: limit what it is computed from with [Data(Min = …)]");
    }

    private static bool IsTime(Term term) => term.Kind is DataKind.Date or DataKind.DateTime or DataKind.Duration;

    private Term? Times(IOperation operation, BinaryOperator sign, Term left, Term right, Term computed)
    {
        if (Types.IsOfSystem(Types.Underlying(left.Type), "DateTimeOffset") && right.Kind == DataKind.Duration)
            return Refuse($"{Show(operation)}, which C# computes with the local time of the offset: compare the difference of two times with the duration");
        switch (left.Kind, sign, right.Kind)
        {
            case (DataKind.DateTime, BinaryOperator.Subtract, DataKind.DateTime):
                return computed with { Kind = DataKind.Duration };
            case (DataKind.Duration, BinaryOperator.Add or BinaryOperator.Subtract, DataKind.Duration):
            case (DataKind.DateTime, BinaryOperator.Add or BinaryOperator.Subtract, DataKind.Duration):
                return computed with { Kind = left.Kind, CanFail = true };
            default:
                return Refuse($"the arithmetic {Show(operation)}");
        }
    }
}
