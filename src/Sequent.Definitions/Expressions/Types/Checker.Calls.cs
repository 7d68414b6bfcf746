namespace Sequent.Definitions.Expressions;

/// <summary>The functions of the language.</summary>
internal sealed partial class Checker
{
    private DataType Call(CallExpression call, NodeFacts facts)
    {
        var nameLength = call.Length == 0 ? 0 : call.Function.Length;
        if (call.Target is not null)
        {
            Check(call.Target);
            SettleByItself(call.Target);
        }
        if (Function.Find(call) is not { } function)
        {
            Errors.Add(call.NamePosition, nameLength, Function.Unknown(call));
            CheckArguments(call, isMuted: call.Target is not null && call.Arguments.Count == 2);
            return DataType.Dynamic;
        }

        CheckArguments(call, isMuted: false);
        if (call.Arguments.Count != function.Arguments)
        {
            Errors.Add(call.NamePosition, nameLength, $"'{call.Function}' has {Wording.Count(call.Arguments.Count, "argument")} here, and takes {Wording.Number(function.Arguments)}: write {function.Example}.");
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

    // An unknown function with two arguments is probably one of CEL's macros, which names a variable.
    private void CheckArguments(CallExpression call, bool isMuted)
    {
        var wasMuted = Errors.IsMuted;
        Errors.IsMuted |= isMuted;
        foreach (var argument in call.Arguments)
        {
            Check(argument);
            SettleByItself(argument);
        }
        Errors.IsMuted = wasMuted;
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
