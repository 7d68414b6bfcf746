namespace Sequent.Definitions.Expressions;

/// <summary>One evaluation. An error is a value that most operations pass on; logic may absorb it.</summary>
internal sealed partial class Evaluator(CheckedExpression expression, IValues roots, EvaluationLimits limits)
{
    private readonly Budget _budget = new(limits.Steps);
    private Scope? _scope;

    private sealed record Scope(string Name, Value Value, Scope? Outer);

    public Value Run()
    {
        var result = Evaluate(expression.Root);
        return _budget.IsExhausted ? Exhausted() : result;
    }

    /// <param name="node">What to evaluate.</param>
    /// <param name="literals">The type of the number literals in it that take theirs from what they meet.</param>
    private Value Evaluate(Expression node, DataKind literals = DataKind.Dynamic)
    {
        if (!_budget.Spend())
            return Exhausted();
        var facts = expression.Facts(node);
        if (facts.Constant is { } constant)
            return constant;
        if (!facts.Floats)
            literals = DataKind.Dynamic;
        else if (literals == DataKind.Dynamic)
            literals = facts.IsFraction ? DataKind.Double : DataKind.Integer;

        return node is LiteralExpression literal ? NumberLiteral.Convert(literal, literals) : Dispatch(node, facts, literals);
    }

    private Value Dispatch(Expression node, NodeFacts facts, DataKind literals) => node switch
    {
        NameExpression name => Name(name, facts),
        MemberExpression member => Field(member, member.Target, member.Name, facts),
        IndexExpression index => Index(index, facts),
        HasExpression has => Has(has),
        CallExpression call => Call(call, facts),
        UnaryExpression unary => Unary(unary, literals),
        BinaryExpression binary => Binary(binary, literals),
        ConditionalExpression conditional => Conditional(conditional, literals),
        ListExpression list => List(list, literals),
        _ => Macro((MacroExpression)node),
    };

    private Value Unary(UnaryExpression unary, DataKind literals)
    {
        var operand = Evaluate(unary.Operand, literals);
        return Apply(unary, operand);
    }

    private Value Apply(UnaryExpression unary, Value operand) => operand.Kind switch
    {
        ValueKind.Error => operand,
        ValueKind.Boolean when unary.Operator == UnaryOperator.Not => Value.Boolean(!operand.AsBoolean),
        ValueKind.Integer or ValueKind.Number or ValueKind.Double when unary.Operator == UnaryOperator.Negate => Arithmetic.Negate(operand),
        ValueKind.Null => Null(unary.Operand),
        _ => Value.Error($"{Path(unary.Operand)} is {KindNames.Of(operand.Kind)}, and '{(unary.Operator == UnaryOperator.Not ? '!' : '-')}' needs {(unary.Operator == UnaryOperator.Not ? "true or false" : "a number")}"),
    };

    private Value Conditional(ConditionalExpression conditional, DataKind literals)
    {
        var condition = Boolean(conditional.Condition);
        return condition.IsError ? condition : Evaluate(condition.AsBoolean ? conditional.WhenTrue : conditional.WhenFalse, literals);
    }

    private Value List(ListExpression list, DataKind literals)
    {
        var values = new Value[list.Elements.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(list.Elements[i], literals);
            if (values[i].IsError)
                return values[i];
        }
        return Value.List(values);
    }

    /// <summary>A boolean or an error.</summary>
    private Value Boolean(Expression node) => AsBoolean(node, Evaluate(node));

    private Value AsBoolean(Expression node, Value value) => value.Kind switch
    {
        ValueKind.Boolean or ValueKind.Error => value,
        ValueKind.Null => Null(node),
        _ => Value.Error($"{Path(node)} is {KindNames.Of(value.Kind)}, and true or false is needed"),
    };

    // CEL's macros are chains of && and ||: a decisive element absorbs the errors of the others.
    private Value Macro(MacroExpression macro)
    {
        var target = Evaluate(macro.Target);
        if (target.Kind != ValueKind.List)
            return NoArray(macro, target);

        var outer = _scope;
        Value? error = null;
        var matches = 0;
        foreach (var element in target.AsList)
        {
            _scope = new(macro.Variable, element, outer);
            var holds = Boolean(macro.Condition);
            _scope = outer;
            if (_budget.IsExhausted)
                return Exhausted();
            if (holds.IsError)
                error ??= holds;
            else if (holds.AsBoolean)
                matches++;
            if (!holds.IsError && macro.Kind != MacroKind.ExistsOne && holds.AsBoolean == (macro.Kind == MacroKind.Exists))
                return holds;
        }
        return error ?? (macro.Kind switch
        {
            MacroKind.All => Value.True,
            MacroKind.Exists => Value.False,
            _ => Value.Boolean(matches == 1),
        });
    }

    private Value NoArray(MacroExpression macro, Value target) => target.Kind switch
    {
        ValueKind.Error => target,
        ValueKind.Null => Null(macro.Target),
        _ => Value.Error($"{Path(macro.Target)} is {KindNames.Of(target.Kind)}, and '{Operators.Name(macro.Kind)}' needs an array"),
    };

    private Value Exhausted() => Value.Error($"the expression needs more than {Wording.Number(limits.Steps)} steps");

    private Value Null(Expression node) => Value.Error($"{Path(node)} is null");
}
