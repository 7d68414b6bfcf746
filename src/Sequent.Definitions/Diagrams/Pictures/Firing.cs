namespace Sequent.Definitions;

/// <summary>A firing sequence that is played again: which branch each of its transitions takes, and from where.</summary>
internal sealed class Firing
{
    // So many markings are looked at, where one name can stand for several branches.
    private const int Budget = 2000;

    private Firing(IReadOnlyList<FiringStep> steps, Marking last) => (Steps, Last) = (steps, last);

    public IReadOnlyList<FiringStep> Steps { get; }

    /// <summary>The states that hold a token in the end.</summary>
    public Marking Last { get; }

    /// <summary>Plays the transitions of these names; null when they cannot fire one after the other.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="names">The transitions, in order.</param>
    /// <param name="ends">True where it may end, if it can end in several markings.</param>
    public static Firing? Of(WorkflowDefinition definition, IReadOnlyList<string> names, Func<Marking, bool> ends)
    {
        var game = new TokenGame(definition);
        var layer = new List<Node> { new(game.Initial, null, null) };
        var looked = 0;
        for (var i = 0; i < names.Count; i++)
        {
            if (definition.FindTransition(WitnessGame.NameOf(names[i])) is not { } transition)
                return null;
            var next = new List<Node>();
            var seen = new HashSet<Marking>();
            foreach (var node in layer)
                foreach (var step in StepsOf(game, transition, node.Marking, i == names.Count - 1))
                    if (seen.Add(step.After) && ++looked <= Budget)
                        next.Add(new(step.After, node, step));
            layer = next;
        }
        var last = layer.FirstOrDefault(n => ends(n.Marking)) ?? layer.FirstOrDefault();
        return last is null ? null : new(last.Way(), last.Marking);
    }

    // The last one may be the one that would put a second token into a state.
    private static IEnumerable<FiringStep> StepsOf(TokenGame game, TransitionDefinition transition, Marking marking, bool isLast)
    {
        for (var i = 0; i < transition.Branches.Count; i++)
        {
            var branch = transition.Branches[i];
            foreach (var origin in game.OriginsOf(branch).Where(o => o.IsReady(marking)))
            {
                var left = origin.States.Where(marking.Contains).ToArray();
                if (game.Move(marking, branch, origin) is { } after)
                    yield return new(ElementPath.Transition(transition.Name).Branch(i), left, after);
                else if (isLast)
                    yield return new(ElementPath.Transition(transition.Name).Branch(i), left, game.Mark(marking.Except(game.Leaves(marking, branch, origin)).Concat(branch.To)));
            }
        }
    }

    private sealed record Node(Marking Marking, Node? Before, FiringStep? Step)
    {
        public List<FiringStep> Way()
        {
            var way = new List<FiringStep>();
            for (var node = this; node.Step is { } step; node = node.Before!)
                way.Add(step);
            way.Reverse();
            return way;
        }
    }
}

/// <summary>One move of a firing sequence.</summary>
/// <param name="Branch">The branch that is taken.</param>
/// <param name="Left">The states it takes tokens from.</param>
/// <param name="After">The states that hold a token then.</param>
internal sealed record FiringStep(ElementPath Branch, string[] Left, Marking After);
