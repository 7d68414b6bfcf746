namespace Sequent.Definitions;

/// <summary>A kind of step: the word for it, and what its <c>config</c> may hold.</summary>
internal sealed record StepKind(string Word, KeyTable<StepDraft> Config)
{
    /// <summary>True when a person decides whether the workflow goes on.</summary>
    public bool Approves { get; init; }

    /// <summary>True when something is done that an approval should come before.</summary>
    public bool Acts { get; init; }

    /// <summary>Where the rules find what the config says, behind the path of the state.</summary>
    public string Field { get; init; } = "";
}

/// <summary>The kinds of steps.</summary>
internal static class StepKinds
{
    public static readonly StepKind Approval = new("approval", ConfigKeys.Approval) { Approves = true, Field = "task" };
    public static readonly StepKind Manual = new("manual", ConfigKeys.Manual) { Field = "task" };
    public static readonly StepKind Condition = new("condition", ConfigKeys.Condition);

    public static readonly IReadOnlyList<StepKind> All =
    [
        Approval,
        Condition,
        new("action", ConfigKeys.Action) { Acts = true, Field = "action" },
        new("wait", ConfigKeys.Wait) { Field = "wait" },
        new("notification", ConfigKeys.Notification),
        new("external", ExternalKeys.Config) { Acts = true, Field = "external" },
        Manual,
        new("system", ConfigKeys.Action) { Acts = true, Field = "action" },
    ];

    public static readonly ChoiceShape<StepKind> Shape = new([.. All.Select(kind => (kind.Word, kind))]);
}
