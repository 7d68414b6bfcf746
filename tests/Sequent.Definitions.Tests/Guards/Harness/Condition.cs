namespace Sequent.Definitions.Tests.Guards;

/// <summary>
/// A guard as its author sees it, evaluated straight from the language's definition: the oracle that the translation to
/// formulas, the solver and the analysis are held to. Null is an error to order by, and a value to be equal to.
/// </summary>
internal abstract record Condition
{
    /// <summary>True, false, or null for an error.</summary>
    public abstract bool? Evaluate(Assignment values);

    /// <summary>The value in C#, where comparing with null is no error.</summary>
    public abstract bool EvaluateLifted(Assignment values);

    public abstract TriFormula ToTri();

    public abstract Formula ToLifted();

    internal sealed record Not(Condition Operand) : Condition
    {
        public override bool? Evaluate(Assignment values) => !Operand.Evaluate(values);

        public override bool EvaluateLifted(Assignment values) => !Operand.EvaluateLifted(values);

        public override TriFormula ToTri() => !Operand.ToTri();

        public override Formula ToLifted() => Formula.Not(Operand.ToLifted());
    }

    internal sealed record Both(Condition Left, Condition Right, bool IsAnd) : Condition
    {
        public override bool? Evaluate(Assignment values)
        {
            var (left, right) = (Left.Evaluate(values), Right.Evaluate(values));
            if (left == !IsAnd || right == !IsAnd)
                return !IsAnd;
            return left is null || right is null ? null : IsAnd;
        }

        public override bool EvaluateLifted(Assignment values) => IsAnd
            ? Left.EvaluateLifted(values) && Right.EvaluateLifted(values)
            : Left.EvaluateLifted(values) || Right.EvaluateLifted(values);

        public override TriFormula ToTri() => IsAnd ? Left.ToTri() & Right.ToTri() : Left.ToTri() | Right.ToTri();

        public override Formula ToLifted() => IsAnd ? Formula.And(Left.ToLifted(), Right.ToLifted()) : Formula.Or(Left.ToLifted(), Right.ToLifted());
    }

    internal sealed record Choice(Condition Test, Condition WhenTrue, Condition WhenFalse) : Condition
    {
        public override bool? Evaluate(Assignment values) =>
            Test.Evaluate(values) is { } test ? (test ? WhenTrue : WhenFalse).Evaluate(values) : null;

        public override bool EvaluateLifted(Assignment values) => (Test.EvaluateLifted(values) ? WhenTrue : WhenFalse).EvaluateLifted(values);

        public override TriFormula ToTri() => TriFormula.Choose(Test.ToTri(), WhenTrue.ToTri(), WhenFalse.ToTri());

        public override Formula ToLifted() => Formula.Or(
            Formula.And(Test.ToLifted(), WhenTrue.ToLifted()), Formula.And(Formula.Not(Test.ToLifted()), WhenFalse.ToLifted()));
    }

    internal sealed record IsNull(Variable Variable) : Condition
    {
        public override bool? Evaluate(Assignment values) => values[Variable].Kind == GuardValueKind.Null;

        public override bool EvaluateLifted(Assignment values) => Evaluate(values)!.Value;

        public override TriFormula ToTri() => TriFormula.IsNull(Variable);

        public override Formula ToLifted() => Formula.IsNull(Variable);
    }

    /// <summary>Against a constant, or against another variable plus one.</summary>
    internal sealed record Compare(Variable Left, Relation Relation, GuardValue Constant, Variable? Right = null) : Condition
    {
        public override bool? Evaluate(Assignment values)
        {
            var (left, right) = (values[Left], Other(values));
            if (right is null || (Right?.Type.Sort == VariableSort.Date && right.Value.Number.Sign < 0))
                return null;
            var isNull = left.Kind == GuardValueKind.Null || right.Value.Kind == GuardValueKind.Null;
            return isNull && !Relation.IsEquality() ? null : Holds(left, right.Value);
        }

        public override bool EvaluateLifted(Assignment values)
        {
            var (left, right) = (values[Left], Other(values) ?? GuardValue.Null);
            var isNull = left.Kind == GuardValueKind.Null || right.Kind == GuardValueKind.Null;
            return isNull && !Relation.IsEquality() ? false : Holds(left, right);
        }

        public override TriFormula ToTri() =>
            Right is not null ? TriFormula.Compare(Left, Relation, Right, Constant.Number)
            : Constant.Kind == GuardValueKind.Text ? TriFormula.Compare(Left, Relation, Constant.Text!)
            : TriFormula.Compare(Left, Relation, Constant.Number);

        public override Formula ToLifted() =>
            Right is not null ? Lifted.Compare(Left, Relation, Right, Constant.Number)
            : Constant.Kind == GuardValueKind.Text ? Lifted.Compare(Left, Relation, Constant.Text!)
            : Lifted.Compare(Left, Relation, Constant.Number);

        /// <summary>The other side; null when adding to null is an error.</summary>
        private GuardValue? Other(Assignment values)
        {
            if (Right is null)
                return Constant;
            var value = values[Right];
            if (Constant.Number.Sign == 0)
                return value;
            return value.Kind == GuardValueKind.Number ? GuardValue.Of(value.Number + Constant.Number) : null;
        }

        private bool Holds(GuardValue left, GuardValue right)
        {
            if (left.Kind == GuardValueKind.NaN || right.Kind == GuardValueKind.NaN)
                return Relation == Relation.NotEqual;
            return left.Kind == GuardValueKind.Number && right.Kind == GuardValueKind.Number
                ? Relation.Holds(left.Number.CompareTo(right.Number))
                : Relation == Relation.Equal == (left == right);
        }
    }

    /// <summary>A sum of variables against a number: an error when one is null.</summary>
    internal sealed record Sum((int Coefficient, Variable Variable)[] Terms, Relation Relation, int Bound) : Condition
    {
        public override bool? Evaluate(Assignment values) =>
            Terms.All(t => values[t.Variable].Kind == GuardValueKind.Number) ? Holds(values) : null;

        public override bool EvaluateLifted(Assignment values) => Evaluate(values) ?? false;

        public override TriFormula ToTri() => new(ToFormula(Relation), ToFormula(Relation.Negated()));

        public override Formula ToLifted() => ToFormula(Relation);

        private bool Holds(Assignment values) =>
            Relation.Holds(Terms.Aggregate(Rational.Zero, (sum, t) => sum + t.Coefficient * values[t.Variable].Number).CompareTo(Bound));

        private Formula ToFormula(Relation relation) => Formula.Sum(Terms.Select(t => new LinearTerm(t.Coefficient, t.Variable)), relation, Bound);
    }
}
