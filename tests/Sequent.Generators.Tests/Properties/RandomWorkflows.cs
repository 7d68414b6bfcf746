using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>Random definitions, most of them valid, and random commands for them.</summary>
internal static class RandomWorkflows
{
    public const int GuardCount = 4;

    private const int Commands = 30;

    public static readonly string[] Roles = ["r0", "r1", "r2", "r3"];

    public static readonly IReadOnlyList<Actor> Actors = [.. Enumerable.Range(0, 1 << Roles.Length).Select(ActorOf)];

    // Fewer persons than actors: some are the same in other roles, or act for another.
    private static Actor ActorOf(int mask)
    {
        var actor = Actor.User("u" + mask % 6, [.. Roles.Where((_, i) => (mask >> i & 1) != 0)]);
        return mask % 4 == 3 ? actor.ActingFor("u" + (mask + 1) % 6) : actor;
    }

    /// <summary>A batch, which is compiled at once.</summary>
    /// <param name="size">How many workflows.</param>
    /// <param name="parallel">True for workflows that fork and join.</param>
    public static Gen<Trial[]> Batch(int size, bool parallel) => (parallel ? Valid(ParallelWorkflows.Any.WithPeople()).Or(9, ParallelWorkflows.Any.WithPeople()) : Valid(Definition.WithPeople()).Or(9, Definition.WithPeople())).SelectMany(d => AnyCommands.Select(c => new Trial(d, c))).ArrayOf(size);

    private static Gen<WorkflowDefinition> Valid(Gen<WorkflowDefinition> any) => any.Where(d => !Verifier.Verify(d).HasErrors);

    // Every state is entered from an earlier one and left to a later one, so that a good part is valid; the rest is chance.
    private static Gen<WorkflowDefinition> Definition =>
        from states in Gen.Choose(2, 7)
        from entries in Edges(Enumerable.Range(1, states - 1), i => (0, i - 1), entered: true)
        from exits in Edges(Enumerable.Range(0, states - 1), i => (i + 1, states - 1), entered: false)
        from more in Gen.Choose(0, 4)
        from chance in Gen.Choose(0, states - 1).Two().Select(e => (From: e.Item1, To: e.Item2)).ArrayOf(more)
        let edges = entries.Concat(exits).Concat(chance).Distinct().ToArray()
        from order in Gen.Shuffle(edges)
        from fewest in Gen.Choose((edges.Length + 2) / 3, 6)
        from transitions in Transitions([.. order.Select((edge, i) => (edge, i % fewest)).GroupBy(e => e.Item2, e => e.edge).Select(g => g.ToArray())], states)
        from retired in Gen.Choose(0, 9)
        from declared in Gen.Choose(0, 3)
        from routing in Chance(70)
        select new WorkflowDefinition("random")
        {
            Routing = routing ? RoutingPolicy.First : RoutingPolicy.Unique,
            Data = DataOf(transitions),
            Roles = declared == 0 ? Roles.Select(r => new RoleDefinition(r)).ToEquatableArray() : default,
            States = Enumerable.Range(0, states).Select(i => new StateDefinition("S" + i) { Initial = i == 0, Final = i == states - 1, Retired = retired == 0 && i == 1 && states > 2 }).ToEquatableArray(),
            Transitions = transitions.ToEquatableArray(),
        };

    /// <summary>The guard of that number, with what can be read of it: see <see cref="ClassRenderer"/>.</summary>
    public static Guard.Member GuardOf(int number) => new("B" + number)
    {
        Body = number == 1 ? "b1" : null,
        Obstacle = number == 1 ? null : "the expression '_guards[" + number + "]'",
    };

    public static DataSchema DataOf(IEnumerable<TransitionDefinition> transitions) =>
        transitions.SelectMany(t => t.Branches).Any(b => b.When?.Condition is not null) ? DataSchema.Closed(new DataField("b1", DataType.Boolean)) : DataSchema.Open;

    private static Gen<(int From, int To)[]> Edges(IEnumerable<int> nodes, Func<int, (int, int)> range, bool entered) =>
        Gen.CollectToArray(nodes, i => Gen.Choose(range(i).Item1, range(i).Item2).Select(j => entered ? (From: j, To: i) : (From: i, To: j)));

    private static Gen<TransitionDefinition[]> Transitions((int From, int To)[][] groups, int states) =>
        Gen.CollectToArray(groups.Select((edges, i) => Transition("T" + i, edges, states))).Select(t => t.OrderBy(x => x.Automatic).ToArray());

    private static Gen<TransitionDefinition> Transition(string name, (int From, int To)[] edges, int states) =>
        from automatic in Chance(20)
        from star in Chance(5)
        from more in Gen.Choose(0, states - 2)
        from several in Chance(25)
        from choices in Gen.CollectToArray(edges, _ => Choice(automatic))
        select new TransitionDefinition(name)
        {
            Automatic = automatic,
            Branches = edges.Zip(choices).Select((e, i) =>
            {
                var ((edge, choice), last) = (e, i == edges.Length - 1);
                string[] sources = star && last ? ["*"] : several && more != edge.From ? ["S" + edge.From, "S" + more] : ["S" + edge.From];
                var follows = edges.Skip(i + 1).Any(later => sources.Contains("S" + later.From)) || (star && !last);
                var otherwise = last && i > 0 && choice.Otherwise;
                return new BranchDefinition(sources.ToEquatableArray(), "S" + edge.To)
                {
                    Role = choice.Role,
                    When = otherwise || (choice.Free && !follows) ? null : GuardOf(choice.Guard),
                    Otherwise = otherwise,
                };
            }).ToEquatableArray(),
        };

    private static Gen<(string? Role, int Guard, bool Free, bool Otherwise)> Choice(bool automatic) =>
        from role in Gen.Choose(0, 2 * Roles.Length - 1)
        from guard in Gen.Choose(0, GuardCount - 1)
        from free in Chance(automatic ? 20 : 50)
        from otherwise in Chance(50)
        select (automatic || role >= Roles.Length ? null : Roles[role], guard, free, otherwise);

    // Guards begin false; some are made true first.
    private static Gen<Command[]> AnyCommands =>
        from holding in Gen.SubListOf(Enumerable.Range(0, GuardCount).ToArray())
        from commands in AnyCommand.ArrayOf(Commands)
        select holding.Select(guard => new Command(CommandKind.Toggle, guard, Actors[0])).Concat(commands).ToArray();

    private static Gen<Command> AnyCommand =>
        from kind in Gen.Choose(0, 19)
        from index in Gen.Choose(0, 99)
        from actor in Gen.Elements(Actors.ToArray()).Or(1, Gen.Constant(Actors[^1]))
        select new Command(kind switch { < 12 => CommandKind.Fire, < 15 => CommandKind.Toggle, < 16 => CommandKind.Advance, _ => CommandKind.Restore }, index, actor);

    private static Gen<bool> Chance(int percent) => Gen.Choose(0, 99).Select(n => n < percent);

    private static Gen<T> Or<T>(this Gen<T> often, int times, Gen<T> seldom) => Gen.Frequency((times, often), (1, seldom));
}

internal enum CommandKind { Fire, Toggle, Advance, Restore }

/// <param name="Kind">What to do.</param>
/// <param name="Index">With which transition, guard or state: the remainder by their number.</param>
/// <param name="Actor">Who does it.</param>
internal sealed record Command(CommandKind Kind, int Index, Actor Actor);

internal sealed record Trial(WorkflowDefinition Definition, Command[] Commands);
