namespace Sequent.Definitions.Tests;

/// <summary>Random definitions that fork and join.</summary>
internal static class RandomNets
{
    /// <param name="random">Where chance comes from.</param>
    /// <param name="plain">True for nothing but forks and joins that actors fire.</param>
    public static WorkflowDefinition Any(Random random, bool plain)
    {
        var count = random.Next(3, 9);
        var names = Enumerable.Range(0, count).Select(i => "S" + i).ToArray();
        var final = random.Next(3);
        return new("random")
        {
            States = names.Select((name, i) => new StateDefinition(name)
            {
                Initial = i == 0, Final = i > 0 && i >= count - final, Work = !plain && random.Next(12) == 0 && i < count - final ? new StateWork.Wait { Event = "done" } : null,
            }).ToEquatableArray(),
            Transitions = Enumerable.Range(0, random.Next(2, count + 3)).Select(i => Transition(random, "T" + i, names[..^final], names, plain)).ToEquatableArray(),
        };
    }

    /// <summary>A sound net, by refining a transition again and again, with a few moves added or changed now and then.</summary>
    public static WorkflowDefinition Structured(Random random, int places, bool automatic = false)
    {
        var next = 2;
        var moves = new List<(List<int> From, List<int> To)> { ([0], [1]) };
        while (next < places)
        {
            var at = random.Next(moves.Count);
            var (from, to) = moves[at];
            switch (random.Next(5))
            {
                case 0 or 1:
                    moves[at] = (from, [next]);
                    moves.Add(([next++], to));
                    break;
                case 2 or 3:
                    var width = random.Next(2, 4);
                    var branches = Enumerable.Range(0, width).Select(i => (In: next + (2 * i), Out: next + (2 * i) + 1)).ToArray();
                    next += 2 * width;
                    moves[at] = (from, [.. branches.Select(b => b.In)]);
                    moves.AddRange(branches.Select(b => (new List<int> { b.In }, new List<int> { b.Out })));
                    moves.Add(([.. branches.Select(b => b.Out)], to));
                    break;
                default:
                    moves.Add(([.. from], [.. to]));
                    break;
            }
        }
        for (var changes = random.Next(3) == 0 ? 0 : random.Next(3); changes > 0; changes--)
        {
            var move = moves[random.Next(moves.Count)];
            if (random.Next(2) == 0 || move.To.Count == 1)
                move.To[random.Next(move.To.Count)] = random.Next(1, next);
            else
                move.To.RemoveAt(random.Next(move.To.Count));
        }
        return new("structured")
        {
            States = Enumerable.Range(0, next).Select(i => new StateDefinition("P" + i) { Initial = i == 0, Final = i == 1 }).ToEquatableArray(),
            Transitions = moves.Select((m, i) => new TransitionDefinition("T" + i)
            {
                Automatic = automatic && random.Next(2) == 0,
                Branches = EquatableArray.Create(Branch(m.From.Select(p => "P" + p), m.To.Distinct().Select(p => "P" + p))),
            }).ToEquatableArray(),
        };
    }

    public static BranchDefinition Branch(IEnumerable<string> from, IEnumerable<string> to) => from.ToArray() is [var only]
        ? new(EquatableArray.Create(only), to.ToEquatableArray())
        : new(default(EquatableArray<string>), to.ToEquatableArray()) { Join = from.ToEquatableArray() };

    private static TransitionDefinition Transition(Random random, string name, string[] sources, string[] targets, bool plain)
    {
        var automatic = !plain && random.Next(3) == 0;
        var branches = new List<BranchDefinition>();
        for (var more = plain ? 1 : random.Next(1, 4); more > 0; more--)
        {
            string[] join = [.. Some(random, sources, random.Next(2) + 2)];
            string[] to = [.. Some(random, targets, random.Next(3) == 0 ? 2 : 1)];
            var joins = random.Next(3) == 0 && join.Length > 1;
            branches.Add(new BranchDefinition(
                joins ? default : plain || random.Next(4) > 0 ? EquatableArray.Create(sources[random.Next(sources.Length)]) : random.Next(4) == 0 ? EquatableArray.Create("*") : join.ToEquatableArray(), to.ToEquatableArray())
            {
                Join = joins ? join.ToEquatableArray() : default,
                AtLeast = joins && !plain && random.Next(4) == 0 ? random.Next(1, join.Length) : null,
                Cancels = plain || random.Next(6) > 0 ? default : random.Next(3) == 0 ? EquatableArray.Create("*") : Some(random, sources, 2).ToEquatableArray(),
                When = plain || random.Next(3) > 0 ? null : new Guard.Member("G" + more),
                Role = automatic || plain || random.Next(3) > 0 ? null : random.Next(2) == 0 ? "a" : "b",
            });
        }
        if (!plain && random.Next(3) == 0)
            branches[^1] = branches[^1] with { When = null, Otherwise = true };
        return new(name) { Automatic = automatic, Branches = branches.ToEquatableArray() };
    }

    private static IEnumerable<string> Some(Random random, string[] names, int count) => Enumerable.Range(0, count).Select(_ => names[random.Next(names.Length)]).Distinct();
}
