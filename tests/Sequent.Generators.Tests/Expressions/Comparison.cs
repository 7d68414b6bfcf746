using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Tests.Expressions;

/// <summary>Holds compiled conditions against the interpreter.</summary>
internal static class Comparison
{
    private static readonly Actor[] s_actors = [Actor.User("ana", "director", "it"), Actor.Agent("bot"), Actor.System("it", "x", "draft")];

    /// <param name="conditions">The conditions.</param>
    /// <param name="compiled">The same, loaded.</param>
    /// <param name="objects">How many objects each is tried on.</param>
    /// <param name="random">What fills the objects.</param>
    /// <returns>How many were true, false and errors.</returns>
    public static (int True, int False, int Error) Run(Conditions conditions, IConditions compiled, int objects, Random random)
    {
        var expressions = Checked(conditions, compiled);
        var counts = new int[3];
        for (var i = 0; i < objects; i++)
        {
            compiled.Fill(random);
            Check(conditions, expressions, compiled, s_actors[random.Next(s_actors.Length)], counts);
        }
        return (counts[2], counts[1], counts[0]);
    }

    /// <summary>Tries each condition on the values there are.</summary>
    public static void Check(Conditions conditions, IConditions compiled, Actor actor) => Check(conditions, Checked(conditions, compiled), compiled, actor, new int[3]);

    private static CheckedExpression[] Checked(Conditions conditions, IConditions compiled)
    {
        var types = ExpressionTypes.Open.WithData(compiled.DataSchema).WithInput(compiled.InputSchema);
        return [.. conditions.Texts.Select(text => TypeChecker.Check(ExpressionParser.Parse(text).Root!, types, DataType.Boolean))];
    }

    private static void Check(Conditions conditions, CheckedExpression[] expressions, IConditions compiled, Actor actor, int[] counts)
    {
        var values = Values(compiled, actor);
        for (var c = 0; c < expressions.Length; c++)
        {
            var expected = Interpreter.Evaluate(expressions[c], values);
            var actual = compiled.Evaluate(c, actor);
            counts[actual + 1]++;
            if (actual != (expected.Kind != ValueKind.Boolean ? -1 : expected.AsBoolean ? 1 : 0))
                Assert.Fail($"{conditions.Texts[c]}\nis {expected} and gives {actual} compiled, as {conditions.Code(c).Code}\n\nwith {Show(expressions[c], values)}\n\n{Alone(conditions.Texts[c])}");
        }
    }

    public static IValues Values(IConditions compiled, Actor actor) => new ValueMap(new Dictionary<string, Value>
    {
        [Roots.Data] = Value.Object(compiled.Data),
        [Roots.Input] = Value.Object(compiled.Input),
        [Roots.Actor] = Value.Object(new ValueMap(new Dictionary<string, Value>
        {
            ["id"] = Value.String(actor.Id),
            ["roles"] = Value.List([.. actor.Roles.Select(Value.String)]),
            ["kind"] = Value.String(actor.Kind.ToString().ToLowerInvariant()),
        })),
    });

    private static string Alone(string text)
    {
        var conditions = new Conditions();
        conditions.Add(text);
        return conditions.Beside();
    }

    private static string Show(CheckedExpression expression, IValues values) => string.Join(", ", expression.Root.ToString()
        .Split([' ', '(', ')', '!', ',', '[', ']', '.', '"'], StringSplitOptions.RemoveEmptyEntries)
        .Distinct()
        .Where(name => values.TryGet(Roots.Data, out var data) && data.AsObject.TryGet(name, out _))
        .Select(name => { values.TryGet(Roots.Data, out var data); data.AsObject.TryGet(name, out var value); return $"{name} = {value}"; }));
}
