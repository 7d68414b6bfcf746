using Microsoft.CodeAnalysis;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>A C# expression in the expression language, with what C# knows of it.</summary>
/// <param name="Tree">The expression. It is an error where C# throws.</param>
/// <param name="Type">The type in C#.</param>
/// <param name="Kind">The type in the language: an <c>int</c> that C# converts to <c>decimal</c> stays an integer.</param>
internal sealed record Term(Expression Tree, ITypeSymbol Type, DataKind Kind)
{
    /// <summary>
    /// When there is a value at all: otherwise the value in C# is null, and the tree is not to be evaluated. It is an
    /// error only where the tree is one.
    /// </summary>
    public Expression? Guard { get; init; }

    /// <summary>True when the tree may be null where C# has null.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>True when the tree may be null where C# throws.</summary>
    public bool NullThrows { get; init; }

    /// <summary>True when it may be an error.</summary>
    public bool CanFail { get; init; }

    /// <summary>True when it is made of number literals alone, which take the type of what they meet.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>True for the length of a string, which C# and the language count differently.</summary>
    public bool CountsUnits { get; init; }

    /// <summary>True for a character, which C# compares as a number.</summary>
    public bool IsChar { get; init; }

    /// <summary>What an integer may be.</summary>
    public NumberRange? Range { get; init; }

    public bool IsNullable => MayBeNull || Guard is not null;

    /// <summary>That there is a value; null when there always is.</summary>
    public Expression? HasValue => MayBeNull ? Trees.And(Guard, Trees.IsNotNull(Tree)) : Guard;

    /// <summary>The value, or null where there is none.</summary>
    public Expression Whole => Guard is null ? Tree : new ConditionalExpression(Guard, Tree, LiteralExpression.Null());

    /// <summary>That there is a value, and an error exactly where the term is one.</summary>
    public Expression Test => Guard is null ? Trees.IsNotNull(Tree) : Trees.Then(Guard, Trees.IsNotNull(Tree));
}
