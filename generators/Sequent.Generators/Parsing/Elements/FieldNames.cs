using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>The names that work and effects read or write: as far as they are fields, these belong to the data of the definition.</summary>
internal static class FieldNames
{
    public static IEnumerable<string> In(WorkflowDefinition definition) =>
        definition.States.SelectMany(OfState)
            .Concat((definition.Sla?.OnBreach ?? default).SelectMany(OfEffect))
            .Concat(definition.Migrations.SelectMany(m => m.Data.Select(d => d.Name)));

    private static IEnumerable<string> OfState(StateDefinition state)
    {
        var effects = state.OnEntry.Concat(state.OnExit).Concat(state.Sla?.OnBreach ?? default)
            .Concat(state.Escalations.OfType<EscalationDefinition.Notify>().Select(e => e.Effect));
        return OfWork(state.Work).Concat(effects.SelectMany(OfEffect))
            .Concat(state.Escalations.OfType<EscalationDefinition.Reassign>().SelectMany(e => OfAssignee(e.To)));
    }

    private static IEnumerable<string> OfWork(StateWork? work) => work switch
    {
        StateWork.Task task => OfAssignee(task.Assignee),
        StateWork.Wait { Until: { } until } => OfExpression(until),
        StateWork.Action action => OfValues(action.Inputs).Concat(action.Result is { } result ? [result] : []),
        StateWork.External external => OfText(external.Url).Concat(OfValues(external.Headers)).Concat(OfJson(external.Body))
            .Concat(OfExpression(external.SuccessCondition))
            .Concat(external.Extract.SelectMany(e => OfExpression(e.Source).Prepend(e.Name)))
            .Concat(external.FailureNotification is { } effect ? OfEffect(effect) : []),
        _ => [],
    };

    private static IEnumerable<string> OfAssignee(Assignee? assignee) => assignee is Assignee.Expression expression ? OfExpression(expression.Source) : [];

    private static IEnumerable<string> OfEffect(EffectDefinition effect) => OfValues(effect.Inputs);

    private static IEnumerable<string> OfValues(EquatableArray<NamedValue> values) => values.SelectMany(v => OfJson(v.Value));

    private static IEnumerable<string> OfJson(JsonData? json) => json switch
    {
        JsonData.Text text => OfText(text.Value),
        JsonData.List list => list.Items.SelectMany(OfJson),
        JsonData.Map map => OfValues(map.Fields),
        _ => [],
    };

    // A text that is wholly a path is a reference; of any other text what is in braces is an expression.
    private static IEnumerable<string> OfText(string? text)
    {
        if (text is null)
            yield break;
        if (text.StartsWith(Roots.Data + ".", StringComparison.Ordinal))
            foreach (var name in OfExpression(text))
                yield return name;
        for (var open = text.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = text.IndexOf("{{", open + 2, StringComparison.Ordinal))
        {
            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
                yield break;
            foreach (var name in OfExpression(text.Substring(open + 2, close - open - 2)))
                yield return name;
        }
    }

    private static IEnumerable<string> OfExpression(string? text) => text is null || ExpressionParser.Parse(text) is not { Errors.IsEmpty: true, Root: { } root } ? [] : root.Nodes().Select(node => node switch
    {
        NameExpression name => name.Name,
        MemberExpression { Target: NameExpression { Name: Roots.Data } } member => member.Name,
        IndexExpression { Target: NameExpression { Name: Roots.Data }, Index: LiteralExpression { Kind: LiteralKind.String } key } => key.Text!,
        _ => "",
    });
}
