namespace Sequent.Definitions;

/// <summary>A firing sequence of a definition, replayed move by move as <see cref="TokenGame"/> has it.</summary>
internal sealed class SoundnessRun
{
    private SoundnessRun(List<string> items, List<WitnessStep> steps, Marking end)
    {
        Items = items;
        Steps = steps;
        End = end;
    }

    /// <summary>The moves as the witness names them.</summary>
    public IReadOnlyList<string> Items { get; }

    public IReadOnlyList<WitnessStep> Steps { get; }

    /// <summary>The last marking; with a move that would double a token at the end, the one before it.</summary>
    public Marking End { get; }

    /// <summary>The run along moves of the net as it was built; null when it is none, which would be a mistake of the proof.</summary>
    public static SoundnessRun? Replay(WorkflowGraph graph, Net net, IReadOnlyList<int> moves, bool endsDoubled = false)
    {
        var (definition, game) = (graph.Definition, new TokenGame(graph.Definition));
        var marking = game.Initial;
        var (items, steps) = (new List<string>(), new List<WitnessStep>());
        for (var i = 0; i < moves.Count; i++)
        {
            var move = net.Moves[moves[i]];
            var branch = graph.Branches[move.Branch];
            var origin = branch.Definition.Joins ? 0 : game.OriginsOf(branch.Definition).ToList().FindIndex(o => o.States[0] == graph.NameOf(move.Sources[0]));
            var origins = game.OriginsOf(branch.Definition).ToList();
            if (origin < 0 || !origins[origin].IsReady(marking))
                return null;
            var (text, step) = WitnessReplay.Step(definition, game, marking, branch.Transition, branch.Index, origin);
            items.Add(text);
            steps.Add(step);
            var isLast = i == moves.Count - 1;
            if (step.After is null != (isLast && endsDoubled))
                return null;
            marking = step.After ?? marking;
        }
        return new(items, steps, marking);
    }
}
