using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions.Expressions;
using System.Globalization;

namespace Sequent.Generators.Emission;

/// <summary>Comparisons. Null may be tested for equality; it has no order.</summary>
internal sealed partial class ConditionWriter
{
    private Operand Binary(BinaryExpression binary)
    {
        if (Operators.IsLogic(binary.Operator))
            return Logic(binary);
        if (binary.Operator == BinaryOperator.In)
            return In(binary);
        var (left, right) = (Value(binary.Left), Value(binary.Right));
        if (Operators.IsEquality(binary.Operator))
            return AreEqual(left, right, negated: binary.Operator == BinaryOperator.NotEqual);
        (left, right) = (NotNull(left), NotNull(right));
        return Operators.IsOrdering(binary.Operator) ? Order(binary.Operator, left, right) : Arithmetic(binary, left, right);
    }

    private Operand AreEqual(Operand left, Operand right, bool negated)
    {
        if (left.Held == Held.Null)
            return IsEqualToNull(right, negated);
        if (right.Held == Held.Null)
            return IsEqualToNull(left, negated);
        // The compiler suspects a slip where a variable is compared with itself.
        if (left.Code == right.Code && left.Constant is null)
            right = Stored(right);

        var symbol = negated ? "!=" : "==";
        if (IsText(left) || IsText(right))
        {
            if (Alike(left, right) is { } alike)
                return alike.Length == 0 ? ConstantCode.Of(Definitions.Expressions.Value.Boolean(negated)) : Compared(alike[0], alike[1]);
            (left, right) = (AsText(left), AsText(right));
            SpendOn(left, right);
            return new($"{(negated ? "!" : "")}string.Equals({left.Code}, {right.Code})", Held.Boolean) { Binding = negated ? Binding.Unary : Binding.Primary };
        }
        // C# compilers take null for a constant that is -0, so that doubles that may be null have a method, too.
        if ((left.Held == Held.Double || right.Held == Held.Double) && (left.Held != right.Held || left.IsNullable || right.IsNullable))
        {
            var (exact, binary) = left.Held == Held.Double ? (right, left) : (left, right);
            return new($"{(negated ? "!" : "")}{Numbers}AreEqual({exact.Code}, {binary.Code})", Held.Boolean) { Binding = negated ? Binding.Unary : Binding.Primary };
        }
        return Compared(left.At(Binding.Unary), right.At(Binding.Unary));

        Operand Compared(string left, string right) => new($"{left} {symbol} {right}", Held.Boolean) { Binding = Binding.Comparison };
    }

    private static Operand IsEqualToNull(Operand operand, bool negated)
    {
        if (operand.Held == Held.Null || !operand.IsNullable)
            return ConstantCode.Of(Definitions.Expressions.Value.Boolean((operand.Held == Held.Null) != negated));
        var source = operand.Source ?? operand.Code;
        return operand.IsReference
            ? new($"{source} is {(negated ? "not " : "")}null", Held.Boolean) { Binding = Binding.Comparison }
            : new($"{(negated ? "" : "!")}{source}.HasValue", Held.Boolean) { Binding = negated ? Binding.Primary : Binding.Unary };
    }

    /// <summary>
    /// The two as values of one C# type, which C# compares; none when they can never be equal; null when their texts have
    /// to be compared.
    /// </summary>
    private string[]? Alike(Operand left, Operand right)
    {
        if (left.Constant is not null)
            (left, right) = (right, left);
        if (left.Held == right.Held)
            return left.Held == Held.Text || (left.Held == Held.Enum && left.Type!.Code != right.Type!.Code) ? null : [left.Code, right.Code];
        if (right.Constant is not { Kind: ValueKind.String } constant)
            return null;
        var text = constant.AsString;
        switch (left.Held)
        {
            case Held.Enum:
                return left.Type!.Members.FirstOrDefault(m => m.WireName == text) is { } member ? [left.Code, $"{left.Type.Code}.{member.Name}"] : [];
            case Held.Char:
                return text.Length == 1 ? [left.Code, SymbolDisplay.FormatLiteral(text[0], quote: true)] : [];
            case Held.Guid:
                return Guid.TryParseExact(text, "D", out var id) && id.ToString() == text
                    ? [left.Code, scope.Members.Static("global::System.Guid", "Id", $"new global::System.Guid({Code.Literal(text)})")]
                    : [];
            default:
                return null;
        }
    }

