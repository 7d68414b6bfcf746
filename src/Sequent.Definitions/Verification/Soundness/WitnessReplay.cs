using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Runs a definition along the witness of a finding about parallel branches, by <see cref="TokenGame"/> alone.</summary>
/// <remarks>
/// The witness of SEQ301, SEQ302 and SEQ303 names the transitions that fire, in order; where one could move in several
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
        var steps = new List<WitnessStep>();
        if (!IsRun(finding.Rule))
            return steps;

        var game = new WitnessGame(definition);
        var marking = game.Game.Initial;
        foreach (var item in finding.Witness)
        {
            var step = marking is null ? null : game.Find(marking, item);
            if (step is null || (step.After is null && steps.Count < finding.Witness.Count - 1))
                throw new ArgumentException($"The witness of {finding.Rule.Id} is not a run of workflow {Quote(definition.Id)}: {Quote(item)} cannot fire.", nameof(finding));
            steps.Add(step);
            marking = step.After;
        }
        return steps;
    }

    private static bool IsRun(Rule rule) => rule == Rules.Deadlock || rule == Rules.ImproperCompletion || rule == Rules.Unsafe;
}
