namespace Sequent.Definitions;

/// <summary>What a diagram of a definition shows, whatever its format. All text is the author's, and on one line.</summary>
/// <param name="Title">What people call the workflow.</param>
/// <param name="Nodes">The states that exist, each once.</param>
/// <param name="Edges">The branches, once for each state they leave.</param>
internal sealed record Picture(string Title, IReadOnlyList<PictureNode> Nodes, IReadOnlyList<PictureEdge> Edges)
{
    /// <summary>What the workflow is for; null when nothing is said.</summary>
    public string? Description { get; init; }

    /// <summary>The message of the finding that is marked; null when none is.</summary>
    public string? Caption { get; init; }

    /// <summary>What is said of the workflow as a whole, such as its triggers.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
}

/// <summary>A state, or what stands for any state.</summary>
/// <param name="Name">The name of the state; <c>*</c> for any.</param>
/// <param name="Id">A name of letters, digits and underscores that no other node has, nor any keyword of a format.</param>
/// <param name="Label">What people call it.</param>
internal sealed record PictureNode(string Name, string Id, string Label)
{
    public PictureKind Kind { get; init; }

    public bool Initial { get; init; }

    public bool Final { get; init; }

    public bool Retired { get; init; }

    /// <summary>True when the finding is about it.</summary>
    public bool Marked { get; init; }

    /// <summary>True when it is a bar at which a branch forks or joins.</summary>
    public bool IsBar => Kind is PictureKind.Fork or PictureKind.Join;

    public string? Description { get; init; }

    /// <summary>What happens in it: whose task it is, how long, what is done.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
}

/// <summary>What a node stands for.</summary>
internal enum PictureKind
{
    State,
    Task,
    Wait,
    Action,
    External,

    /// <summary>Every state that a branch from <c>"*"</c> leaves.</summary>
    AnyState,

    /// <summary>No state: the place at which one branch enters several states at once.</summary>
    Fork,

    /// <summary>No state: the place at which one branch leaves several states at once, be it to enter several.</summary>
    Join,
}

/// <summary>A branch from one state; or a part of it, up to a bar or from one.</summary>
/// <param name="From">The position of the node it leaves.</param>
/// <param name="To">The position of the node it enters.</param>
/// <param name="Name">What its author calls the transition.</param>
/// <param name="Branch">The branch, such as <c>transitions.Submit[1]</c>.</param>
internal sealed record PictureEdge(int From, int To, string Name, ElementPath Branch)
{
    /// <summary>What people call the transition.</summary>
    public string Label { get; init; } = Name;

    /// <summary>False for a part of a branch that is named at another part.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>The whole branch in words, such as <c>Draft → Code review, Security review</c>; null when its two ends say it.</summary>
    public string? Way { get; init; }

    /// <summary>When it is taken in the firing sequence of the finding, such as <c>1, 3</c>; null when it is not.</summary>
    public string? Steps { get; init; }

    /// <summary>True when nobody fires it: it fires by itself, or the host does.</summary>
    public bool Automatic { get; init; }

    /// <summary>True when the finding is about it.</summary>
    public bool Marked { get; init; }

    public IReadOnlyList<PictureNote> Notes { get; init; } = [];
}

/// <summary>Something that is said of a branch.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Text">The role, the time, the event, the condition or the names; empty where the kind says all.</param>
internal sealed record PictureNote(NoteKind Kind, string Text)
{
    /// <summary>In words, such as <c>after 2 days</c>.</summary>
    public string Sentence => Kind switch
    {
        NoteKind.Role => "as " + Text,
        NoteKind.After => "after " + Text,
        NoteKind.On => "on " + Text,
        NoteKind.When => "when " + Text,
        NoteKind.Pre => "pre " + Text,
        NoteKind.Post => "post " + Text,
        NoteKind.Inputs => "with " + Text,
        NoteKind.Effects => "does " + Text,
        NoteKind.Automatic => "auto",
        NoteKind.AtLeast or NoteKind.Approvals => Text,
        NoteKind.ResetOn => "votes anew on " + Text,
        NoteKind.AllowSubmitter => "also by the submitter",
        NoteKind.Cancels => "cancels " + Text,
        _ => "otherwise",
    };
}

/// <summary>A kind of note, in the order in which they are shown.</summary>
internal enum NoteKind
{
    Automatic,
    AtLeast,
    Role,
    Approvals,
    ResetOn,
    AllowSubmitter,
    After,
    On,
    When,
    Otherwise,
    Pre,
    Post,
    Cancels,
    Inputs,
    Effects,
}
