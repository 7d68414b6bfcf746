using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>A condition that was read: once for all branches that have it.</summary>
internal sealed class Condition
{
    private IReadOnlyList<Variable>? _variables;

    /// <summary>Told apart by a number.</summary>
    public required int Id { get; init; }

    /// <summary>The condition as its author wrote it.</summary>
    public required string Text { get; init; }

    /// <summary>What is wrong with it.</summary>
    public EquatableArray<ExpressionError> Errors { get; init; }

    /// <summary>The expression; null when it is wrong, or code that could not be read.</summary>
    public CheckedExpression? Expression { get; init; }

    /// <summary>The formula; of code that could not be read an opaque one.</summary>
    public TranslatedCondition Translated { get; init; } = new(TriFormula.Error);

    public bool IsValid => Errors.IsEmpty;

    /// <summary>True for a member of the class whose body is not known.</summary>
    public bool IsUnread => Expression is null && IsValid;

    /// <summary>True when it is the same for all values, as written.</summary>
    public bool IsConstant => Expression is not null && ExpressionParts.IsClosed(Expression.Root);

    public TriFormula Formula => Translated.Formula;

    /// <summary>The variables of the formula.</summary>
    public IReadOnlyList<Variable> Variables => _variables ??= Definitions.Formula.Or(Formula.IsTrue, Formula.IsFalse).Variables();

    public bool ReadsInput => Expression is not null && ExpressionParts.Reads(Expression.Root, Expression, Roots.Input);
}
