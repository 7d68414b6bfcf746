using Sequent.Definitions;
using Sequent.Definitions.Tests;

namespace Sequent.Testing.Tests.Paths;

/// <summary>The paths of random definitions, beside those of a plain search that leaves no order out.</summary>
public sealed class RandomPathTests
{
    private const int MostPlain = 3000;

    [Test]
    public void Every_path_replays_and_no_two_are_equal([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var definition = random.Next(2) == 0 ? RandomNets.Any(random, plain: false) : RandomNets.Structured(random, random.Next(4, 14), automatic: true);
            var game = new TokenGame(definition);
            var paths = PathsOf(definition);
            foreach (var path in paths)
            {
                var marking = game.Initial;
                var seen = new HashSet<Marking> { marking };
                foreach (var step in path.Steps)
                {
                    Assert.That(step.From, Is.EqualTo(marking));
                    marking = game.Move(marking, step.Move.Branch, step.Move.Origin)!;
                    Assert.That(step.To, Is.EqualTo(marking));
                    Assert.That(seen.Add(marking), Is.True, $"{path} is in {marking} twice");
                }
            }
            Assert.That(paths.Select(p => p.ToString()), Is.Unique);
            Assert.That(paths.Select(KeyOf), Is.Unique);
        }
    }

    [Test]
    public void Where_nothing_goes_round_the_paths_are_those_of_a_plain_search_but_for_the_order([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        var (compared, fewer) = (0, 0);
        for (var i = 0; i < 60; i++)
        {
            var definition = RandomNets.Structured(random, random.Next(4, 12), automatic: random.Next(2) == 0);
            if (Plain(definition) is not { } plain)
                continue;
            compared++;
            var paths = PathsOf(definition);
            Assert.That(paths.Count, Is.LessThanOrEqualTo(plain.Count), definition.ToMermaid());
            Assert.That(paths.Select(p => KeyOf(p.Steps.Select(s => s.Transition))).ToHashSet(), Is.EquivalentTo(plain.ToHashSet()), definition.ToMermaid());
            fewer += paths.Count < plain.Count ? 1 : 0;
        }
        Assert.That(compared, Is.GreaterThan(5));
        Assert.That(fewer, Is.Positive, "some have parallel work");
    }

    [Test]
    public void Every_move_that_is_in_no_circle_and_from_which_an_end_can_be_reached_is_on_a_path([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        var compared = 0;
        for (var i = 0; i < 60; i++)
        {
            var definition = RandomNets.Any(random, plain: true);
            var game = new TokenGame(definition);
            if (Graph(definition, game) is not { } edges || PathsOf(definition) is not { Count: > 0 } paths)
                continue;
            var circles = edges.Where(e => Reached(edges, e.To).Contains(e.From)).Select(e => e.Move).ToHashSet();
            var expected = edges.Where(e => !circles.Contains(e.Move) && Reached(edges, e.To).Any(m => game.IsComplete(m) || edges.All(other => !other.From.Equals(m)))).Select(e => e.Move).ToHashSet();
            compared += expected.Count;
            Assert.That(paths.SelectMany(p => p.Steps).Select(s => s.Transition).Distinct(), Is.SupersetOf(expected), definition.ToMermaid());
        }
        Assert.That(compared, Is.GreaterThan(20));
    }

    private static HashSet<Marking> Reached(List<(Marking From, string Move, Marking To)> edges, Marking start)
    {
        var reached = new HashSet<Marking> { start };
        var open = new Queue<Marking>(reached);
        while (open.TryDequeue(out var marking))
            foreach (var edge in edges.Where(e => e.From.Equals(marking) && reached.Add(e.To)))
                open.Enqueue(edge.To);
        return reached;
    }

    // Null when it is large.
    private static List<(Marking From, string Move, Marking To)>? Graph(WorkflowDefinition definition, TokenGame game)
    {
        var edges = new List<(Marking From, string Move, Marking To)>();
        var seen = new HashSet<Marking> { game.Initial };
        var open = new Queue<Marking>(seen);
        while (open.TryDequeue(out var marking))
        {
            if (seen.Count > 200)
                return null;
            foreach (var transition in game.IsComplete(marking) ? [] : definition.Transitions.ToArray())
            {
                // The first origin of a transition moves, and the others wait.
                var ways = transition.Branches.SelectMany(b => game.OriginsOf(b).Where(o => o.IsReady(marking)).Select(o => game.Move(marking, b, o)));
                if (ways.FirstOrDefault(to => to is not null) is not { } next)
                    continue;
                edges.Add((marking, transition.Name, next));
                if (seen.Add(next))
                    open.Enqueue(next);
            }
        }
        return edges;
    }

    private static IReadOnlyList<WorkflowPath> PathsOf(WorkflowDefinition definition)
    {
        try
        {
            return WorkflowPaths.All(definition, new() { Most = 2000 });
        }
        catch (TooManyPathsException)
        {
            return [];
        }
    }

    // The moves of every run to its end, in any order; null when a run goes round, or when there are too many.
    private static List<string>? Plain(WorkflowDefinition definition)
    {
        var game = new TokenGame(definition);
        var found = new List<string>();
        var left = MostPlain * 20;
        return Follow(game.Initial, [], []) && found.Count <= MostPlain ? found : null;

        bool Follow(Marking marking, List<Marking> seen, List<string> moves)
        {
            if (--left < 0 || seen.Contains(marking))
                return false;
            var enabled = game.IsComplete(marking) ? [] : definition.Transitions.Where(t => game.CanMove(marking, t.Branches[0], game.OriginsOf(t.Branches[0]).First())).ToArray();
            if (enabled.Length == 0)
                found.Add(KeyOf(moves));
            var first = enabled.FirstOrDefault(t => t.Automatic);
            foreach (var transition in first is null ? enabled : [first])
                if (!Follow(game.Move(marking, transition.Branches[0], game.OriginsOf(transition.Branches[0]).First())!, [.. seen, marking], [.. moves, transition.Name]))
                    return false;
            return true;
        }
    }

    private static string KeyOf(WorkflowPath path) => string.Join(' ', path.Steps.Select(s => $"{s.Transition}{s.Branch}:{string.Join('+', s.Move.Origin.States)}"));

    private static string KeyOf(IEnumerable<string> moves) => string.Join(' ', moves.Order(StringComparer.Ordinal));
}
