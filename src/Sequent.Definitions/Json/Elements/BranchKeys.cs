namespace Sequent.Definitions;

/// <summary>A branch as far as it is read. What fires by itself is a matter of the transition, and said on each branch.</summary>
internal sealed record BranchDraft
{
    public BranchDefinition Definition { get; init; } = new(default, default(EquatableArray<string>));

    public bool Automatic { get; init; }
}

/// <summary>What a transition says of one branch.</summary>
internal static class BranchKeys
{
    private static readonly ListShape<string> s_sources = new(StateNameShape.Any) { OrOne = true, OnOneLine = true };
    private static readonly ListShape<string> s_targets = new(StateNameShape.Any) { OrOne = true, WritesOne = true, OnOneLine = true };
    private static readonly ListShape<string> s_names = new(TextShape.Instance) { OnOneLine = true };

    public static readonly KeyTable<BranchDraft> Table = new(
        Key("from", s_sources, branch => branch.Joins && branch.From.IsEmpty ? null : (IReadOnlyList<string>)branch.From, (branch, from) => branch with { From = from.ToEquatableArray() }, "The states of which it leaves one, or '*'.", required: true, unless: "join"),
        Key("join", s_sources, branch => branch.Join, (branch, join) => branch with { Join = join.ToEquatableArray() }, "The states that it leaves together, instead of 'from'."),
        Key("atLeast", new CountShape { LeftOut = -1 }, branch => branch.AtLeast ?? -1, (branch, count) => branch with { AtLeast = count }, "How many states of 'join' suffice."),
        Key("to", s_targets, branch => branch.To, (branch, to) => branch with { To = to.ToEquatableArray() }, "The state that it enters; several when it forks.", required: true),
        Key("cancels", s_sources, branch => branch.Cancels, (branch, states) => branch with { Cancels = states.ToEquatableArray() }, "The states whose tokens it withdraws, or '*'."),
        Key("role", TextShape.Instance, branch => branch.Role, (branch, role) => branch with { Role = role }, "The role that the actor must have."),
        Key("approvals", new CountShape { LeftOut = 1 }, branch => branch.Approvals, (branch, count) => branch with { Approvals = count }, "How many persons must fire it before it moves."),
        Key("resetOn", s_names, branch => branch.ResetOn, (branch, fields) => branch with { ResetOn = fields.ToEquatableArray() }, "The fields of the data of which a change clears its votes."),
        Key("allowSubmitter", FlagShape.Instance, branch => branch.AllowSubmitter, (branch, allow) => branch with { AllowSubmitter = allow }, "Whoever submitted the instance may fire it too."),
        Key("condition", GuardShape.Instance, branch => branch.When, (branch, guard) => branch with { When = guard }, "The condition that must hold, such as 'amount <= 5000'.", field: "when"),
        Key("otherwise", FlagShape.Instance, branch => branch.Otherwise, (branch, otherwise) => branch with { Otherwise = otherwise }, "It is taken when the condition of every other branch is false."),
        Key("pre", s_names, branch => branch.Pre, (branch, names) => branch with { Pre = names.ToEquatableArray() }, "The invariants that must hold before it."),
        Key("post", s_names, branch => branch.Post, (branch, names) => branch with { Post = names.ToEquatableArray() }, "The invariants that must hold after it."),
        Keys.Flag<BranchDraft>("auto", draft => draft.Automatic, (draft, automatic) => draft with { Automatic = automatic }, "It fires by itself as soon as it can."),
        Key("after", TextShape.Instance, branch => branch.After, (branch, after) => branch with { After = after }, "The time in the state after which it fires, such as '2 days'."),
        Key("on", TextShape.Instance, branch => branch.On, (branch, on) => branch with { On = on }, "The name of the event on which it fires."));

    private static JsonKey<BranchDraft> Key<T>(
        string name, JsonShape<T> shape, Func<BranchDefinition, T?> get, Func<BranchDefinition, T, BranchDefinition> set, string about, bool required = false, string? field = null, string? unless = null) =>
        new JsonKey<BranchDraft, T>(name, shape, draft => get(draft.Definition), (draft, value) => draft with { Definition = set(draft.Definition, value) })
        {
            Required = required,
            Unless = unless,
            Always = required,
            Field = field ?? name,
            About = about,
        };
}
