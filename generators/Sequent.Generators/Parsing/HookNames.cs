using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>The names of the partial methods that a class may implement to take part in a transition.</summary>
internal static class HookNames
{
    private static readonly string[] s_prefixes = ["Before", "After", "OnExit", "OnEnter"];

    public static string Before(string transition) => "Before" + transition;

    public static string After(string transition) => "After" + transition;

    public static string OnExit(string state) => "OnExit" + state;

    public static string OnEnter(string state) => "OnEnter" + state;

    public static IEnumerable<string> All(WorkflowDefinition definition) =>
        definition.Transitions.SelectMany(t => (string[])[Before(t.Name), After(t.Name)])
            .Concat(definition.States.SelectMany(s => (string[])[OnExit(s.Name), OnEnter(s.Name)]));

    /// <summary>True when a name could be a hook's, of whatever transition or state.</summary>
    public static bool LooksLikeOne(string name) =>
        s_prefixes.Any(p => name.Length > p.Length && name.StartsWith(p, StringComparison.Ordinal) && char.IsUpper(name[p.Length]));
}
