namespace Sequent.Definitions;

/// <summary>A name of something outside the workflow, or of a facet, and where it stands.</summary>
/// <param name="Path">The name.</param>
/// <param name="Kind">What it names, for messages: <c>Activity name</c>.</param>
/// <param name="Text">The name.</param>
internal sealed record PlacedWord(ElementPath Path, string Kind, string Text)
{
    private const int LongestWord = 200;

    /// <summary>True when blanks may be in it, though not around it.</summary>
    private bool MayHaveBlanks { get; init; }

    public bool IsWellFormed => Text.Length is > 0 and <= LongestWord && Text.Trim() == Text && !Text.Any(c => char.IsControl(c) || (!MayHaveBlanks && char.IsWhiteSpace(c)));

    public string Remedy => MayHaveBlanks ? "use 1 to 200 characters, without blanks around them" : "use 1 to 200 characters, without blanks";

    /// <summary>Every such name of a definition, in order.</summary>
    public static IEnumerable<PlacedWord> AllOf(WorkflowDefinition definition) =>
        Given(ElementPath.Workflow.Field("calendar"), "Calendar name", definition.Calendar)
            .Concat(definition.Facets.SelectMany(OfFacet))
            .Concat(definition.Triggers.SelectMany((t, i) => OfTrigger(t, ElementPath.Workflow.Item("triggers", i))))
            .Concat(definition.States.SelectMany(OfState))
            .Concat(PlacedEffect.AllOf(definition).Select(e => new PlacedWord(e.Path.Field("plugin"), "Activity name", e.Effect.Plugin)))
            .Concat(definition.Transitions.SelectMany(t => t.Branches.SelectMany((b, i) => Given(ElementPath.Transition(t.Name).Branch(i).Field("on"), "Event name", b.On))));

    private static IEnumerable<PlacedWord> OfFacet(FacetDefinition facet)
    {
        var path = ElementPath.Workflow.Field("facets");
        return facet.Values.Select((value, i) => new PlacedWord(path.Item(facet.Name, i), "Facet value", value) { MayHaveBlanks = true })
            .Prepend(new(path.Field(facet.Name), "Facet name", facet.Name) { MayHaveBlanks = true });
    }

    private static IEnumerable<PlacedWord> OfTrigger(TriggerDefinition trigger, ElementPath path) => trigger.Kind switch
    {
        TriggerKind.Event => [new(path.Field("event"), "Event name", trigger.Source)],
        TriggerKind.Webhook => [new(path.Field("webhook"), "Webhook name", trigger.Source)],
        _ => Given(path.Field("timeZone"), "Time zone", trigger.TimeZone),
    };

    private static IEnumerable<PlacedWord> OfState(StateDefinition state)
    {
        var path = ElementPath.State(state.Name);
        var ofWork = state.Work switch
        {
            StateWork.Wait wait => Given(path.Field("wait").Field("event"), "Event name", wait.Event),
            StateWork.Action action => Given(path.Field("action").Field("plugin"), "Activity name", action.Activity)
                .Concat(Given(path.Field("action").Field("compensate"), "Activity name", action.Compensate))
                .Concat(Given(path.Field("action").Field("result"), "Field name", action.Result)),
            StateWork.External external => external.Extract.Select(e => new PlacedWord(path.Field("external").Field("extract").Field(e.Name), "Field name", e.Name)),
            _ => [],
        };
        return PlacedAssignee.OfState(state).SelectMany(OfUser).Concat(ofWork);
    }

    private static IEnumerable<PlacedWord> OfUser(PlacedAssignee placed) =>
        placed.Assignee is Assignee.User user ? [new(placed.Path.Field("user"), "User", user.Id) { MayHaveBlanks = true }] : [];

    private static IEnumerable<PlacedWord> Given(ElementPath path, string kind, string? text) => text is null ? [] : [new(path, kind, text)];
}
