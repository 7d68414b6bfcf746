using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Runs a definition along the witness of a finding that shows a run, by <see cref="TokenGame"/> alone.</summary>
/// <remarks>
/// The witness of SEQ301, SEQ302 and SEQ303, of SEQ107 and of SEQ501 names the transitions that fire, in order; where one could move in several
/// ways it says which: <c>Review (Draft → Approved)</c>.
/// </remarks>
public static class WitnessReplay
{
    /// <summary>The moves that the finding shows, from the start of an instance; empty for a finding of another rule.</summary>
    /// <param name="definition">The definition that was verified.</param>
    /// <param name="finding">A finding about it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The witness is not a run of the definition: it was found in another one.</exception>
    public static IReadOnlyList<WitnessStep> Run(WorkflowDefinition definition, Finding finding)
    {
        if (definition is null)
            throw new ArgumentNullException(nameof(definition));
        if (finding is null)
            throw new ArgumentNullException(nameof(finding));
        var (steps, failed) = Play(definition, finding);
        return failed is null ? steps
            : throw new ArgumentException($"The witness of {finding.Rule.Id} is not a run of workflow {Quote(definition.Id)}: {Quote(failed)} cannot fire.", nameof(finding));
    }

    /// <summary>The moves as far as they can be made, and the one that cannot.</summary>
    internal static (List<WitnessStep> Steps, string? Failed) Play(WorkflowDefinition definition, Finding finding)
    {
        var steps = new List<WitnessStep>();
        if (!IsRun(finding.Rule))
            return (steps, null);

        var game = new TokenGame(definition);
        var marking = game.Initial;
        foreach (var item in finding.Witness)
        {
            var step = marking is null ? null : Candidates(definition, game, marking, item).FirstOrDefault(c => c.Text == item).Step;
            if (step is null || (step.After is null && steps.Count < finding.Witness.Count - 1))
                return (steps, item);
            steps.Add(step);
            marking = step.After;
        }
        return (steps, null);
    }

    /// <summary>The texts of moves that can be made one after the other.</summary>
    internal static IEnumerable<string> Items(WorkflowDefinition definition, IEnumerable<(ResolvedBranch Branch, Origin Origin)> moves)
    {
        var game = new TokenGame(definition);
        var marking = game.Initial;
        foreach (var (branch, origin) in moves)
        {
            var (text, step) = Step(definition, game, marking, branch.Transition, branch.Index, game.OriginsOf(branch.Definition).ToList().IndexOf(origin));
            yield return text;
            marking = step.After!;
        }
    }

    internal static bool IsRun(Rule rule) => rule == Rules.Deadlock || rule == Rules.ImproperCompletion || rule == Rules.Unsafe
        || rule == Rules.FacetTuple || rule == Rules.ImpossibleSla;

    /// <summary>The text of a move in a witness, and the move.</summary>
    internal static (string Text, WitnessStep Step) Step(WorkflowDefinition definition, TokenGame game, Marking marking, TransitionDefinition transition, int branch, int origin) =>
        Candidates(definition, game, marking, transition.Name).Single(c => c.Step.Branch == branch && c.Position == origin) is var found ? (found.Text, found.Step) : default;

    // What a transition could do: told apart by what it leaves and enters, and where that is the same by the number of the branch.
    private static IEnumerable<(string Text, WitnessStep Step, int Position)> Candidates(WorkflowDefinition definition, TokenGame game, Marking marking, string item)
    {
        var name = item.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? item.Substring(0, end) : item;
        if (definition.FindTransition(name) is not { } transition)
            return [];
        var ready = transition.Branches
            .SelectMany((branch, index) => game.OriginsOf(branch).Select((origin, position) => (branch, index, origin, position)))
            .Where(c => c.origin.IsReady(marking))
            .ToList();
        var texts = ready.Select(c => ready.Count == 1 ? name : $"{name} ({string.Join(", ", c.origin.States)} → {string.Join(", ", c.branch.To)})").ToArray();
        return ready.Select((c, i) => (
            texts.Count(t => t == texts[i]) == 1 ? texts[i] : texts[i] + " #" + Number(c.index + 1),
            new WitnessStep(name, c.index, c.origin, marking, game.Move(marking, c.branch, c.origin)),
            c.position));
    }
}
