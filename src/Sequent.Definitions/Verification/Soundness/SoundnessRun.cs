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
    public static SoundnessRun? Replay(WorkflowGraph graph, Net net, WitnessGame game, IReadOnlyList<int> moves, bool endsDoubled = false)
    {
        var marking = game.Game.Initial;
        var (items, steps) = (new List<string>(), new List<WitnessStep>());
        for (var i = 0; i < moves.Count; i++)
        {
            var move = net.Moves[moves[i]];
            var branch = graph.Branches[move.Branch];
            if (game.Make(marking, branch.Transition.Name, branch.Index, branch.Definition.Joins ? null : graph.NameOf(move.Sources[0])) is not var (text, step))
                return null;
            items.Add(text);
            steps.Add(step);
            if (step.After is null != (i == moves.Count - 1 && endsDoubled))
                return null;
            marking = step.After ?? marking;
        }
        return new(items, steps, marking);
    }
}
