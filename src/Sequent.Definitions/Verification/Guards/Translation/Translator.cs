using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>
/// Puts a checked condition into a formula that is true, false or an error exactly when the interpreter says so. What formulas
/// cannot say becomes an opaque term, keyed by its canonical text.
/// </summary>
internal sealed partial class Translator
{
    private readonly CheckedExpression _expression;
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly List<string> _opaque = [];
    private bool _readsUndeclared;
    private bool _readsSize;
    private string? _culprit;

    private Translator(CheckedExpression expression, Vocabulary vocabulary)
    {
        (_expression, _vocabulary) = (expression, vocabulary);
    }

    /// <summary>Translates a valid condition.</summary>
    public static TranslatedCondition Translate(CheckedExpression expression, Vocabulary vocabulary)
    {
        var translator = new Translator(expression, vocabulary);
        var formula = translator.Condition(expression.Root);
        return new(formula) { Opaque = translator._opaque, ReadsUndeclared = translator._readsUndeclared, ReadsSize = translator._readsSize, Places = translator._places.Values };
    }

    private TriFormula Condition(Expression node)
    {
        if (ExpressionParts.IsClosed(node))
            return OfConstant(Known(node));
        switch (node)
        {
            case UnaryExpression { Operator: UnaryOperator.Not } not:
                return !Condition(not.Operand);
            case BinaryExpression { Operator: BinaryOperator.And } and:
                return Condition(and.Left) & Condition(and.Right);
            case BinaryExpression { Operator: BinaryOperator.Or } or:
                return Condition(or.Left) | Condition(or.Right);
            case ConditionalExpression conditional:
                return TriFormula.Choose(Condition(conditional.Condition), Condition(conditional.WhenTrue), Condition(conditional.WhenFalse));
            case HasExpression has:
                return Has(has) ?? Opaque(node);
            case BinaryExpression { Operator: BinaryOperator.In } search:
                return In(search) ?? Opaque(node);
            case BinaryExpression binary when Operators.IsEquality(binary.Operator) || Operators.IsOrdering(binary.Operator):
                return Comparison(binary);
            default:
                return PlaceOf(node) is { Type.Kind: DataKind.Boolean, Variable: { } variable } place
                    ? Within(place.IsRead, TriFormula.Of(variable))
                    : Opaque(node);
        }
    }

    private TriFormula Comparison(BinaryExpression binary)
    {
        var (left, right) = (OperandOf(binary.Left), OperandOf(binary.Right));
        return (left is null || right is null ? null : Comparisons.Compare(left, RelationOf(binary.Operator), right)) ?? OpaqueComparison(binary);
    }

    private TriFormula? Has(HasExpression has) =>
        PlaceOf(has.Field) is { } place ? Within(place.IsRead, TriFormula.Classical(Formula.Not(place.IsNull))) : null;

    private TriFormula? In(BinaryExpression search)
    {
        if (search.Right is ListExpression list)
            return OperandOf(search.Left) is { } left ? InList(left, list) : null;
        if (PlaceOf(search.Right) is not { Type: { Kind: DataKind.Array, Element: { } kind } } place || !ExpressionParts.IsClosed(search.Left))
            return null;
        // Elements of the declared type are compared without errors; 1 and 1.0 are one element.
        if (kind.Kind is DataKind.Dynamic or DataKind.Object or DataKind.Array or DataKind.Double || Known(search.Left) is not { IsError: false, IsNull: false } element)
            return null;
        if (VariableTypes.NumberOf(element) is { } number && element.Kind is ValueKind.Integer or ValueKind.Number)
            element = number.IsInteger && number >= long.MinValue && number <= long.MaxValue ? Value.Integer((long)number.Numerator) : Value.Number(element.AsNumber);
        return Within(place.IsThere, TriFormula.Of(_vocabulary.Holds(place, element)));
    }

    private TriFormula? InList(Operand left, ListExpression list)
    {
        var isDefined = new List<Formula>();
        var any = TriFormula.False;
        foreach (var element in list.Elements)
        {
            if (OperandOf(element) is not { } right || right is Operand.Choice or Operand.Truth || Comparisons.Compare(left, Relation.Equal, right) is not { } equal)
                return null;
            isDefined.Add(right.IsDefined);
            any |= equal;
        }
        return Within(Formula.And(isDefined), any);
    }

    /// <summary>The same where it can be evaluated; elsewhere an error.</summary>
    private static TriFormula Within(Formula isDefined, TriFormula condition) => Comparisons.Within(isDefined, condition);

    private static TriFormula OfConstant(Value value) =>
        value.Kind == ValueKind.Boolean ? value.AsBoolean ? TriFormula.True : TriFormula.False : TriFormula.Error;

    /// <summary>The value of what reads nothing.</summary>
    private Value Known(Expression node) =>
        _expression.ConstantOf(node) ?? Interpreter.Evaluate(_expression.Part(node), ValueMap.Empty);

    private Place? PlaceOf(Expression node)
    {
        var place = _vocabulary.Find(node, _expression);
        if (place is not null)
            _places[place.Name] = place;
        return place;
    }

    private static Relation RelationOf(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Equal => Relation.Equal,
        BinaryOperator.NotEqual => Relation.NotEqual,
        BinaryOperator.Less => Relation.Less,
        BinaryOperator.LessOrEqual => Relation.LessOrEqual,
        BinaryOperator.Greater => Relation.Greater,
        _ => Relation.GreaterOrEqual,
    };
}
