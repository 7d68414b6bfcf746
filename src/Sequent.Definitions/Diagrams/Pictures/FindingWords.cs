namespace Sequent.Definitions;

/// <summary>The names by which a finding calls states and transitions: those in code, or those in the text that was read.</summary>
internal sealed class FindingWords
{
    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly bool _isInText;

    public FindingWords(WorkflowDefinition definition, Finding finding)
    {
        Definition = definition;
        _isInText = IsInText(definition, finding);
        if (!_isInText)
            return;
        Definition = WireView.Of(definition, new());
        for (var i = 0; i < definition.States.Count; i++)
            _states[definition.States[i].Name] = Definition.States[i].Name;
    }

    /// <summary>The definition in the words of the finding.</summary>
    public WorkflowDefinition Definition { get; }

    public string OfState(string name) => _states.TryGetValue(name, out var word) ? word : name;

    public string Of(TransitionDefinition transition) => _isInText ? transition.WireName : transition.Name;

    private static bool IsInText(WorkflowDefinition definition, Finding finding) =>
        new[] { finding.Path }.Concat(finding.Related).Any(path =>
            NameIn(path, "states.") is { } state ? definition.FindState(state) is null && definition.States.Any(s => s.WireName == state)
            : NameIn(path, "transitions.") is { } transition && definition.FindTransition(transition) is null && definition.Transitions.Any(t => t.WireName == transition))
        || WitnessReplay.Play(definition, finding).Failed is not null;

    private static string? NameIn(ElementPath path, string kind)
    {
        if (!path.Value.StartsWith(kind, StringComparison.Ordinal))
            return null;
        var end = path.Value.IndexOfAny(['.', '['], kind.Length);
        return end < 0 ? path.Value.Substring(kind.Length) : path.Value.Substring(kind.Length, end - kind.Length);
    }
}
