using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>A text that may refer to data, such as an input of an effect.</summary>
/// <param name="Path">The text.</param>
/// <param name="Owner">Whose it is, for messages: <c>State 'Draft'</c>.</param>
/// <param name="Role">What it is to the owner, for messages: <c>the input 'to' of 'email'</c>.</param>
/// <param name="Text">The text.</param>
/// <param name="Types">What it may look at.</param>
internal sealed record PlacedText(ElementPath Path, string Owner, string Role, string Text, TextTypes Types)
{
    /// <summary>Every such text of a definition, in order.</summary>
    public static IEnumerable<PlacedText> AllOf(WorkflowDefinition definition)
    {
        var data = definition.Data;
        var (move, host, request, response) = (TextTypes.OfMove(data), TextTypes.OfHost(data), TextTypes.OfRequest(data), TextTypes.OfResponse(data));
        return PlacedEffect.AllOf(definition).SelectMany(e => OfValues(
                e.Path.Field("inputs"), e.Owner, "input", " of " + Quote(e.Effect.Plugin), e.Effect.Inputs,
                e.Cause switch { EffectCause.Move => move, EffectCause.Time => host, _ => response }))
            .Concat(definition.States.SelectMany(s => OfWork(s.Work, ElementPath.State(s.Name), "State " + Quote(s.Name), host, request)));
    }

    private static IEnumerable<PlacedText> OfWork(StateWork? work, ElementPath state, string owner, TextTypes host, TextTypes request)
    {
        switch (work)
        {
            case StateWork.Action action:
                return OfValues(state.Field("action").Field("inputs"), owner, "input", " of " + Quote(action.Activity), action.Inputs, host);
            case StateWork.External external:
                var path = state.Field("external");
                IEnumerable<PlacedText> url = external.Url is null ? [] : [new(path.Field("url"), owner, "the url", external.Url, request)];
                var headers = OfValues(path.Field("headers"), owner, "header", "", external.Headers, request);
                return url.Concat(headers).Concat(external.Body is null ? [] : Of(path.Field("body"), owner, "the body", external.Body, request));
            default:
                return [];
        }
    }

    private static IEnumerable<PlacedText> OfValues(ElementPath path, string owner, string kind, string of, EquatableArray<NamedValue> values, TextTypes types) =>
        values.SelectMany(v => Of(path.Field(v.Name), owner, $"the {kind} {Quote(v.Name)}{of}", v.Value, types));

    private static IEnumerable<PlacedText> Of(ElementPath path, string owner, string role, JsonData data, TextTypes types)
    {
        foreach (var part in DataWalk.Over(path, data))
            if (part.Data is JsonData.Text { Value: var text })
                yield return new(part.Path, owner, part.Path == path ? role : "a part of " + role, text, types);
    }
}
