namespace Sequent.Definitions.Expressions;

/// <summary>An operator with one operand.</summary>
public enum UnaryOperator
{
    /// <summary><c>!</c></summary>
    Not,

    /// <summary><c>-</c></summary>
    Negate,
}

/// <summary>An operator between two operands.</summary>
public enum BinaryOperator
{
    /// <summary><c>||</c></summary>
    Or,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>in</c></summary>
    In,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>%</c></summary>
    Remainder,
}

/// <summary><c>!open</c>, <c>-amount</c>.</summary>
public sealed class UnaryExpression(UnaryOperator @operator, Expression operand) : Expression(operand)
{
    /// <summary>The operator.</summary>
    public UnaryOperator Operator { get; } = @operator;

    /// <summary>What it applies to.</summary>
    public Expression Operand { get; } = operand;
}

/// <summary><c>amount &lt;= 5000</c>, <c>a &amp;&amp; b</c>, <c>x in xs</c>.</summary>
public sealed class BinaryExpression(BinaryOperator @operator, Expression left, Expression right) : Expression(left, right)
{
    /// <summary>The operator.</summary>
    public BinaryOperator Operator { get; } = @operator;

    /// <summary>The left operand.</summary>
    public Expression Left { get; } = left;

    /// <summary>The right operand.</summary>
    public Expression Right { get; } = right;
}

/// <summary><c>rush ? 1 : 5</c>.</summary>
public sealed class ConditionalExpression(Expression condition, Expression whenTrue, Expression whenFalse)
    : Expression(condition, whenTrue, whenFalse)
{
    /// <summary>What decides.</summary>
    public Expression Condition { get; } = condition;

    /// <summary>The value when the condition is true; not evaluated otherwise.</summary>
    public Expression WhenTrue { get; } = whenTrue;

    /// <summary>The value when the condition is false; not evaluated otherwise.</summary>
    public Expression WhenFalse { get; } = whenFalse;
}
