using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ004: branches and migrations name states that exist.</summary>
internal static class UnknownStateRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        var names = definition.States.Select(s => s.Name).ToArray();
        var known = new HashSet<string>(names, StringComparer.Ordinal) { BranchDefinition.AnyState };
        var guesses = new Guesses(names);

        foreach (var transition in definition.Transitions)
        {
            var path = ElementPath.Transition(transition.Name);
            for (var i = 0; i < transition.Branches.Count; i++)
            {
                var branch = transition.Branches[i];
                foreach (var (field, verb, states) in new[] { ("from", "leaves", branch.From), ("join", "leaves", branch.Join), ("to", "enters", branch.To), ("cancels", "cancels", branch.Cancels) })
                    for (var k = 0; k < states.Count; k++)
                        if (!known.Contains(states[k]))
                            yield return Unknown(field == "to" && !branch.Forks ? path.Branch(i).Field(field) : path.Branch(i).Item(field, k), transition, verb, states[k]);
            }
        }

        foreach (var migration in definition.Migrations)
            foreach (var mapping in migration.States)
                if (!known.Contains(mapping.To) || mapping.To == BranchDefinition.AnyState)
                    yield return NotAState(ElementPath.Workflow.Field("migrations").Field(migration.From).Field("states").Field(mapping.From),
                        $"Migration from {Quote(migration.From)} turns {Quote(mapping.From)} into {Quote(mapping.To)}", mapping.To);

        Finding Unknown(ElementPath path, TransitionDefinition transition, string verb, string name) =>
            NotAState(path, $"Transition {Quote(transition.Name)} {verb} {Quote(name)}", name);

        Finding NotAState(ElementPath path, string fact, string name)
        {
            var guess = guesses.Closest(name);
            return new(Rules.UnknownState, path,
                $"{fact}, which is not a state: declare it, or correct the name" + Spelling.DidYouMean(guess))
            {
                Suggestion = guess,
            };
        }
    }
}
