using System.Text.RegularExpressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ006: names, ids and versions are well-formed.</summary>
internal static class InvalidNameRule
{
    private const int LongestName = 200;

    // The grammar of semver.org, version 2.0.0.
    private static readonly Regex s_version = new(
        @"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)" +
        @"(-(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?" +
        @"(\+[0-9a-zA-Z-]+(\.[0-9a-zA-Z-]+)*)?\z", RegexOptions.CultureInvariant);

    public static IEnumerable<Finding> Check(WorkflowDefinition definition, WorkflowDefinition inCode)
    {
        if (!IsId(definition.Id))
            yield return new(Rules.InvalidName, ElementPath.Workflow.Field("id"),
                $"Workflow id {Quote(definition.Id)} is not well-formed: use 1 to 200 letters, digits, '-', '_' and '.'");
        if (!IsVersion(definition.Version))
            yield return new(Rules.InvalidName, ElementPath.Workflow.Field("version"),
                $"Version {Quote(definition.Version)} is not a semantic version: write major.minor.patch, such as '1.0.0'");
        foreach (var migration in definition.Migrations.Where(m => !s_version.IsMatch(m.From)))
            yield return new(Rules.InvalidName, ElementPath.Workflow.Field("migrations").Field(migration.From),
                $"Migration from {Quote(migration.From)} does not name a semantic version: write major.minor.patch, such as '1.0.0'");
        foreach (var word in PlacedWord.AllOf(definition).Where(w => !w.IsWellFormed))
            yield return new(Rules.InvalidName, word.Path, $"{word.Kind} {Quote(word.Text)} is not well-formed: {word.Remedy}");

        foreach (var role in definition.Roles.Where(r => !IsRole(r.Name)))
            yield return Role(ElementPath.Role(role.Name), role.Name);
        foreach (var invariant in definition.Invariants.Where(i => !IsId(i.Name)))
            yield return new(Rules.InvalidName, ElementPath.Invariant(invariant.Name),
                $"Invariant name {Quote(invariant.Name)} is not well-formed: use 1 to 200 letters, digits, '-', '_' and '.'");
        foreach (var placed in definition.States.SelectMany(PlacedAssignee.OfState))
            if (placed.Assignee is Assignee.Role { Name: var name } && !IsRole(name))
                yield return Role(placed.Path.Field("role"), name);
        for (var s = 0; s < definition.States.Count; s++)
            if (!IsName(inCode.States[s].Name, inCode.States[s].WireName))
                yield return Name("State", ElementPath.State(definition.States[s].Name), inCode.States[s].Name);
        for (var t = 0; t < definition.Transitions.Count; t++)
        {
            var (transition, code) = (definition.Transitions[t], inCode.Transitions[t]);
            var path = ElementPath.Transition(transition.Name);
            if (!IsName(code.Name, code.WireName))
                yield return Name("Transition", path, code.Name);
            for (var k = 0; k < transition.Inputs.Count; k++)
                if (!IsName(transition.Inputs[k].Name, transition.Inputs[k].WireName))
                    yield return Name("Input", path.Item("inputs", k), transition.Inputs[k].Name);
            for (var i = 0; i < transition.Branches.Count; i++)
                if (transition.Branches[i].Role is { } role && !IsRole(role))
                    yield return Role(path.Branch(i).Field("role"), role);
        }
    }

    /// <summary>True for a semantic version.</summary>
    public static bool IsVersion(string version) => s_version.IsMatch(version);

    /// <summary>True for a role name that can be compared with others without surprises.</summary>
    public static bool IsRole(string name) => name.Length > 0 && name.Trim() == name && !name.Any(c => char.IsControl(c) || c == ',');

    private static bool IsId(string id) =>
        id.Length is > 0 and <= LongestName && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    // The runtime keeps an enum's value under that name.
    private const string ReservedByEnums = "value__";

    /// <summary>True for the name of a state, a transition or an input.</summary>
    public static bool IsName(string name, string wireName) =>
        name.Length is > 0 and <= LongestName && wireName.Length > 0 && name != ReservedByEnums
        && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    private static Finding Name(string kind, ElementPath path, string name) => new(Rules.InvalidName, path,
        $"{kind} name {Quote(name)} is not an identifier: use 1 to 200 letters, digits and '_', beginning with a letter");

    private static Finding Role(ElementPath path, string name) => new(Rules.InvalidName, path,
        $"Role name {Quote(name)} is not well-formed: write one name, without commas, spaces around it and control characters; for one of several roles write a condition such as 'a' in actor.roles");
}
