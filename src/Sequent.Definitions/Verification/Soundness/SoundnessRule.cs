using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ301 to SEQ305: the tokens of a workflow that forks or joins always all get done.</summary>
/// <remarks>
/// Soundness of workflow nets (van der Aalst, <i>The application of Petri nets to workflow management</i>, 1998), as the search
/// for markings: safe, option to complete, no dead transitions.
/// </remarks>
internal sealed class SoundnessRule
{
    // Does every token get done; is a state entered twice at once; can every branch fire?
    private const int Questions = 3;

    private readonly WorkflowGraph _graph;
    private readonly SoundnessAnalysis _analysis;
    private readonly SoundnessWording _words;

    private SoundnessRule(WorkflowGraph graph, SoundnessAnalysis analysis)
    {
        _graph = graph;
        _analysis = analysis;
        _words = new(graph);
    }

    /// <param name="graph">The workflow.</param>
    /// <param name="conditioned">What conditions say of its moves.</param>
    /// <param name="known">What was found already: of what it explains nothing more is said.</param>
    /// <param name="strict">True to make it an error that there is too much to look at.</param>
    public static Answers Check(WorkflowGraph graph, Conditioned conditioned, IReadOnlyList<Finding> known, bool strict)
    {
        if (!graph.Definition.IsParallel)
            return Answers.None;
        var analysis = SoundnessAnalysis.Of(graph, NetBuilder.Build(graph, conditioned));
        return new([.. new SoundnessRule(graph, analysis).Findings(known, strict)], SummaryOf(analysis));
    }

    private static VerificationSummary SummaryOf(SoundnessAnalysis analysis)
    {
        var found = (analysis.Dead.Count + analysis.Endless.Count > 0 ? 1 : 0) + (analysis.Doubled.Count > 0 ? 1 : 0);
        return analysis.IsComplete ? new(Questions, 0, 0) : new(found, 0, Questions - found);
    }

    private IEnumerable<Finding> Findings(IReadOnlyList<Finding> known, bool strict)
    {
        // What one change mends is told once.
        var proposed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in _analysis.Dead)
            if (CancelsProposal.For(_graph, _analysis, run) is var proposal && (proposal is null || proposed.Add(proposal.Key)))
                yield return _words.Stuck(run, proposal);
        if (!known.Any(f => f.Rule == Rules.Livelock && f.Severity == Severity.Error))
            foreach (var run in _analysis.Endless)
                yield return _words.Endless(run);
        foreach (var (run, place) in _analysis.Doubled)
            yield return _words.Doubled(run, place);
        if (_analysis is { IsComplete: true, HasError: false })
            foreach (var finding in DeadBranches(known))
                yield return finding;
        if (_analysis is { IsComplete: false, HasError: false })
            yield return _words.NotExplored(_analysis.Markings, strict);
    }

    // Of a chain of them the first one explains the others.
    private List<Finding> DeadBranches(IReadOnlyList<Finding> known)
    {
        var fired = new HashSet<int>();
        var entered = new HashSet<int>(_analysis.Net.Initial);
        for (var m = 0; m < _analysis.Fired.Length; m++)
            if (_analysis.Fired[m])
            {
                fired.Add(_analysis.Net.Moves[m].Branch);
                entered.UnionWith(_analysis.Net.Moves[m].Targets);
            }
        var dead = _analysis.Net.Moves.Select(m => m.Branch).Distinct()
            .Where(b => !fired.Contains(b) && IsLookedFor(_graph.Branches[b], known))
            .Select(b => _graph.Branches[b])
            .ToList();
        var first = dead.Where(b => b.Definition.Joins ? b.Sources.Count(entered.Contains) >= b.Needed : b.Sources.Any(entered.Contains)).ToList();
        return [.. (first.Count > 0 ? first : dead).Select(b => _words.NeverFires(b, entered))];
    }

    private bool IsLookedFor(ResolvedBranch branch, IReadOnlyList<Finding> known) =>
        (branch.Definition.Joins ? branch.Sources.Count(s => _graph.Reached[s]) >= branch.Needed : branch.Sources.Any(s => _graph.Reached[s]))
        && !known.Any(f => f.Rule.Severity != Severity.Info && f.Rule != Rules.Gap && f.Rule != Rules.Overlap && f.Path.Value.StartsWith(branch.Path.Value, StringComparison.Ordinal));
}
