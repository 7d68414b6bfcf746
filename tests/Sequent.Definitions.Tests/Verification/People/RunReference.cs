namespace Sequent.Definitions.Tests;

/// <summary>The runs of a small definition, played with the token game one by one and with all that is remembered.</summary>
internal sealed class RunReference(WorkflowDefinition definition)
{
    private readonly TokenGame _game = new(definition);
    private readonly DutyRules _duties = new(definition);

    public IEnumerable<(TransitionDefinition Transition, HumanStep? Step, Marking Next)> Moves(Marking marking) =>
        from transition in definition.Transitions
        from index in Enumerable.Range(0, transition.Branches.Count)
        let branch = transition.Branches[index]
        from origin in _game.OriginsOf(branch)
        let next = _game.Move(marking, branch, origin)
        where next is not null
        select (transition, transition.FiredBy == FiredBy.Actor ? HumanStep.Of(definition, _duties, transition, index, origin) : null, next);

    public Marking Initial => _game.Initial;

    /// <summary>The largest sets of steps, of those given, that a run has.</summary>
    public HashSet<string> Courses(Func<HumanStep, bool> isRelevant)
    {
        var seen = new HashSet<(Marking, string)>();
        var sets = new Dictionary<string, HashSet<HumanStep>>();
        var open = new Queue<(Marking Marking, HashSet<HumanStep> Steps)>([(Initial, [])]);
        while (open.TryDequeue(out var at))
        {
            if (!seen.Add((at.Marking, Text(at.Steps))))
                continue;
            sets[Text(at.Steps)] = at.Steps;
            foreach (var (_, step, next) in Moves(at.Marking))
                open.Enqueue((next, step is not null && isRelevant(step) ? [.. at.Steps, step] : at.Steps));
        }
        return [.. sets.Where(s => !sets.Values.Any(other => s.Value.IsProperSubsetOf(other))).Select(s => s.Key)];
    }

    public static string Text(IEnumerable<HumanStep> steps) => string.Join("; ", steps.Select(s => s.ToString()).Order(StringComparer.Ordinal));

    /// <summary>Which steps look back at which: kind, the earlier one, the later one.</summary>
    public HashSet<(StepRuleKind, HumanStep, HumanStep)> Rules()
    {
        var rules = new HashSet<(StepRuleKind, HumanStep, HumanStep)>();
        var seen = new HashSet<(Marking, string)>();
        var open = new Queue<(Marking Marking, Dictionary<string, HumanStep> Last, HumanStep? Submission)>([(Initial, [], null)]);
        while (open.TryDequeue(out var at))
        {
            if (!seen.Add((at.Marking, Text(at.Last.Values) + "|" + at.Submission)))
                continue;
            foreach (var (transition, step, next) in Moves(at.Marking))
            {
                if (step is null)
                {
                    open.Enqueue((next, at.Last, at.Submission));
                    continue;
                }
                foreach (var other in _duties.ApartFrom(transition.Name).Where(at.Last.ContainsKey))
                    rules.Add((StepRuleKind.SeparateDuties, at.Last[other], step));
                foreach (var first in _duties.SameAs(transition.Name).Where(at.Last.ContainsKey))
                    rules.Add((StepRuleKind.SameActor, at.Last[first], step));
                if (step.BindsSubmitter && at.Submission is not null)
                    rules.Add((StepRuleKind.FourEyes, at.Submission, step));
                open.Enqueue((next, new(at.Last) { [transition.Name] = step }, step.Submits ? step : at.Submission));
            }
        }
        return rules;
    }

    /// <summary>True when the firing of a step by some persons is permitted, as generated code decides it.</summary>
    public bool IsPermitted(HumanStep step, IReadOnlyList<Performer> by, IReadOnlyDictionary<string, IReadOnlyList<Performer>> last, IReadOnlyList<Performer>? submitter) => by.All(one =>
        _duties.ApartFrom(step.Transition).All(t => !last.TryGetValue(t, out var persons) || !persons.Any(one.Shares))
        && _duties.SameAs(step.Transition).All(t => !last.TryGetValue(t, out var persons) || persons.Any(one.Shares))
        && !(step.BindsSubmitter && submitter is not null && submitter.Any(one.Shares)));
}
