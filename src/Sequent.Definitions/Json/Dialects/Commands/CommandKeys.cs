namespace Sequent.Definitions;

/// <summary>Commands: <c>"plan": { "from": ["prd"], "to": "planned", "actor": "PM" }</c>.</summary>
internal static class CommandKeys
{
    private static readonly ListShape<string> s_names = new(TextShape.Instance);

    /// <summary>What belongs to the transition as a whole.</summary>
    public static readonly KeyTable<CommandDraft> Table = new(
        NameKey.Of<CommandDraft>(_ => null),
        Key<string>("description", TextShape.Instance, (transition, description) => transition with { Description = description }, "What it is for."),
        Key<string>("label", TextShape.Instance, (transition, label) => transition with { Label = label }, "What people call it."),
        Key<string>("prompt_ref", TextShape.Instance, (transition, prompt) => transition with { Prompt = prompt }, "The name of a text that tells an agent how to do it.", field: "prompt"),
        Key<EquatableArray<InputDefinition>>("inputs", InputKeys.Map, (transition, inputs) => transition with { Inputs = inputs }, "The values that whoever fires it gives along."),
        Key<EquatableArray<NamedValue>>("effects", DataShape.Map, (transition, effects) => transition with { Effects = effects }, "What it changes, in the terms of whoever reads it."));

    /// <summary>What belongs to its one branch.</summary>
    public static readonly KeyTable<CommandDraft> Branch = new(
        new JsonKey<CommandDraft, IReadOnlyList<StateReference>>("from", StateReferenceShape.List, (command, from) => command with { From = from }) { Required = true, About = "The states that it leaves: by name, or as pairs." },
        new JsonKey<CommandDraft, StateReference>("to", StateReferenceShape.Instance, (command, to) => command with { To = to }) { Required = true, About = "The state that it enters: by name, or as a pair." },
        BranchKey<string>("actor", TextShape.Instance, (branch, role) => branch with { Role = role }, "The role that the actor must have.", field: "role"),
        BranchKey<IReadOnlyList<string>>("pre", s_names, (branch, names) => branch with { Pre = names.ToEquatableArray() }, "The invariants that must hold before it."),
        BranchKey<IReadOnlyList<string>>("post", s_names, (branch, names) => branch with { Post = names.ToEquatableArray() }, "The invariants that must hold after it."));

    public static readonly MapShape<CommandDraft> Map = new("command", new ReadElement<CommandDraft>(Read, command => command.Transition.WireName, Table, Branch)) { CodeName = Naming.FromWireName };

    private static CommandDraft Read(MapEntry entry)
    {
        var path = entry.Path.Branch(0);
        entry.Reading.Places.Add(path, entry.Property.NameRange);
        var element = (entry with { Path = path }).Open(Branch, Table);
        var command = new CommandDraft(new(entry.Name) { WireName = entry.WireName });
        return Table.Read(element.As(entry.Path), Branch.Read(element, command));
    }

    private static JsonKey<CommandDraft> Key<T>(
        string name, JsonShape<T> shape, Func<TransitionDefinition, T, TransitionDefinition> set, string about, string? field = null) =>
        new JsonKey<CommandDraft, T>(name, shape, (command, value) => command with { Transition = set(command.Transition, value) }) { Field = field ?? name, About = about };

    private static JsonKey<CommandDraft> BranchKey<T>(
        string name, JsonShape<T> shape, Func<BranchDefinition, T, BranchDefinition> set, string about, string? field = null) =>
        new JsonKey<CommandDraft, T>(name, shape, (command, value) => command with { Branch = set(command.Branch, value) }) { Field = field ?? name, About = about };
}
