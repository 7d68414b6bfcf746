using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions.Expressions;
using Sequent.Definitions.Tests.Expressions;

namespace Sequent.Definitions.Tests.Guards;

/// <summary>A formula is true, false or an error exactly when the interpreter says so of the condition.</summary>
public class TranslationTests
{
    [TestCase(1, 15_000)]
    [TestCase(2, 15_000)]
    public void A_condition_of_the_usual_kind_means_what_its_formula_says(int seed, int conditions)
    {
        var random = new Random(seed);
        var generator = new RandomConditions(random);
        var (valid, exact) = (0, 0);
        for (var i = 0; i < conditions; i++)
        {
            var text = generator.Next(i % 3);
            var expression = Check(text, RandomConditions.Types);
            if (!expression.IsValid)
                continue;
            valid++;
            var translated = Translator.Translate(expression, new(RandomConditions.Types));
            exact += translated.Opaque.Count == 0 ? 1 : 0;
            for (var k = 0; k < 12; k++)
            {
                var values = RandomConditions.Values(random);
                Assert.That(Truth(translated.Formula, RandomConditions.Types, values), Is.EqualTo(Truth(expression, values)), () => $"{text} for {Show(translated, values)}");
            }
        }
        Assert.That(valid, Is.GreaterThan(conditions / 2), "too few conditions have a type");
        Assert.That(exact, Is.GreaterThan(valid / 4), "too few conditions are translated in full");
    }

    [Test]
    public void Any_condition_means_what_its_formula_says()
    {
        var valid = 0;
        var random = new Random(7);
        var types = Sample.Types.Without(Roots.Instance, Roots.Trigger, Roots.Steps, Roots.Response, Roots.Secrets, Roots.Tenant);
        Prop.ForAll(RandomExpressions.Any, tree =>
        {
            var expression = TypeChecker.Check(tree, types, DataType.Boolean);
            if (!expression.IsValid)
                return;
            valid++;
            var translated = Translator.Translate(expression, new(types));
            for (var k = 0; k < 5; k++)
            {
                var values = new ValueMap(new Dictionary<string, Value>
                {
                    [Roots.Data] = RandomData.Object(random, Sample.Schema),
                    [Roots.Input] = RandomData.Object(random, Sample.Types.Find(Roots.Input)!.Fields!),
                    [Roots.Actor] = RandomData.Object(random, ExpressionTypes.ActorType.Fields!),
                });
                Assert.That(Truth(translated.Formula, types, values), Is.EqualTo(Truth(expression, values)), () => $"{tree} for {Show(translated, values)}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
        Assert.That(valid, Is.GreaterThan(500), "too few of the random trees are conditions");
    }

    private static CheckedExpression Check(string text, ExpressionTypes types)
    {
        var parsed = ExpressionParser.Parse(text);
        Assert.That(parsed.Errors, Is.Empty, text);
        return TypeChecker.Check(parsed.Root!, types, DataType.Boolean);
    }

    private static bool? Truth(CheckedExpression expression, IValues values)
    {
        var value = Interpreter.Evaluate(expression, values);
        // What is of any type need not be a condition.
        return value.Kind == ValueKind.Boolean ? value.AsBoolean : null;
    }

    private static bool? Truth(TriFormula formula, ExpressionTypes types, IValues values)
    {
        var witness = new Witness(
            [.. Formula.Or(formula.IsTrue, formula.IsFalse).Variables().Select(v => (v, ValueOf(v, types, values)))],
            [.. Terms(Formula.Or(formula.IsTrue, formula.IsFalse)).Distinct().Select(key => (key, TermOf(key, types, values)))]);
        var (isTrue, isFalse) = (FormulaEvaluator.EvaluateSupposing(formula.IsTrue, witness), FormulaEvaluator.EvaluateSupposing(formula.IsFalse, witness));
        Assert.That((isTrue, isFalse), Is.Not.EqualTo(((bool?)true, (bool?)true)));
        Assert.That(isTrue is not null && isFalse is not null);
        return isTrue == true ? true : isFalse == true ? false : null;
    }

    // The name of a variable is an expression; what cannot be read may be anything.
    private static GuardValue ValueOf(Variable variable, ExpressionTypes types, IValues values)
    {
        var value = Interpreter.Evaluate(TypeChecker.Check(ExpressionParser.Parse(variable.Name).Root!, types), values);
        return value.Kind switch
        {
            ValueKind.Null => GuardValue.Null,
            ValueKind.Error => variable.Type.Sort == VariableSort.String ? GuardValue.Of("?") : GuardValue.Of(variable.Type.Range.Low),
            ValueKind.Double when double.IsNaN(value.AsDouble) => GuardValue.NaN,
            ValueKind.String when variable.Type.Sort == VariableSort.Enum => GuardValue.Of(Array.IndexOf(variable.Type.Members, value.AsString)),
            ValueKind.String => GuardValue.Of(value.AsString),
            ValueKind.List or ValueKind.Object => GuardValue.Of(0),
            _ => GuardValue.Of(VariableTypes.NumberOf(value)!.Value),
        };
    }

    private static bool TermOf(string key, ExpressionTypes types, IValues values)
    {
        const string NoError = "no error in ";
        var text = key.StartsWith(NoError, StringComparison.Ordinal) ? key[NoError.Length..] : key;
        var expression = TypeChecker.Check(ExpressionParser.Parse(text).Root!, types, DataType.Boolean);
        Assert.That(expression.IsValid, key);
        var value = Interpreter.Evaluate(expression, values);
        return text == key ? value is { Kind: ValueKind.Boolean, AsBoolean: true } : value.Kind == ValueKind.Boolean;
    }

    private static IEnumerable<string> Terms(Formula formula) => formula switch
    {
        Formula.Opaque opaque => [opaque.Key],
        Formula.Junction junction => junction.Parts.SelectMany(Terms),
        Formula.Negation negation => Terms(negation.Operand),
        _ => [],
    };

    private static string Show(TranslatedCondition translated, IValues values) =>
        string.Join(", ", translated.Places.Select(p => p.Name + " = " + Interpreter.Evaluate(ExpressionParser.Parse(p.Name).Root!, values))) + "\n" + translated.Formula;
}
