namespace Sequent.Definitions.Expressions;

/// <summary>How tightly each construct binds, and how its operator is written.</summary>
internal static class Operators
{
    public const int Conditional = 0;
    public const int Unary = 6;
    public const int Postfix = 7;

    public static int Precedence(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Or => 1,
        BinaryOperator.And => 2,
        BinaryOperator.Add or BinaryOperator.Subtract => 4,
        BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Remainder => 5,
        _ => 3,
    };

    public static string Symbol(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.In => "in",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        _ => "%",
    };

    public static bool IsLogic(BinaryOperator binary) => binary is BinaryOperator.Or or BinaryOperator.And;

    public static bool IsEquality(BinaryOperator binary) => binary is BinaryOperator.Equal or BinaryOperator.NotEqual;

    public static bool IsOrdering(BinaryOperator binary) => binary is >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual;

    public static bool IsArithmetic(BinaryOperator binary) => binary >= BinaryOperator.Add;

    public static string Name(MacroKind macro) => macro switch
    {
        MacroKind.All => "all",
        MacroKind.Exists => "exists",
        _ => "exists_one",
    };
}
