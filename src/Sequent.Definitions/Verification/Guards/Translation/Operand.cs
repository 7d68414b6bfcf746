using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>A side of a comparison, as far as formulas can say what it is.</summary>
/// <param name="isDefined">When reading it is no error.</param>
internal abstract class Operand(Formula isDefined)
{
    public Formula IsDefined { get; } = isDefined;

    internal sealed class Constant(Value value) : Operand(Formula.True)
    {
        public Value Value { get; } = value;
    }

    /// <summary>What is read from a place, or how long it is.</summary>
    internal sealed class Single(Variable variable, DataType type, Formula isDefined) : Operand(isDefined)
    {
        public Variable Variable { get; } = variable;

        public DataType Type { get; } = type;
    }

    /// <summary><c>Σ aᵢxᵢ + c</c>: whole numbers, days or ticks; defined when no variable is null and nothing overflows.</summary>
    internal sealed class Sum(LinearTerm[] terms, Rational constant, DataKind kind, Formula isDefined) : Operand(isDefined)
    {
        public LinearTerm[] Terms { get; } = terms;

        public Rational Value { get; } = constant;

        public DataKind Kind { get; } = kind;
    }

    internal sealed class Choice(TriFormula condition, Operand whenTrue, Operand whenFalse) : Operand(Formula.True)
    {
        public TriFormula Condition { get; } = condition;

        public Operand WhenTrue { get; } = whenTrue;

        public Operand WhenFalse { get; } = whenFalse;
    }

    /// <summary>A condition as a value.</summary>
    internal sealed class Truth(TriFormula value) : Operand(Formula.True)
    {
        public TriFormula Value { get; } = value;
    }

    /// <summary>An object or an array: it is null, or it is not.</summary>
    internal sealed class Container(Formula isNull, Formula isDefined) : Operand(isDefined)
    {
        public Formula IsNull { get; } = isNull;
    }

    internal sealed class Failure() : Operand(Formula.False);
}
