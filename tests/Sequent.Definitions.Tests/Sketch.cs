namespace Sequent.Definitions.Tests;

/// <summary>Definitions in short: <c>Draft! Done. Old~</c> are an initial, a final and a retired state;
/// <c>auto Route: A,B -> C as role when Guard</c> is a branch, and the same name again is the next one.</summary>
internal static class Sketch
{
    public static WorkflowDefinition Of(string states, params string[] branches) => new("sketch")
    {
        States = Words(states).Select(State).ToEquatableArray(),
        Transitions = branches.Select(Branch)
            .GroupBy(b => b.Name)
            .Select(g => new TransitionDefinition(g.Key)
            {
                Automatic = g.First().Automatic,
                Branches = g.Select(b => b.Branch).ToEquatableArray(),
            })
            .ToEquatableArray(),
    };

    public static WorkflowDefinition WithRoles(this WorkflowDefinition definition, params string[] roles) =>
        definition with { Roles = roles.Select(r => new RoleDefinition(r)).ToEquatableArray() };

    public static Finding[] Find(this WorkflowDefinition definition, Rule rule) =>
        [.. Verifier.Verify(definition).Findings.Where(f => f.Rule == rule)];

    public static string[] PathsOf(this WorkflowDefinition definition, Rule rule) =>
        [.. definition.Find(rule).Select(f => f.Path.Value)];

    public static Finding[] FindAll(this WorkflowDefinition definition) => [.. Verifier.Verify(definition).Findings];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static StateDefinition State(string text) => new(text.TrimEnd('!', '.', '~'))
    {
        Initial = text.Contains('!'),
        Final = text.Contains('.'),
        Retired = text.Contains('~'),
    };

    private static (string Name, bool Automatic, BranchDefinition Branch) Branch(string text)
    {
        var words = Words(text).ToList();
        var automatic = words.Remove("auto");
        var arrow = words.IndexOf("->");
        var branch = new BranchDefinition(words[arrow - 1].Split(',').ToEquatableArray(), words[arrow + 1])
        {
            Role = After("as"),
            When = After("when") is { } guard ? new Guard.Member(guard) : null,
            Otherwise = words.Contains("otherwise"),
        };
        return (words[0].TrimEnd(':'), automatic, branch);

        string? After(string word) => words.IndexOf(word) is >= 0 and var at ? words[at + 1] : null;
    }
}
