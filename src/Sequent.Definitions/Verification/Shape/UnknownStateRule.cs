using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ004: branches name states that exist.</summary>
internal static class UnknownStateRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        var names = definition.States.Select(s => s.Name).ToArray();
        var known = new HashSet<string>(names, StringComparer.Ordinal) { BranchDefinition.AnyState };
        var guesses = new Dictionary<string, string?>(StringComparer.Ordinal);

        foreach (var transition in definition.Transitions)
        {
            var path = ElementPath.Transition(transition.Name);
            for (var i = 0; i < transition.Branches.Count; i++)
            {
                var branch = transition.Branches[i];
                for (var k = 0; k < branch.From.Count; k++)
                    if (!known.Contains(branch.From[k]))
                        yield return Unknown(path.Branch(i).Item("from", k), transition, "leaves", branch.From[k]);
                if (!known.Contains(branch.To))
                    yield return Unknown(path.Branch(i).Field("to"), transition, "enters", branch.To);
            }
        }

        Finding Unknown(ElementPath path, TransitionDefinition transition, string verb, string name)
        {
            if (!guesses.TryGetValue(name, out var guess))
                guesses.Add(name, guess = Spelling.Closest(name, names));
            return new(Rules.UnknownState, path,
                $"Transition {Quote(transition.Name)} {verb} {Quote(name)}, which is not a state: declare it, or correct the name"
                + Spelling.DidYouMean(guess))
            {
                Suggestion = guess,
            };
        }
    }
}
