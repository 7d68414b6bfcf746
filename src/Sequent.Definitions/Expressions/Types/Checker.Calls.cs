namespace Sequent.Definitions.Expressions;

/// <summary>The functions of the language.</summary>
internal sealed partial class Checker
{
    private DataType Call(CallExpression call, NodeFacts facts)
    {
        if (call.Target is not null)
        {
            Check(call.Target);
            SettleByItself(call.Target);
        }
        foreach (var argument in call.Arguments)
        {
            Check(argument);
            SettleByItself(argument);
        }

        if (Function.Find(call) is not { } function)
        {
            Errors.Add(call.NamePosition, call.Length == 0 ? 0 : call.Function.Length, Function.Unknown(call));
            return DataType.Dynamic;
        }
        if (call.Arguments.Count != function.Arguments)
        {
            Errors.Add(call.NamePosition, call.Length == 0 ? 0 : call.Function.Length, $"'{call.Function}' has {Wording.Count(call.Arguments.Count, "argument")} here, and takes {Wording.Number(function.Arguments)}: write {function.Example}.");
            return function.Result;
        }

        if (function.TakesArrays)
            NeedSizeable(call.Target ?? call.Arguments[0]);
        else if (call.Target is not null)
            NeedText(call.Target, call.Function);
        if (!function.TakesArrays)
            NeedText(call.Arguments[0], call.Function);
        if (call.Arguments.Count == 1 && call.Arguments[0] is LiteralExpression { Kind: LiteralKind.String } literal)
            Constant(call, literal, facts);
        return function.Result;
    }

    private void NeedSizeable(Expression node)
    {
        var type = Facts[node].Type;
        if (!type.IsText && type.Kind is not (DataKind.Array or DataKind.Dynamic))
            Error(node, $"{Show(node)} is {type}, and 'size' measures a string or an array: give one.");
    }

    private void NeedText(Expression node, string function)
    {
        var type = Facts[node].Type;
        if (!type.IsText && type.Kind != DataKind.Dynamic)
            Error(node, $"{Show(node)} is {type}, and '{function}' needs a string: give one.");
    }

    // What a literal says is read once, and its mistakes are found here.
    private void Constant(CallExpression call, LiteralExpression literal, NodeFacts facts)
    {
        if (call.Function == "matches")
        {
            var (pattern, error) = LinearPattern.Parse(literal.Text);
            facts.Pattern = pattern;
            if (error is not null)
                Error(literal, $"The pattern {Wording.Quote(literal.Text)} cannot be used: {error}.");
        }
        else if (call.Target is null && Function.Construct(call.Function, literal.Text) is { } value)
        {
            facts.Constant = value;
            if (value.IsError)
                Error(literal, char.ToUpperInvariant(value.ErrorMessage[0]) + value.ErrorMessage.Substring(1) + ".");
        }
    }
}
