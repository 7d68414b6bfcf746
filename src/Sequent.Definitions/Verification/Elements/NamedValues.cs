using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Names that should differ, since in JSON they are the keys of one object.</summary>
/// <param name="Path">The object.</param>
/// <param name="Owner">Whose it is, for messages: <c>State 'Draft'</c>.</param>
/// <param name="Kind">What a name is, for messages: <c>input</c>.</param>
/// <param name="Names">The names.</param>
internal sealed record NamedValues(ElementPath Path, string Owner, string Kind, IEnumerable<string> Names)
{
    /// <summary>Every such object in effects and work, outer ones first.</summary>
    public static IEnumerable<NamedValues> AllOf(WorkflowDefinition definition) =>
        PlacedEffect.AllOf(definition).SelectMany(e => Of(e.Path.Field("inputs"), e.Owner, "input", e.Effect.Inputs))
            .Concat(definition.States.SelectMany(s => OfWork(s.Work, ElementPath.State(s.Name), "State " + Quote(s.Name))))
            .Concat(definition.Transitions.SelectMany(t => Of(ElementPath.Transition(t.Name).Field("effects"), "Transition " + Quote(t.Name), "effect", t.Effects)));

    private static IEnumerable<NamedValues> OfWork(StateWork? work, ElementPath path, string owner) => work switch
    {
        StateWork.Action action => Of(path.Field("action").Field("inputs"), owner, "input", action.Inputs),
        StateWork.External external => Of(path.Field("external").Field("headers"), owner, "header", external.Headers)
            .Concat(Within(path.Field("external").Field("body"), owner, external.Body))
            .Append(new(path.Field("external").Field("extract"), owner, "extracted field", external.Extract.Select(e => e.Name))),
        _ => [],
    };

    private static IEnumerable<NamedValues> Of(ElementPath path, string owner, string kind, EquatableArray<NamedValue> values) =>
        new[] { new NamedValues(path, owner, kind, values.Select(v => v.Name)) }.Concat(values.SelectMany(v => Within(path.Field(v.Name), owner, v.Value)));

    private static IEnumerable<NamedValues> Within(ElementPath path, string owner, JsonData? data) => data is null ? [] : DataWalk.Over(path, data)
        .Where(part => part.Data is JsonData.Map)
        .Select(part => new NamedValues(part.Path, owner, "key", ((JsonData.Map)part.Data).Fields.Select(f => f.Name)));
}