    private Operand Order(BinaryOperator @operator, Operand left, Operand right)
    {
        var symbol = Operators.Symbol(@operator);
        if (left.Code == right.Code && left.Constant is null)
            right = Stored(right);
        if (left.Held == Held.Boolean)
            return @operator switch
            {
                BinaryOperator.Less => Both(Not(left), right),
                BinaryOperator.LessOrEqual => Either(Not(left), right),
                BinaryOperator.Greater => Both(left, Not(right)),
                _ => Either(left, Not(right)),
            };
        if (IsText(left) || IsText(right))
        {
            if (OneCharacter(left) is { } first && OneCharacter(right) is { } second)
                return Compared($"{first} {symbol} {second}");
            (left, right) = (AsText(left), AsText(right));
            SpendOn(left, right);
            return Compared($"{Texts}Compare({left.Code}, {right.Code}) {symbol} 0");
        }
        return left.Held != right.Held && (left.Held == Held.Double || right.Held == Held.Double)
            ? Compared($"{Numbers}Order({left.Code}, {right.Code}) {symbol} 0d")
            : Compared($"{left.At(Binding.Unary)} {symbol} {right.At(Binding.Unary)}");

        static Operand Compared(string code) => new(code, Held.Boolean) { Binding = Binding.Comparison };
        static Operand Both(Operand left, Operand right) => new($"{left.At(Binding.Comparison)} && {right.At(Binding.Comparison)}", Held.Boolean) { Binding = Binding.And };
        static Operand Either(Operand left, Operand right) => new($"{left.At(Binding.And)} || {right.At(Binding.And)}", Held.Boolean) { Binding = Binding.Or };
    }

    // Half of a surrogate pair is one code point, too: the order of single characters is that of their numbers.
    private static string? OneCharacter(Operand operand) =>
        operand.Held == Held.Char ? operand.Code
        : operand.Constant is { Kind: ValueKind.String } constant && constant.AsString.Length == 1 ? SymbolDisplay.FormatLiteral(constant.AsString[0], quote: true)
        : null;

    private static bool IsText(Operand operand) => operand.Held is Held.Text or Held.Enum or Held.Char or Held.Guid;

    /// <summary>The text of a value that is one in the language.</summary>
    private Operand AsText(Operand operand) => operand.Held switch
    {
        Held.Enum when operand.IsNullable => new($"({operand.Code}.HasValue ? {scope.Members.MemberName(operand.Type!)}({operand.Code}.GetValueOrDefault()) : null)", Held.Text) { IsNullable = true },
        Held.Enum => new($"{scope.Members.MemberName(operand.Type!)}({operand.Code})!", Held.Text),
        Held.Char or Held.Guid => new($"{operand.Code}{(operand.IsNullable ? "?" : "")}.ToString()", Held.Text) { IsNullable = operand.IsNullable },
        _ => operand,
    };

    // Only what is done over and over can come to many steps. Of two texts the shorter one counts.
    private void SpendOn(Operand left, Operand right)
    {
        if (_loops == 0)
            return;
        if ((left.Constant ?? right.Constant) is not { } constant)
            Spend($"{Texts}Steps({left.Code}, {right.Code})");
        else if (IsLong(constant))
            Spend(DataCode.Long(constant.AsString.Length / Budget.CharactersPerStep));
    }

    private static bool IsLong(Value text) => text.AsString.Length >= Budget.CharactersPerStep;
}
