using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Emission;

/// <summary>The functions of the language.</summary>
internal sealed partial class ConditionWriter
{
    private Operand Call(CallExpression call)
    {
        var subject = NotNull(Value(call.Target ?? call.Arguments[0]));
        if (call.Function == "size")
            return Size(subject);
        subject = AsText(subject);
        if (call.Target is null)
        {
            SpendOn(subject, subject);
            return Tried(Held.Ticks, Times + "TryRead", new(Code.Literal(call.Function), Held.Text), subject);
        }
        if (call.Function == "matches")
            return Matches(subject, ((LiteralExpression)call.Arguments[0]).Text);

        var argument = AsText(NotNull(Value(call.Arguments[0])));
        if (call.Function == "contains")
        {
            if (_loops > 0 || argument.Constant is not { } constant || IsLong(constant))
                Spend($"{Texts}SearchSteps({subject.Code}, {argument.Code})");
            return new($"{subject.Code}.IndexOf({argument.Code}, global::System.StringComparison.Ordinal) >= 0", Held.Boolean) { Binding = Binding.Comparison };
        }
        if (_loops > 0)
            Spend($"{Texts}Steps({subject.Code})");
        return new($"{subject.Code}.{(call.Function == "startsWith" ? "StartsWith" : "EndsWith")}({argument.Code}, global::System.StringComparison.Ordinal)", Held.Boolean);
    }

    private Operand Size(Operand subject)
    {
        if (subject.Held == Held.List)
            return new($"{Lists}Count<{ListCode.ElementType(subject.Type!)}>({subject.Code})", Held.Integer);
        subject = AsText(subject);
        if (_loops > 0)
            Spend($"{Texts}Steps({subject.Code})");
        return new($"{Texts}Size({subject.Code})", Held.Integer);
    }

    private Operand Matches(Operand subject, string pattern)
    {
        const string type = "global::Sequent.CompilerServices.TextPattern";
        var made = scope.Members.Static(type, "Pattern", $"new {type}({Code.Literal(pattern)})");
        var result = NewName("v");
        _counts = true;
        Line($"if (!{made}.TryMatch({subject.Code}, ref __steps, out bool {result}))");
        Line("    goto __interpret;");
        return new(result, Held.Boolean);
    }
}
