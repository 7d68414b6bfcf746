using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ401 and SEQ402: once roles are declared, the used ones and the declared ones are the same.</summary>
internal static class RoleRules
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        if (definition.Roles.IsEmpty)
            return [];
        var undeclared = Undeclared(definition).ToArray();
        // A role that a misspelt one was probably meant to be is not unused.
        return undeclared.Concat(Unused(definition, undeclared.Select(f => f.Suggestion).OfType<string>()));
    }

    private static IEnumerable<Finding> Undeclared(WorkflowDefinition definition)
    {
        var names = definition.Roles.Select(r => r.Name).ToArray();
        var declared = new HashSet<string>(names, StringComparer.Ordinal);
        foreach (var transition in definition.Transitions)
        {
            for (var i = 0; i < transition.Branches.Count; i++)
            {
                // A name that is not well-formed is SEQ006 already.
                if (transition.Branches[i].Role is not { } role || declared.Contains(role) || !InvalidNameRule.IsRole(role))
                    continue;

                var guess = Spelling.Closest(role, names);
                yield return new(Rules.UnknownRole, ElementPath.Transition(transition.Name).Branch(i).Field("role"),
                    $"Transition {Quote(transition.Name)} asks for the role {Quote(role)}, which is not declared: declare it, or correct the name"
                    + Spelling.DidYouMean(guess))
                {
                    Suggestion = guess,
                };
            }
        }
    }

    private static IEnumerable<Finding> Unused(WorkflowDefinition definition, IEnumerable<string> meant)
    {
        var used = new HashSet<string>(
            definition.Transitions.SelectMany(t => t.Branches).Select(b => b.Role).OfType<string>().Concat(meant), StringComparer.Ordinal);
        return definition.Roles.Where(r => used.Add(r.Name)).Select(role => new Finding(
            Rules.UnusedRole, ElementPath.Role(role.Name),
            $"Role {Quote(role.Name)} is declared but no transition asks for it: use it, or remove it"));
    }
}
