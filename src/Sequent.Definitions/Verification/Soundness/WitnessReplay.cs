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

        var game = new WitnessGame(definition);
        var marking = game.Game.Initial;
        foreach (var item in finding.Witness)
        {
            var step = marking is null ? null : game.Find(marking, item);
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
        var game = new WitnessGame(definition);
        var marking = game.Game.Initial;
        foreach (var (branch, origin) in moves)
        {
            var (text, step) = game.Make(marking, branch.Transition.Name, branch.Index, branch.Definition.Joins ? null : origin.States[0])!.Value;
            yield return text;
            marking = step.After!;
        }
    }

    /// <summary>True for a rule whose witnesses are runs.</summary>
    internal static bool IsRun(Rule rule) => rule == Rules.Deadlock || rule == Rules.ImproperCompletion || rule == Rules.Unsafe
        || rule == Rules.FacetTuple || rule == Rules.ImpossibleSla;
}
