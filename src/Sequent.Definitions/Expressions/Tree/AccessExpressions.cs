namespace Sequent.Definitions.Expressions;

/// <summary>A name by itself: a variable of a macro, a root such as <c>input</c>, or else a field of the data.</summary>
public sealed class NameExpression : Expression
{
    /// <summary>Makes a name.</summary>
    /// <exception cref="ArgumentException">It is not an identifier, or a reserved word.</exception>
    public NameExpression(string name)
    {
        Name = Identifiers.IsName(name) ? name : throw new ArgumentException($"{Wording.Quote(name)} is not a name of the language.", nameof(name));
    }

    /// <summary>The name, such as <c>amount</c>.</summary>
    public string Name { get; }
}

/// <summary>A field of an object: <c>data.amount</c>.</summary>
public sealed class MemberExpression : Expression
{
    /// <summary>Makes an access to a field.</summary>
    /// <exception cref="ArgumentException">The field's name is not an identifier.</exception>
    public MemberExpression(Expression target, string name)
        : base(target)
    {
        Target = target;
        Name = Identifiers.IsField(name) ? name : throw new ArgumentException($"{Wording.Quote(name)} is not a field name of the language.", nameof(name));
    }

    /// <summary>The object.</summary>
    public Expression Target { get; }

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>Where the field's name begins in the text.</summary>
    public int NamePosition => Length == 0 ? Position : Position + Length - Name.Length;
}

/// <summary>An element of an array or, by a string, a field of an object: <c>data.lines[0]</c>, <c>data["x-y"]</c>.</summary>
public sealed class IndexExpression(Expression target, Expression index) : Expression(target, index)
{
    /// <summary>The array or object.</summary>
    public Expression Target { get; } = target;

    /// <summary>The position from 0, or the field's name.</summary>
    public Expression Index { get; } = index;
}

/// <summary>A test whether a field is there and not null: <c>has(data.department)</c>.</summary>
public sealed class HasExpression : Expression
{
    /// <summary>Makes the test.</summary>
    /// <exception cref="ArgumentException">The field is neither a name nor an access to a field.</exception>
    public HasExpression(Expression field)
        : base(field)
    {
        Field = field is NameExpression or MemberExpression ? field : throw new ArgumentException("has() tests a field: give it a name or a member.", nameof(field));
    }

    /// <summary>The field: a <see cref="NameExpression"/> or a <see cref="MemberExpression"/>.</summary>
    public Expression Field { get; }
}
