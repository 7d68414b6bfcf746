using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ017: branches name invariants that exist.</summary>
internal static class UnknownInvariantRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        var names = definition.Invariants.Select(i => i.Name).ToArray();
        var known = new HashSet<string>(names, StringComparer.Ordinal);
        var guesses = new Guesses(names);
        foreach (var transition in definition.Transitions)
        {
            for (var i = 0; i < transition.Branches.Count; i++)
            {
                var (branch, path) = (transition.Branches[i], ElementPath.Transition(transition.Name).Branch(i));
                foreach (var name in branch.Pre)
                    if (!known.Contains(name))
                        yield return Unknown(path.Field("pre"), transition, name, guesses.Closest(name));
                foreach (var name in branch.Post)
                    if (!known.Contains(name))
                        yield return Unknown(path.Field("post"), transition, name, guesses.Closest(name));
            }
        }
    }

    private static Finding Unknown(ElementPath path, TransitionDefinition transition, string name, string? guess) => new(Rules.UnknownInvariant, path,
        $"Transition {Quote(transition.Name)} names {Quote(name)}, which is not an invariant: declare it, or correct the name" + Spelling.DidYouMean(guess))
    {
        Suggestion = guess,
    };
}
