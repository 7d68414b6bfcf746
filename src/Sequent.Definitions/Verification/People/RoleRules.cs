using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ401 and SEQ402: once roles are declared, the used ones and the declared ones are the same.</summary>
internal static class RoleRules
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        if (definition.Roles.IsEmpty)
            return TaskRoleRule.Check(definition);
        var undeclared = Undeclared(definition).ToArray();
        // A role that a misspelt one was probably meant to be is not unused.
        return undeclared
            .Concat(Unused(definition, undeclared.Select(f => f.Suggestion).OfType<string>()))
            .Concat(undeclared.Length == 0 ? TaskRoleRule.Check(definition) : []);
    }

    private static IEnumerable<Finding> Undeclared(WorkflowDefinition definition)
    {
        var names = definition.Roles.Select(r => r.Name).ToArray();
        var declared = new HashSet<string>(names, StringComparer.Ordinal);
        var guesses = new Guesses(names);
        // A name that is not well-formed is SEQ006 already.
        foreach (var use in Uses(definition).Where(u => !declared.Contains(u.Role) && InvalidNameRule.IsRole(u.Role)))
        {
            var guess = guesses.Closest(use.Role);
            yield return new(Rules.UnknownRole, use.Path,
                $"{use.Fact} {Quote(use.Role)}, which is not declared: declare it, or correct the name" + Spelling.DidYouMean(guess))
            {
                Suggestion = guess,
            };
        }
    }

    private static IEnumerable<Finding> Unused(WorkflowDefinition definition, IEnumerable<string> meant)
    {
        var used = new HashSet<string>(Uses(definition).Select(u => u.Role).Concat(meant), StringComparer.Ordinal);
        return definition.Roles.Where(r => used.Add(r.Name)).Select(role => new Finding(
            Rules.UnusedRole, ElementPath.Role(role.Name),
            $"Role {Quote(role.Name)} is declared but no transition asks for it: use it, or remove it"));
    }

    /// <summary>Every place that names a role, with the subject and what the role is to it.</summary>
    private static IEnumerable<(ElementPath Path, string Fact, string Role)> Uses(WorkflowDefinition definition)
    {
        foreach (var state in definition.States)
            foreach (var placed in PlacedAssignee.OfState(state))
                if (placed.Assignee is Assignee.Role { Name: var name })
                    yield return (placed.Path.Field("role"), $"State {Quote(state.Name)} is {(placed.Later ? "reassigned to" : "a task for")} the role", name);
        foreach (var transition in definition.Transitions)
            for (var i = 0; i < transition.Branches.Count; i++)
                if (transition.Branches[i].Role is { } role)
                    yield return (ElementPath.Transition(transition.Name).Branch(i).Field("role"), $"Transition {Quote(transition.Name)} asks for the role", role);
    }
}
