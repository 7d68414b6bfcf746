using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Expressions;

public class ExpressionPropertyTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(80);

    [Test]
    public void Reading_what_was_printed_gives_the_same_expression() =>
        Prop.ForAll(RandomExpressions.Any, tree =>
        {
            var parsed = ExpressionParser.Parse(tree.ToString());
            return (parsed.Root is not null && SameShape(tree, parsed.Root)).Label($"{tree}\n{string.Join("\n", parsed.Errors)}");
        }).Check(Config);

    [Test]
    public void No_printed_parenthesis_can_be_left_out() =>
        Prop.ForAll(RandomExpressions.Any, tree =>
        {
            var text = tree.ToString();
            return Pairs(text).All(pair =>
            {
                var less = text.Remove(pair.Close, 1).Insert(pair.Close, " ").Remove(pair.Open, 1).Insert(pair.Open, " ");
                var parsed = ExpressionParser.Parse(less);
                return parsed.Root is null || !SameShape(tree, parsed.Root);
            }).Label(text);
        }).Check(Config);

    [Test]
    public void Evaluating_never_throws_and_always_gives_the_same() =>
        Prop.ForAll(RandomExpressions.Any, tree =>
        {
            var open = TypeChecker.Check(tree, ExpressionTypes.Open);
            var closed = TypeChecker.Check(tree, Sample.Types);
            return Interpreter.Evaluate(open, Sample.Values) == Interpreter.Evaluate(tree, Sample.Values)
                && Interpreter.Evaluate(closed, Sample.Values) == Interpreter.Evaluate(closed, Sample.Values)
                && Interpreter.Evaluate(tree, ValueMap.Empty).ToString().Length > 0;
        }).Check(Config);

    [Test]
    public void A_value_has_the_type_that_was_found()
    {
        var valid = 0;
        Prop.ForAll(RandomExpressions.Any, tree =>
        {
            var expression = TypeChecker.Check(tree, Sample.Types);
            if (!expression.IsValid)
                return true.Label("");
            valid++;
            var value = Interpreter.Evaluate(expression, Sample.Values);
            return (value.IsError || Allows(expression.Type, value)).Label($"{tree} is {expression.Type} and gives {value}");
        }).Check(Config);
        Assert.That(valid, Is.GreaterThan(300), "too few of the random trees have a type");
    }

    // In '?:' and in lists a literal takes the type of what stands beside it, which is known only where it is declared.
    [Test]
    public void Declared_types_do_not_change_a_value() =>
        Prop.ForAll(RandomExpressions.Any, tree =>
        {
            var closed = TypeChecker.Check(tree, Sample.Types);
            var open = TypeChecker.Check(tree, ExpressionTypes.Open);
            if (!closed.IsValid || !open.IsValid || Walk.All(tree).Any(node => node is ConditionalExpression or ListExpression))
                return true.Label("");
            var (typed, untyped) = (Interpreter.Evaluate(closed, Sample.Values), Interpreter.Evaluate(open, Sample.Values));
            return (untyped.IsError || typed == untyped).Label($"{tree} is {typed} declared and {untyped} open");
        }).Check(Config.WithMaxTest(30000));

    [Test]
    public void Every_node_of_a_checked_tree_has_a_type() =>
        Prop.ForAll(RandomExpressions.Any, tree =>
        {
            var expression = TypeChecker.Check(tree, Sample.Types);
            return Walk.All(tree).All(node => expression.TypeOf(node) is { } type && !type.ToString().Contains("Untyped", StringComparison.Ordinal));
        }).Check(Config);

    // null counts as of no type: where the type says it cannot be, it is an error in the data.
    private static bool Allows(DataType type, Value value) => value.IsNull ? type.IsNullable || type.Kind is DataKind.Null or DataKind.Dynamic : type.Kind switch
    {
        DataKind.Dynamic => true,
        DataKind.Enum => value.Kind == ValueKind.String && type.Members.Contains(value.AsString),
        DataKind.Array => value.Kind == ValueKind.List && value.AsList.All(element => Allows(type.Element!, element)),
        _ => value.Kind.ToString() == type.Kind.ToString(),
    };

    private static bool SameShape(Expression left, Expression right) =>
        left.Equals(right) && Walk.All(left).Select(node => (node.GetType(), node.ToString())).SequenceEqual(Walk.All(right).Select(node => (node.GetType(), node.ToString())));

    private static IEnumerable<(int Open, int Close)> Pairs(string text)
    {
        var open = new Stack<int>();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] == '(')
                open.Push(i);
            else if (!quoted && text[i] == ')')
                yield return (open.Pop(), i);
        }
    }
}
