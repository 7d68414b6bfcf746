namespace Sequent.Definitions;

/// <summary>Steps that nobody can ever do, however many people there are, whatever their roles and for whomever they act.</summary>
/// <remarks>
/// Only what every run brings counts: a transition that has been fired, for certain, before the step can be. An actor is
/// at most two persons, who acts and for whom; so what would do for one person may still be done by two.
/// </remarks>
internal sealed class CertainConflicts
{
    private readonly HumanWork _work;
    private readonly DutyRules _duties;
    private readonly Dictionary<string, bool[]> _without = new(StringComparer.Ordinal);

    private CertainConflicts(HumanWork work)
    {
        _work = work;
        _duties = new(work.Definition);
    }

    /// <summary>For each such step what cannot be met together.</summary>
    public static IEnumerable<(int Step, StepRule[] Rules)> Of(HumanWork work)
    {
        // An old instance in a retired state remembers nothing of what came before.
        if (work.Definition.States.Any(s => s.Retired))
            return [];
        var conflicts = new CertainConflicts(work);
        return Enumerable.Range(0, work.Steps.Count)
            .Select(s => (Step: s, Rules: conflicts.At(s)))
            .Where(c => c.Rules.Length > 0);
    }

    private StepRule[] At(int step)
    {
        var transition = _work.Steps[step].Transition;
        var firsts = _duties.SameAs(transition).Where(first => IsBefore(first, step)).ToArray();
        foreach (var first in firsts)
        {
            if (_duties.ApartFrom(transition).Contains(first))
                return [Rule(StepRuleKind.SameActor, first, step), Rule(StepRuleKind.SeparateDuties, first, step)];
            if (_work.Steps[step].BindsSubmitter && IsSubmission(first))
                return [Rule(StepRuleKind.SameActor, first, step), Rule(StepRuleKind.FourEyes, first, step)];
            // In parallel a vote may have been given before there was anybody to compare it with.
            if (!_work.Definition.IsParallel && _work.Steps[step].Approvals > 2L * MostApprovals(first))
                return [Rule(StepRuleKind.SameActor, first, step), new(StepRuleKind.Approvals, step, step)];
        }
        return ThreeApart(firsts) is not { } three ? [] :
        [
            .. three.Select(first => Rule(StepRuleKind.SameActor, first, step)),
            Rule(StepRuleKind.SeparateDuties, three[0], StepOf(three[1])),
            Rule(StepRuleKind.SeparateDuties, three[1], StepOf(three[2])),
            Rule(StepRuleKind.SeparateDuties, three[0], StepOf(three[2])),
        ];
    }

    // Two persons cannot be, between them, one of each of three who have nobody in common.
    private string[]? ThreeApart(string[] firsts)
    {
        var certain = firsts.Where(f => !_work.Definition.IsParallel || MostApprovals(f) == 1).ToArray();
        foreach (var a in certain)
            foreach (var b in certain.Where(_duties.ApartFrom(a).Contains))
                foreach (var c in certain.Where(_duties.ApartFrom(b).Contains))
                    if (_duties.ApartFrom(a).Contains(c))
                        return [a, b, c];
        return null;
    }

    /// <summary>True when every run to the step has fired the transition before.</summary>
    private bool IsBefore(string transition, int step)
    {
        if (!_without.TryGetValue(transition, out var without))
            _without.Add(transition, without = _work.Graph.StepsAfter([_work.Graph.Initial], s => s.Transition == transition));
        return !without[step] && _work.Steps[step].Transition != transition;
    }

    /// <summary>True when whoever fired the transition last is the submitter.</summary>
    private bool IsSubmission(string transition) => _work.Steps.All(s => s.Submits == (s.Transition == transition));

    private int MostApprovals(string transition) => _work.Steps.Where(s => s.Transition == transition).Max(s => s.Approvals);

    private StepRule Rule(StepRuleKind kind, string first, int second) => new(kind, StepOf(first), second);

    private int StepOf(string transition) => Enumerable.Range(0, _work.Steps.Count).First(s => _work.Steps[s].Transition == transition);
}
