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
