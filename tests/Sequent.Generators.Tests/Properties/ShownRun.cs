using Sequent.Definitions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>The run that a finding shows, made by the plain reading of the definition: each step is one that some values and some actor lead to.</summary>
internal sealed class ShownRun(WorkflowDefinition definition, Finding finding, MoveCounts counts)
{
    private readonly Interpreter _model = new(definition) { Counts = counts };

    /// <summary>True when a step needs a condition to be true and false within one firing: the proofs take conditions to be free, each time anew.</summary>
    public bool IsLoose { get; private set; }

    public void Check()
    {
        var steps = WitnessReplay.Run(definition, finding);
        foreach (var step in steps)
        {
            Assert.That(_model.Marked, Is.EquivalentTo(step.Before), About);
            // Where an instance starts, nothing has fired by itself yet.
            IsLoose |= step != steps[0] && !definition.FindTransition(step.Transition)!.Automatic && !Can(() => _model.Next() is null);
            var made = Values().Select(_ => Moves(step.Transition).FirstOrDefault(m => IsStep(m, step))).FirstOrDefault(m => m is not null);
            IsLoose |= made is null;
            if (step.After is null)
                Assert.That(finding.Rule, Is.EqualTo(Rules.Unsafe));
            else
                _model.Make(made ?? Free(step));
        }
        if (finding.Rule == Rules.Unsafe)
            Assert.That(steps[^1].After, Is.Null, About);
        else
            CheckEnd();
    }

    // The tokens that are left never get done.
    private void CheckEnd()
    {
        var game = new TokenGame(definition);
        var waiting = _model.Marked.Where(s => !game.IsTerminal(s)).ToArray();
        Assert.That(waiting, Is.Not.Empty, About);
        var isLivelock = finding.Message.StartsWith("livelock", StringComparison.Ordinal);
        // What another part of the work waits for in vain is a deadlock, whatever else is done.
        if (!isLivelock && finding.Rule == Rules.ImproperCompletion)
            Assert.That(waiting.Length, Is.LessThan(_model.Marked.Count), About);
        var seen = new HashSet<Marking> { game.Mark(_model.Marked) };
        var queue = new Queue<Marking>(seen);
        while (queue.TryDequeue(out var marking))
        {
            Assert.That(game.IsComplete(marking), Is.False, About);
            foreach (var next in From(marking).Select(game.Mark).Where(seen.Add))
                queue.Enqueue(next);
        }
        Assert.That(isLivelock || seen.Count == 1, About);
    }

    private HashSet<string>[] From(Marking marking)
    {
        var reached = new List<HashSet<string>>();
        var transitions = definition.Transitions.Select(t => t.Name).ToArray();
        _model.Restore(marking);
        // Whatever values made it rest there, others may hold later.
        var rests = Can(() => _model.Next() is null);
        foreach (var _ in Values())
        {
            foreach (var move in transitions.SelectMany(Moves).Where(m => !m.IsBlocked && (rests || definition.FindTransition(m.Transition)!.Automatic)).ToArray())
            {
                _model.Make(move);
                reached.Add(_model.Marked);
                _model.Restore(marking);
            }
        }
        return [.. reached];
    }

    // What can move by a transition while values are as they are: of what fires by itself, what comes first.
    private IEnumerable<Interpreter.PlannedMove> Moves(string transition)
    {
        if (definition.FindTransition(transition)!.Automatic)
            return _model.Next() is { } next && next.Transition == transition ? [next] : _model.Selected(transition).Where(m => m.IsBlocked);
        return RandomWorkflows.Actors.Select(a => _model.Chosen(transition, a)).OfType<Interpreter.PlannedMove>().Concat(_model.Selected(transition).Where(m => m.IsBlocked));
    }

    private bool IsStep(Interpreter.PlannedMove move, WitnessStep step) =>
        move.Branch == definition.FindTransition(step.Transition)!.Branches[step.Branch] && move.Way.States.SetEquals(step.Origin.States) && move.IsBlocked == (step.After is null);

    private Interpreter.PlannedMove Free(WitnessStep step)
    {
        var branch = definition.FindTransition(step.Transition)!.Branches[step.Branch];
        return new(step.Transition, branch, new([.. step.Origin.States], step.Origin.Needed, [branch]));
    }

    private bool Can(Func<bool> happen) => Values().Any(_ => happen());

    // All values that the conditions can have, one after the other.
    private IEnumerable<int> Values()
    {
        for (var values = 0; values < 1 << RandomWorkflows.GuardCount; values++)
        {
            for (var guard = 0; guard < RandomWorkflows.GuardCount; guard++)
                _model.Guards[guard] = (values >> guard & 1) != 0;
            yield return values;
        }
    }

    private string About() => $"{finding}\n{_model.Position} after {string.Join(", ", _model.Trace)} in\n{definition.ToJson()}";
}
