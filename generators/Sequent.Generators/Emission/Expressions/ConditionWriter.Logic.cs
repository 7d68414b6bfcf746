using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Emission;

/// <summary>Logic: what is decisive absorbs errors, on whichever side they are.</summary>
internal sealed partial class ConditionWriter
{
    // So many links are an expression; more are statements, which no compiler minds however many there are.
    private const int LongestChain = 50;

    private Operand Logic(BinaryExpression binary)
    {
        // Links of one operator, from the left.
        var links = new Stack<Expression>();
        Expression first = binary;
        for (; first is BinaryExpression link && link.Operator == binary.Operator; first = link.Left)
            links.Push(link.Right);
        return Chain(decisive: binary.Operator == BinaryOperator.Or, links.Prepend(first).Select<Expression, Func<Operand>>(link => () => Boolean(link)).ToArray());
    }

    /// <summary>Boolean parts, the first decisive one of which is the value.</summary>
    private Operand Chain(bool decisive, Func<Operand>[] links)
    {
        var names = _names;
        var (failed, done) = (NewName("f"), NewName("d"));
        var parts = new Part[links.Length];
        var next = new string[links.Length];
        for (var i = 0; i < links.Length; i++)
        {
            next[i] = NewName("n");
            // Nothing is left that could absorb an error of the last one.
            parts[i] = Emit(i == links.Length - 1 ? _leave : $"{{ {failed} = true; goto {next[i]}; }}", links[i]);
        }

        var binding = decisive ? Binding.Or : Binding.And;
        if (parts.Length == 1 && parts[0].Lines.Count == 0)
            return parts[0].Value;
        if (parts.All(p => p.Lines.Count == 0) && parts.Length <= LongestChain)
        {
            _names = names;
            return new(string.Join(decisive ? " || " : " && ", parts.Select(p => p.Value.At(binding == Binding.Or ? Binding.And : Binding.Comparison))), Held.Boolean) { Binding = binding };
        }

        var result = NewName("r");
        var anyFails = parts.Take(parts.Length - 1).Any(p => p.Leaves);
        Line($"bool {result} = {Code.Literal(decisive)};");
        if (anyFails)
            Line($"bool {failed} = false;");
        for (var i = 0; i < parts.Length; i++)
        {
            _lines.AddRange(parts[i].Lines);
            if (i == parts.Length - 1 && !anyFails)
            {
                Line($"{result} = {parts[i].Value.Code};");
                break;
            }
            Line($"if ({Is(parts[i].Value, decisive)})");
            Line($"    goto {done};");
            if (i < parts.Length - 1 && parts[i].Leaves)
                Line(next[i] + ": ;");
        }
        if (anyFails)
        {
            LeaveIf(failed);
            Line($"{result} = {Code.Literal(!decisive)};");
        }
        if (parts.Length > 1)
            Line(done + ": ;");
        return new(result, Held.Boolean);
    }

    private Operand Unary(UnaryExpression unary)
    {
        var operand = NotNull(Value(unary.Operand));
        if (unary.Operator == UnaryOperator.Not)
            return Not(operand);
        if (operand.Held != Held.Integer)
            return operand with { Code = $"(-{operand.At(Binding.Primary)})", Constant = null, Source = null, Binding = Binding.Primary };
        return Computed(Held.Integer, "TryNegate", operand);
    }

    private Operand Conditional(ConditionalExpression conditional)
    {
        var condition = Boolean(conditional.Condition);
        var isText = expression.TypeOf(conditional).IsText;
        Part Branch(Expression node) => Emit(_leave, () => isText ? AsText(Value(node)) : Value(node));
        var (whenTrue, whenFalse) = (Branch(conditional.WhenTrue), Branch(conditional.WhenFalse));

        // A null takes its type from the other side.
        var typed = whenTrue.Value.Held == Held.Null ? whenFalse.Value : whenTrue.Value;
        var result = typed with { IsNullable = whenTrue.Value.IsNullable || whenFalse.Value.IsNullable, Constant = null, Source = null, Binding = Binding.Primary };
        var type = result.CodeType;
        // Several types are held as one.
        var cast = type == "bool" ? "" : $"({type})";
        if (whenTrue.Lines.Count == 0 && whenFalse.Lines.Count == 0)
            return result with { Code = $"({condition.At(Binding.Or)} ? {cast}{whenTrue.Value.At(Binding.Primary)} : {cast}{whenFalse.Value.At(Binding.Primary)})" };

        var name = NewName("v");
        Line($"{type} {name};");
        Line($"if ({condition.Code})");
        Assign(whenTrue);
        Line("else");
        Assign(whenFalse);
        return result with { Code = name };

        void Assign(Part branch)
        {
            Line("{");
            _lines.AddRange(branch.Lines);
            Line($"{name} = {branch.Value.Code};");
            Line("}");
        }
    }

    private static Operand Not(Operand operand) => operand.Constant is { } constant
        ? ConstantCode.Of(Definitions.Expressions.Value.Boolean(!constant.AsBoolean))
        : new($"!{operand.At(Binding.Unary)}", Held.Boolean) { Binding = Binding.Unary };

    private static string Is(Operand operand, bool value) => value ? operand.Code : Not(operand).Code;
}
