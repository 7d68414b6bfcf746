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
        return findings.Concat(OfFacets(definition)).Concat(OfMigrations(definition)).Concat(OfValues(definition));
    }

    private static IEnumerable<Finding> OfFacets(WorkflowDefinition definition)
    {
        var facets = ElementPath.Workflow.Field("facets");
        return Once("Facet", definition.Facets.Select(f => f.Name), (name, _) => facets.Field(name))
            .Concat(definition.Facets.SelectMany(f => Once($"Facet {Quote(f.Name)} lists the value", f.Values, (_, i) => facets.Item(f.Name, i), "twice")))
            .Concat(definition.States.SelectMany(s => Once($"State {Quote(s.Name)} has the facet", s.Facets.Select(f => f.Facet), (name, _) => ElementPath.State(s.Name).Field("facets").Field(name), "twice")));
    }

    private static IEnumerable<Finding> OfMigrations(WorkflowDefinition definition)
    {
        var path = ElementPath.Workflow.Field("migrations");
        return Once("Migration from", definition.Migrations.Select(m => m.From), (from, _) => path.Field(from))
            .Concat(definition.Migrations.SelectMany(m => Once(
                $"Migration from {Quote(m.From)} maps the state", m.States.Select(s => s.From), (from, _) => path.Field(m.From).Field("states").Field(from), "twice")))
            .Concat(definition.Migrations.SelectMany(m => Once(
                $"Migration from {Quote(m.From)} gives the field", m.Data.Select(d => d.Name), (name, _) => path.Field(m.From).Field("data").Field(name), "twice")));
    }

    // Objects in JSON: inputs of effects, headers, and what they hold.
    private static IEnumerable<Finding> OfValues(WorkflowDefinition definition) => NamedValues.AllOf(definition)
        .SelectMany(o => Once(o.Owner + " has the " + o.Kind, o.Names, (name, _) => o.Path.Field(name), "twice"));

    private static IEnumerable<Finding> Once(string subject, IEnumerable<string> names, Func<string, int, ElementPath> path, string fact = "is declared twice")
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var i = 0;
        foreach (var name in names)
        {
            if (!seen.Add(name))
                yield return new(Rules.DuplicateName, path(name, i), $"{subject} {Quote(name)} {fact}: rename one, or remove it");
            i++;
        }
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
