using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ005: names are used once, in C# and in JSON.</summary>
internal static class DuplicateNameRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        var findings = Repeated("Role", definition.Roles.Select(r => (r.Name, r.Name, ElementPath.Role(r.Name))))
            .Concat(Repeated("State", definition.States.Select(s => (s.Name, s.WireName, ElementPath.State(s.Name)))))
            .Concat(Repeated("Invariant", definition.Invariants.Select(i => (i.Name, i.Name, ElementPath.Invariant(i.Name)))))
            .Concat(Repeated("Data field", definition.Data.Fields.Select(f => (f.Name, f.Name, ElementPath.Data(f.Name)))))
            .Concat(Repeated("Transition", definition.Transitions.Select(t => (t.Name, t.WireName, ElementPath.Transition(t.Name)))));
        foreach (var transition in definition.Transitions.Where(t => t.Inputs.Count > 1))
        {
            var path = ElementPath.Transition(transition.Name);
            findings = findings.Concat(Repeated("Input", transition.Inputs.Select((n, k) => (n.Name, n.WireName, path.Item("inputs", k)))));
        }
        return findings;
    }

    private static IEnumerable<Finding> Repeated(string kind, IEnumerable<(string Name, string WireName, ElementPath Path)> elements)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, wireName, path) in elements)
        {
            if (!names.Add(name))
                yield return new(Rules.DuplicateName, path, $"{kind} {Quote(name)} is declared twice: rename one, or remove it");
            else if (owners.TryGetValue(wireName, out var owner))
                yield return new(Rules.DuplicateName, path,
                    $"{kind} {Quote(name)} is named {Quote(wireName)} in JSON, and so is {Quote(owner)}: rename one of them");
            else
                owners.Add(wireName, name);
        }
    }
}
