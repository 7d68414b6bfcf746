namespace Sequent.Definitions.Expressions;

/// <summary>One walk over an expression. A node with an error is of any type, so that one mistake is one error.</summary>
internal sealed partial class Checker(ExpressionTypes types)
{
    private readonly Stack<(string Name, DataType Type)> _variables = new();

    public Dictionary<Expression, NodeFacts> Facts { get; } = new(CheckedExpression.ByPlace.Instance);

    public ErrorList Errors { get; } = new();

    public void CheckRoot(Expression root, DataType? expected)
    {
        var type = Check(root);
        SettleByItself(root);
        type = Facts[root].Type;
        if (expected is null || type.Kind == DataKind.Dynamic || type.Kind == expected.Kind)
            return;
        var remedy = expected.Kind == DataKind.Boolean ? "compare it, for example with '=='" : $"give {expected}";
        Error(root, $"{Show(root)} is {type}, and {expected} is needed here: {remedy}.");
    }

    private DataType Check(Expression node)
    {
        var facts = new NodeFacts();
        Facts[node] = facts;
        return facts.Type = Infer(node, facts);
    }

    private DataType Infer(Expression node, NodeFacts facts) => node switch
    {
        LiteralExpression literal => Literal(literal, facts),
        NameExpression name => Name(name, facts),
        MemberExpression member => Field(Check(member.Target), member.Target, member.Name, member.NamePosition, member.Length == 0 ? 0 : member.Name.Length, facts),
        IndexExpression index => Index(index, facts),
        HasExpression has => Has(has),
        CallExpression call => Call(call, facts),
        UnaryExpression unary => Unary(unary),
        BinaryExpression binary => Binary(binary),
        ConditionalExpression conditional => Conditional(conditional),
        ListExpression list => List(list),
        MacroExpression macro => Macro(macro),
        _ => throw new InvalidOperationException($"There is no rule for a {node.GetType().Name}."),
    };

    private static DataType Literal(LiteralExpression literal, NodeFacts facts)
    {
        switch (literal.Kind)
        {
            case LiteralKind.Null:
                facts.Constant = Value.Null;
                return DataType.Null;
            case LiteralKind.Boolean:
                facts.Constant = Value.Boolean(literal.Text == "true");
                return DataType.Boolean;
            case LiteralKind.String:
                facts.Constant = Value.String(literal.Text);
                return DataType.String;
            case LiteralKind.Whole:
                return DataType.UntypedWhole;
            default:
                return DataType.UntypedFraction;
        }
    }

    private DataType Has(HasExpression has)
    {
        Check(has.Field);
        if (has.Field is NameExpression name && Facts[name].Meaning != NameMeaning.Field)
            Error(name, $"'{name.Name}' is not a field: write has({name.Name}.field).");
        return DataType.Boolean;
    }

    private DataType Unary(UnaryExpression unary)
    {
        var type = Check(unary.Operand);
        if (unary.Operator == UnaryOperator.Not)
        {
            NeedBoolean(unary.Operand, "'!'");
            return DataType.Boolean;
        }
        if (type.IsNumeric || type.Kind == DataKind.Dynamic)
            return type.NotNull();
        Error(unary.Operand, $"{Show(unary.Operand)} is {type}, and '-' needs a number: leave the '-' out.");
        return DataType.Dynamic;
    }

    private DataType Conditional(ConditionalExpression conditional)
    {
        Check(conditional.Condition);
        NeedBoolean(conditional.Condition, "'?'");
        var (whenTrue, whenFalse) = (conditional.WhenTrue, conditional.WhenFalse);
        var (left, right) = (Check(whenTrue), Check(whenFalse));
        if (Join(whenTrue, left, whenFalse, right) is { } joined)
            return joined;
        SettleByItself(whenTrue);
        SettleByItself(whenFalse);
        Error(whenFalse, $"{Show(whenTrue)} is {left} and {Show(whenFalse)} is {right}: give both sides of ':' one type.");
        return DataType.Dynamic;
    }

    private DataType List(ListExpression list)
    {
        if (list.Elements.IsEmpty)
            return DataType.Array(DataType.Dynamic);
        DataType? joined = null;
        foreach (var element in list.Elements)
        {
            var type = Check(element);
            joined = joined is null ? type : JoinTypes(joined, type);
        }
        // Number literals beside typed numbers take their type; in a list of several types they keep their own.
        if (joined is not { IsUntyped: true } && !HasUntyped(joined!))
            foreach (var element in list.Elements)
                Settle(element, joined!.IsNumeric || joined.Kind == DataKind.Array ? NumberKind(joined, element) : Default(Facts[element].Type));
        return DataType.Array(joined!);
    }

    private DataType Macro(MacroExpression macro)
    {
        var type = Check(macro.Target);
        SettleByItself(macro.Target);
        type = Facts[macro.Target].Type;
        if (type.Kind is not (DataKind.Array or DataKind.Dynamic))
            Error(macro.Target, $"{Show(macro.Target)} is {type}, and '{Operators.Name(macro.Kind)}' looks at the elements of an array: call it on an array.");
        _variables.Push((macro.Variable, type.Element ?? DataType.Dynamic));
        Check(macro.Condition);
        _variables.Pop();
        NeedBoolean(macro.Condition, $"'{Operators.Name(macro.Kind)}'");
        return DataType.Boolean;
    }

    private void NeedBoolean(Expression node, string user)
    {
        var type = Facts[node].Type;
        SettleByItself(node);
        if (type.Kind is not (DataKind.Boolean or DataKind.Dynamic))
            Error(node, $"{Show(node)} is {type}, and {user} needs true or false: compare it, for example with '=='.");
    }

    private static string Show(Expression node) => Wording.Quote(node.ToString());

    private void Error(Expression node, string message) => Errors.Add(node.Position, node.Length, message);
}
