using System.Globalization;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Emission;

/// <summary>
/// One walk over a condition. A node becomes code for its value, with the statements that have to run before; where
/// it has no value, they jump to where the next operator that absorbs errors goes on.
/// </summary>
internal sealed partial class ConditionWriter(CheckedExpression expression, ConditionScope scope)
{
    private const string Numbers = "global::Sequent.CompilerServices.Numbers.";
    private const string Texts = "global::Sequent.CompilerServices.Texts.";
    private const string Times = "global::Sequent.CompilerServices.Times.";
    private const string Lists = "global::Sequent.CompilerServices.Lists.";
    private const string LeaveWithError = "return -1;";

    private List<string> _lines = new();
    private string _leave = LeaveWithError;
    private bool _leaves;
    private bool _counts;
    private int _loops;
    private int _names;

    public bool CanFail { get; private set; }

    /// <param name="interpreter">Gives a call of the interpreter, for when the steps run out.</param>
    /// <returns>The value as an expression; or the statements of a method that returns it.</returns>
    public (List<string>? Lines, string Result) Write(Func<string> interpreter)
    {
        var value = Boolean(expression.Root);
        CanFail = _leaves || _counts;
        if (_lines.Count == 0)
            return (null, value.Code);

        if (_counts)
            _lines.Insert(0, $"long __steps = global::Sequent.CompilerServices.Condition.Steps - {StepsOf(expression.Root)};");
        _lines.Add(CanFail ? $"return {value.At(Binding.Or)} ? 1 : 0;" : $"return {value.Code};");
        if (_counts)
        {
            _lines.Add("__interpret:");
            _lines.Add($"return {interpreter()};");
        }
        return (Indented(_lines), "");
    }

    private Operand Value(Expression node) => expression.ConstantOf(node) is { } constant ? ConstantCode.Of(constant) : node switch
    {
        NameExpression or MemberExpression or IndexExpression => Read(node),
        HasExpression has => Has(has),
        CallExpression call => Call(call),
        UnaryExpression unary => Unary(unary),
        BinaryExpression binary => Binary(binary),
        ConditionalExpression conditional => Conditional(conditional),
        MacroExpression macro => Macro(macro),
        _ => throw new InvalidOperationException($"'{node}' is for the interpreter."),
    };

    /// <summary>The value of a boolean; null is an error.</summary>
    private Operand Boolean(Expression node) => NotNull(Value(node));

    /// <summary>The value where it is not null; null is an error.</summary>
    private Operand NotNull(Operand operand)
    {
        if (!operand.IsNullable)
            return operand;
        var stored = Stored(operand);
        LeaveIf(IsNull(stored));
        return stored with { Code = stored.IsReference ? stored.Code : stored.Code + ".GetValueOrDefault()", IsNullable = false, Source = null };
    }

    /// <summary>The value in a local.</summary>
    private Operand Stored(Operand operand)
    {
        var name = NewName("v");
        Line($"{operand.CodeType} {name} = {operand.Code};");
        return operand with { Code = name, Source = null, Binding = Binding.Primary };
    }

    private static string IsNull(Operand operand) =>
        operand.IsReference ? $"{operand.Source ?? operand.Code} is null" : $"!{operand.Source ?? operand.Code}.HasValue";

    private void LeaveIf(string condition)
    {
        _leaves = true;
        Line($"if ({condition})");
        Line("    " + _leave);
    }

    /// <summary>Takes steps that the interpreter would take at most.</summary>
    private void Spend(string steps)
    {
        _counts = true;
        Line($"if ((__steps -= {steps}) < 0L)");
        Line("    goto __interpret;");
    }

    // One for each node, and one more where it is compared.
    private static string StepsOf(Expression node) => DataCode.Long(2 * node.Nodes().Count() + 1);

    /// <summary>The statements of a part, which leaves in its own way when it fails.</summary>
    private Part Emit(string leave, Func<Operand> emit)
    {
        var (lines, outer, leaves) = (_lines, _leave, _leaves);
        (_lines, _leave, _leaves) = (new(), leave, false);
        var part = new Part(emit(), _lines, _leaves);
        (_lines, _leave, _leaves) = (lines, outer, leaves || (_leaves && leave == outer));
        return part;
    }

    private void Line(string line) => _lines.Add(line);

    private string NewName(string prefix) => "__" + prefix + (_names++).ToString(CultureInfo.InvariantCulture);

    private static List<string> Indented(List<string> lines)
    {
        var depth = 1;
        var result = new List<string>(lines.Count);
        foreach (var line in lines)
        {
            if (line == "}")
                depth--;
            result.Add(new string(' ', 4 * (line.EndsWith(":", StringComparison.Ordinal) || line.EndsWith(": ;", StringComparison.Ordinal) ? depth - 1 : depth)) + line);
            if (line == "{")
                depth++;
        }
        return result;
    }

    private sealed record Part(Operand Value, List<string> Lines, bool Leaves);
}
