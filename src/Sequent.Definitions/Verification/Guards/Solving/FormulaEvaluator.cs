namespace Sequent.Definitions;

/// <summary>
/// Says what a formula is for given values. Shares nothing with the search: it certifies what the search found.
/// </summary>
internal sealed class FormulaEvaluator
{
    // Smaller formulas are evaluated faster than remembered.
    private const int RememberedSize = 200;

    private readonly Witness _witness;
    private Dictionary<Formula, bool?>? _known;

    private FormulaEvaluator(Witness witness)
    {
        _witness = witness;
    }

    /// <summary>The truth of the formula; null when it hangs on an opaque term, or on a sum that is rounded at run time.</summary>
    public static bool? Evaluate(Formula formula, Witness witness) => new FormulaEvaluator(witness).Of(formula);

    /// <summary>The same with the opaque terms as the witness supposes them.</summary>
    public static bool? EvaluateSupposing(Formula formula, Witness witness) => new FormulaEvaluator(witness) { SupposesTerms = true }.Of(formula);

    /// <summary>True when every value is one that its variable can have.</summary>
    public static bool IsAdmitted(Witness witness) => witness.Values.All(v => v.Variable.Type.Admits(v.Value));

    private bool SupposesTerms { get; init; }

    private bool? Of(Formula formula) => formula switch
    {
        Formula.Constant constant => constant.Value,
        Formula.Junction junction => junction.Size > RememberedSize ? Remembered(junction) : Joined(junction),
        Formula.Negation negation => !Of(negation.Operand),
        Formula.Comparison comparison => Compared(comparison),
        Formula.TextEquality equality => Value(equality.Variable) is { Kind: GuardValueKind.Text, Text: var text } && string.Equals(text, equality.Text, StringComparison.Ordinal),
        Formula.Linear linear => Summed(linear),
        Formula.Absence absence => Value(absence.Variable).Kind == absence.Kind,
        Formula.Opaque opaque => SupposesTerms ? _witness.TermOf(opaque.Key) : null,
        _ => throw new InvalidOperationException($"A formula of an unknown kind: {formula}."),
    };

    private bool? Remembered(Formula.Junction junction)
    {
        _known ??= [];
        if (!_known.TryGetValue(junction, out var value))
            _known[junction] = value = Joined(junction);
        return value;
    }

    private bool? Joined(Formula.Junction junction)
    {
        bool? result = junction.IsAnd;
        foreach (var part in junction.Parts)
        {
            var value = Of(part);
            if (value == !junction.IsAnd)
                return value;
            if (value is null)
                result = null;
        }
        return result;
    }

    private bool? Compared(Formula.Comparison comparison)
    {
        var left = Value(comparison.Left);
        if (comparison.Right is null)
            return left.Kind == GuardValueKind.Number && comparison.Relation.Holds(left.Number.CompareTo(comparison.Offset));

        var right = Value(comparison.Right);
        if (left.Kind == GuardValueKind.Text && right.Kind == GuardValueKind.Text)
            return comparison.Relation.Holds(string.CompareOrdinal(left.Text, right.Text));
        if (left.Kind != GuardValueKind.Number || right.Kind != GuardValueKind.Number)
            return false;
        var sum = right.Number + comparison.Offset;
        if (comparison.Offset.Sign != 0 && comparison.Right.Type.Sort == VariableSort.Decimal && IsRounded(sum))
            return null;
        return comparison.Relation.Holds(left.Number.CompareTo(sum));
    }

    private bool? Summed(Formula.Linear linear)
    {
        var sum = Rational.Zero;
        foreach (var term in linear.Terms)
        {
            var value = Value(term.Variable);
            if (value.Kind != GuardValueKind.Number)
                return false;
            sum += term.Coefficient * value.Number;
        }
        return linear.Relation.Holds(sum.CompareTo(linear.Bound));
    }

    // Within the range decimal rounds to 28 digits; beyond it there is an overflow, which has conditions of its own.
    private static bool IsRounded(Rational sum) => sum.Abs() <= DecimalNumber.Max && !DecimalNumber.IsRepresentable(sum);

    private GuardValue Value(Variable variable) =>
        _witness.TryGet(variable, out var value) ? value : throw new InvalidOperationException($"The witness has no value for '{variable}'.");
}
