namespace Sequent.Definitions.Expressions;

/// <summary>The functions of the language.</summary>
internal sealed partial class Evaluator
{
    private Value Call(CallExpression call, NodeFacts facts)
    {
        var subjectNode = call.Target ?? call.Arguments[0];
        var subject = Evaluate(subjectNode);
        return subject.IsError ? subject : Call(call, subjectNode, subject, facts);
    }

    private Value Call(CallExpression call, Expression subjectNode, Value subject, NodeFacts facts)
    {
        if (call.Function == "size")
            return Size(subjectNode, subject);
        if (subject.Kind != ValueKind.String)
            return NotText(call, subjectNode, subject);
        if (call.Target is null)
            return Function.Construct(call.Function, subject.AsString) ?? Value.Error($"there is no function {Wording.Quote(call.Function)}");

        var argument = Evaluate(call.Arguments[0]);
        if (argument.IsError)
            return argument;
        return argument.Kind == ValueKind.String
            ? Text(call.Function, subject.AsString, argument.AsString, facts)
            : NotText(call, call.Arguments[0], argument);
    }

    private Value Size(Expression node, Value subject)
    {
        switch (subject.Kind)
        {
            case ValueKind.String:
                _budget.Spend(subject.AsString.Length / Budget.CharactersPerStep);
                return Value.Integer(CodePoints.Count(subject.AsString));
            case ValueKind.List:
                return Value.Integer(subject.AsList.Count);
            case ValueKind.Null:
                return Null(node);
            default:
                return Value.Error($"{Path(node)} is {KindNames.Of(subject.Kind)}, and 'size' needs a string or an array");
        }
    }

    private Value Text(string function, string subject, string argument, NodeFacts facts)
    {
        // Searching one long text for another touches each character of the one for many of the other.
        var characters = (long)subject.Length * (function == "contains" ? 1 + argument.Length / Budget.CharactersPerStep : 1);
        if (!_budget.Spend(characters / Budget.CharactersPerStep))
            return Exhausted();
        return function switch
        {
            "startsWith" => Value.Boolean(subject.StartsWith(argument, StringComparison.Ordinal)),
            "endsWith" => Value.Boolean(subject.EndsWith(argument, StringComparison.Ordinal)),
            "contains" => Value.Boolean(subject.IndexOf(argument, StringComparison.Ordinal) >= 0),
            _ => Matches(subject, argument, facts),
        };
    }

    private Value Matches(string subject, string argument, NodeFacts facts)
    {
        var pattern = facts.Pattern;
        if (pattern is null)
        {
            _budget.Spend(argument.Length);
            (pattern, var error) = LinearPattern.Parse(argument);
            if (pattern is null)
                return Value.Error($"the pattern {Wording.Quote(argument)} cannot be used: {error}");
        }
        return pattern.IsMatch(subject, _budget) is { } matches ? Value.Boolean(matches) : Exhausted();
    }

    private Value NotText(CallExpression call, Expression node, Value value) => value.IsNull
        ? Null(node)
        : Value.Error($"{Path(node)} is {KindNames.Of(value.Kind)}, and '{call.Function}' needs a string");
}
