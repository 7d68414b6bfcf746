namespace Sequent.Definitions;

/// <summary>The duties of one kind: lists of transitions by their names in the text, which are known once those are read.</summary>
internal static class DutyKeys
{
    private static readonly ListShape<IReadOnlyList<string>> s_lists = new(new ListShape<string>(TextShape.Instance) { OnOneLine = true });

    public static JsonKey<WorkflowDefinition> Of(string key, DutyKind kind, string about) =>
        new JsonKey<WorkflowDefinition, IReadOnlyList<IReadOnlyList<string>>>(key, s_lists, workflow => Words(workflow, kind), (workflow, lists) => With(workflow, kind, lists)) { About = about };

    private static IReadOnlyList<IReadOnlyList<string>> Words(WorkflowDefinition workflow, DutyKind kind) =>
        [.. workflow.Duties.Where(d => d.Kind == kind).Select(d => d.Transitions.Select(name => workflow.FindTransition(name)?.WireName ?? name).ToArray())];

    private static WorkflowDefinition With(WorkflowDefinition workflow, DutyKind kind, IReadOnlyList<IReadOnlyList<string>> lists)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var transition in workflow.Transitions)
            names[transition.WireName] = transition.Name;
        var duties = lists.Select(words => new DutyDefinition(kind, words.Select(w => names.TryGetValue(w, out var name) ? name : w).ToEquatableArray()));
        return workflow with { Duties = workflow.Duties.Concat(duties).ToEquatableArray() };
    }
}
