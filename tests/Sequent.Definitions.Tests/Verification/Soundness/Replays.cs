namespace Sequent.Definitions.Tests;

/// <summary>What a finding says about tokens, checked against <see cref="TokenGame"/>.</summary>
internal static class Replays
{
    public static void Check(WorkflowDefinition definition, Finding finding)
    {
        var steps = WitnessReplay.Run(definition, finding);
        if (finding.Rule == Rules.DeadInEveryRun || finding.Rule == Rules.NotExplored)
        {
            Assert.That(steps, Is.Empty);
            return;
        }

        var game = new TokenGame(definition);
        Assert.That(steps, Has.Count.EqualTo(finding.Witness.Count));
        var marking = game.Initial;
        foreach (var step in steps.Take(finding.Rule == Rules.Unsafe ? steps.Count - 1 : steps.Count))
        {
            Assert.That(step.Before, Is.EqualTo(marking));
            marking = game.Move(marking, definition.FindTransition(step.Transition)!.Branches[step.Branch], step.Origin)!;
            Assert.That(marking, Is.Not.Null.And.EqualTo(step.After));
        }
        if (finding.Rule == Rules.Unsafe)
        {
            var last = steps[^1];
            Assert.That(last.After, Is.Null);
            Assert.That(last.Origin.IsReady(marking), Is.True);
            Assert.That(game.CanMove(marking, definition.FindTransition(last.Transition)!.Branches[last.Branch], last.Origin), Is.False);
            return;
        }

        var waiting = game.Mark(marking.Where(s => !game.IsTerminal(s)));
        Assert.That(waiting, Is.Not.Empty);
        Assert.That(finding.Rule == Rules.Deadlock || waiting.Count < marking.Count, finding.Message);
        Assert.That(finding.Message, Does.Contain("{" + string.Join(", ", finding.Message.StartsWith("livelock", StringComparison.Ordinal) ? marking : waiting) + "}"));
        if (!finding.Message.StartsWith("livelock", StringComparison.Ordinal))
            Assert.That(new PlainSearch(definition, most: 1).IsDead(marking), Is.True, finding.Message);
    }
}
