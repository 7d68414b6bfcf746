namespace Sequent.Definitions;

/// <summary>A branch as far as it is read. What fires by itself is a matter of the transition, and said on each branch.</summary>
internal sealed record BranchDraft
{
    public BranchDefinition Definition { get; init; } = new(default(EquatableArray<string>), "");

    public bool Automatic { get; init; }
}

/// <summary>What a transition says of one branch.</summary>
internal static class BranchKeys
{
    private static readonly ListShape<string> s_sources = new(StateNameShape.Any) { OrOne = true };
    private static readonly ListShape<string> s_names = new(TextShape.Instance);

    public static readonly KeyTable<BranchDraft> Table = new(
        Key("from", s_sources, (branch, from) => branch with { From = from.ToEquatableArray() }, required: true),
        Key("to", StateNameShape.Any, (branch, to) => branch with { To = to }, required: true),
        Key("role", TextShape.Instance, (branch, role) => branch with { Role = role }),
        Key("condition", GuardShape.Instance, (branch, guard) => branch with { When = guard }, field: "when"),
        Key("otherwise", FlagShape.Instance, (branch, otherwise) => branch with { Otherwise = otherwise }),
        Key("pre", s_names, (branch, names) => branch with { Pre = names.ToEquatableArray() }),
        Key("post", s_names, (branch, names) => branch with { Post = names.ToEquatableArray() }),
        new JsonKey<BranchDraft, bool>("auto", FlagShape.Instance, (draft, automatic) => draft with { Automatic = automatic }));

    private static JsonKey<BranchDraft> Key<T>(
        string name, JsonShape<T> shape, Func<BranchDefinition, T, BranchDefinition> set, bool required = false, string? field = null) =>
        new JsonKey<BranchDraft, T>(name, shape, (draft, value) => draft with { Definition = set(draft.Definition, value) })
        {
            Required = required,
            Field = field ?? name,
        };
}
