namespace Sequent.Definitions;

/// <summary>
/// A condition over variables that is true or false for every assignment. A comparison is true when <em>all its variables
/// have a value</em> (neither null nor NaN) and the relation holds; so the negation of one is true for null.
/// <see cref="TriFormula"/> puts the meaning of null in expressions on top of this.
/// </summary>
internal abstract partial class Formula
{
    private Formula(int depth, long size)
    {
        Depth = depth;
        Size = size;
    }

    /// <summary>How deeply it is nested.</summary>
    public int Depth { get; }

    /// <summary>How many parts it has, shared ones counted each time.</summary>
    public long Size { get; }

    private static long Total(IReadOnlyList<Formula> parts)
    {
        var size = 1L;
        foreach (var part in parts)
            size = Math.Min(size + part.Size, int.MaxValue);
        return size;
    }

    private static int Deepest(IReadOnlyList<Formula> parts)
    {
        var depth = 0;
        foreach (var part in parts)
            depth = Math.Max(depth, part.Depth);
        return depth + 1;
    }

    /// <summary>Always true, or always false.</summary>
    internal sealed class Constant(bool value) : Formula(0, 1)
    {
        public bool Value { get; } = value;

        public override string ToString() => Value ? "true" : "false";
    }

    /// <summary>All of the parts, or any of them.</summary>
    internal sealed class Junction(bool isAnd, Formula[] parts) : Formula(Deepest(parts), Total(parts))
    {
        public bool IsAnd { get; } = isAnd;

        public IReadOnlyList<Formula> Parts { get; } = parts;

        public override string ToString() => "(" + string.Join(IsAnd ? " && " : " || ", Parts) + ")";
    }

    internal sealed class Negation(Formula operand) : Formula(operand.Depth + 1, operand.Size + 1)
    {
        public Formula Operand { get; } = operand;

        public override string ToString() => "!" + Operand;
    }

    /// <summary><c>x ⋈ c</c>, or <c>x ⋈ y + c</c>.</summary>
    internal sealed class Comparison(Variable left, Relation relation, Variable? right, Rational offset) : Formula(0, 1)
    {
        public Variable Left { get; } = left;

        public Relation Relation { get; } = relation;

        public Variable? Right { get; } = right;

        public Rational Offset { get; } = offset;

        public override string ToString() =>
            Right is null ? $"{Left} {Relation.Symbol()} {Offset}" : $"{Left} {Relation.Symbol()} {Right} + {Offset}";
    }

    /// <summary><c>x == "text"</c>.</summary>
    internal sealed class TextEquality(Variable variable, string text) : Formula(0, 1)
    {
        public Variable Variable { get; } = variable;

        public string Text { get; } = text;

        public override string ToString() => $"{Variable} == \"{Text}\"";
    }

    /// <summary><c>Σ aᵢxᵢ ⋈ c</c>.</summary>
    internal sealed class Linear(LinearTerm[] terms, Relation relation, Rational bound) : Formula(0, 1)
    {
        public IReadOnlyList<LinearTerm> Terms { get; } = terms;

        public Relation Relation { get; } = relation;

        public Rational Bound { get; } = bound;

        public override string ToString() =>
            string.Join(" + ", Terms.Select(t => t.Coefficient + "*" + t.Variable)) + $" {Relation.Symbol()} {Bound}";
    }

    /// <summary>The variable is null, or is NaN.</summary>
    internal sealed class Absence(Variable variable, GuardValueKind kind) : Formula(0, 1)
    {
        public Variable Variable { get; } = variable;

        /// <summary><see cref="GuardValueKind.Null"/> or <see cref="GuardValueKind.NaN"/>.</summary>
        public GuardValueKind Kind { get; } = kind;

        public override string ToString() => $"{Variable} is {Kind}";
    }

    /// <summary>A pure term of which only its text is known: either true or false, and the same wherever the key is the same.</summary>
    internal sealed class Opaque(string key) : Formula(0, 1)
    {
        public string Key { get; } = key;

        public override string ToString() => $"«{Key}»";
    }
}

/// <summary>A variable times a number.</summary>
internal readonly record struct LinearTerm(Rational Coefficient, Variable Variable);
