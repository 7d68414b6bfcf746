namespace Sequent.Definitions.Expressions;

/// <summary>A call of one of the language's functions: <c>size(x)</c>, <c>x.startsWith("a")</c>.</summary>
public sealed class CallExpression : Expression
{
    /// <summary>Makes a call.</summary>
    /// <param name="target">What the function is called on, or null when it stands by itself.</param>
    /// <param name="function">The function's name.</param>
    /// <param name="arguments">The arguments in order.</param>
    /// <exception cref="ArgumentException">The function's name is not an identifier, or is that of a macro.</exception>
    public CallExpression(Expression? target, string function, params Expression[] arguments)
        : base(target is null ? arguments : [target, .. arguments])
    {
        Target = target;
        Function = Identifiers.IsFunction(function, target is not null)
            ? function
            : throw new ArgumentException($"{Wording.Quote(function)} is not the name of a function.", nameof(function));
        Arguments = EquatableArray.Create(arguments);
    }

    /// <summary>What the function is called on; null when it stands by itself.</summary>
    public Expression? Target { get; }

    /// <summary>The function's name.</summary>
    public string Function { get; }

    /// <summary>The arguments in order.</summary>
    public EquatableArray<Expression> Arguments { get; }

    internal int NamePosition { get; init; }
}
