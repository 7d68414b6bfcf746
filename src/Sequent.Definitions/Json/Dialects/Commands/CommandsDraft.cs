namespace Sequent.Definitions;

/// <summary>What a text in the commands dialect says, before its pairs are made into states.</summary>
internal sealed record CommandsDraft
{
    public WorkflowDefinition Workflow { get; init; } = new("");

    /// <summary>The values that are declared; null when they could not be read.</summary>
    public IReadOnlyList<TextAt>? Statuses { get; init; }

    public IReadOnlyList<TextAt>? Stages { get; init; }

    public EquatableArray<AliasDraft> Aliases { get; init; }

    public EquatableArray<CommandDraft> Commands { get; init; }
}

/// <summary>A pair of status and stage that has a name.</summary>
internal sealed record AliasDraft(MapEntry Entry, StateTuple Tuple)
{
    public bool Final { get; init; }
}

/// <summary>A command as far as it is read. Its branch has no states yet.</summary>
internal sealed record CommandDraft(TransitionDefinition Transition)
{
    public BranchDefinition Branch { get; init; } = new(default(EquatableArray<string>), "");

    public IReadOnlyList<StateReference> From { get; init; } = [];

    public StateReference? To { get; init; }
}
