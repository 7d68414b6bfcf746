namespace Sequent.Definitions.Expressions;

/// <summary><c>["it", "hr"]</c>.</summary>
public sealed class ListExpression(params Expression[] elements) : Expression(elements)
{
    /// <summary>The elements in order.</summary>
    public EquatableArray<Expression> Elements { get; } = EquatableArray.Create(elements);
}

/// <summary>A test over the elements of an array.</summary>
public enum MacroKind
{
    /// <summary><c>all</c>: the condition is true for every element.</summary>
    All,

    /// <summary><c>exists</c>: for one element at least.</summary>
    Exists,

    /// <summary><c>exists_one</c>: for exactly one element.</summary>
    ExistsOne,
}

/// <summary><c>lines.all(line, line.price > 0)</c>.</summary>
public sealed class MacroExpression : Expression
{
    /// <summary>Makes a test over an array.</summary>
    /// <exception cref="ArgumentException">The variable is not an identifier, or a reserved word.</exception>
    public MacroExpression(MacroKind kind, Expression target, string variable, Expression condition)
        : base(target, condition)
    {
        Kind = kind;
        Target = target;
        Variable = Identifiers.IsName(variable) ? variable : throw new ArgumentException($"{Wording.Quote(variable)} is not a name of the language.", nameof(variable));
        Condition = condition;
    }

    /// <summary>Which test.</summary>
    public MacroKind Kind { get; }

    /// <summary>The array.</summary>
    public Expression Target { get; }

    /// <summary>What an element is called in the condition.</summary>
    public string Variable { get; }

    /// <summary>What is asked of an element.</summary>
    public Expression Condition { get; }
}
