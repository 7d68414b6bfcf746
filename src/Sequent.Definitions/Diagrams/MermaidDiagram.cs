using System.Globalization;
using System.Text;

namespace Sequent.Definitions;

/// <summary>Writes a definition as a Mermaid state diagram; states that do not exist are left out.</summary>
internal sealed class MermaidDiagram
{
    private readonly WorkflowDefinition _definition;
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new("stateDiagram-v2\n");

    private MermaidDiagram(WorkflowDefinition definition)
    {
        _definition = definition;
        var taken = new HashSet<string>(definition.States.Select(s => s.Name), StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < definition.States.Count; i++)
        {
            var name = definition.States[i].Name;
            if (!_aliases.ContainsKey(name))
                _aliases.Add(name, MermaidText.IsIdentifier(name) ? name : FreeAlias(i, taken));
        }
    }

    public static string Write(WorkflowDefinition definition)
    {
        var diagram = new MermaidDiagram(definition);
        diagram.States();
        diagram.Moves();
        diagram.Ends();
        diagram.Retired();
        return diagram._text.ToString();
    }

    private void States()
    {
        foreach (var state in _definition.States)
        {
            var alias = _aliases[state.Name];
            var shown = ShownName(state);
            Line(shown == alias ? alias : $"state \"{MermaidText.Escape(shown)}\" as {alias}");
        }
        foreach (var state in _definition.States.Where(s => s.Initial))
            Line("[*] --> " + _aliases[state.Name]);
    }

    private void Moves()
    {
        foreach (var transition in _definition.Transitions)
            foreach (var branch in transition.Branches)
                if (_aliases.TryGetValue(branch.To, out var to))
                    foreach (var source in SourcesOf(branch))
                        Line($"{source} --> {to} : {Caption(transition, branch)}");
    }

    private void Ends()
    {
        foreach (var state in _definition.States.Where(s => s.Final))
            Line(_aliases[state.Name] + " --> [*]");
    }

    private void Retired()
    {
        var retired = _definition.States.Where(s => s.Retired).Select(s => _aliases[s.Name]).ToArray();
        if (retired.Length == 0)
            return;
        Line("classDef retired opacity:0.5,stroke-dasharray:4");
        foreach (var alias in retired)
            Line($"class {alias} retired");
    }

    private IEnumerable<string> SourcesOf(BranchDefinition branch) => branch.LeavesAny
        ? _definition.SourcesOf(branch).Select(s => _aliases[s.Name])
        : branch.From.Where(_aliases.ContainsKey).Select(name => _aliases[name]);

    private static string Caption(TransitionDefinition transition, BranchDefinition branch)
    {
        var text = MermaidText.Escape(transition.Label ?? transition.Name);
        if (transition.Automatic)
            text += " (auto)";
        if (branch.Role is not null)
            text += $" [{MermaidText.Escape(branch.Role)}]";
        if (branch.When is not null)
            text += " when " + MermaidText.Escape(branch.When.Text);
        return branch.Otherwise ? text + " otherwise" : text;
    }

    // Mermaid does not read an empty text.
    private static string ShownName(StateDefinition state) =>
        new[] { state.Label, Naming.ToWords(state.Name), state.Name }.FirstOrDefault(n => !string.IsNullOrWhiteSpace(n)) ?? "?";

    private static string FreeAlias(int position, HashSet<string> taken)
    {
        var alias = "s" + position.ToString(CultureInfo.InvariantCulture);
        while (!taken.Add(alias))
            alias += "_";
        return alias;
    }

    private void Line(string text) => _text.Append("    ").Append(text).Append('\n');
}
