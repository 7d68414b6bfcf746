namespace Sequent.Definitions;

/// <summary>
/// Searches for a plan by its pattern: which steps have a person in common, before who that is. Rules speak of the
/// pattern alone; a matching says whether there are persons for it. The pattern has at most as many parts as there are
/// steps, however many persons there are.
/// </summary>
/// <remarks>Pattern backtracking (Karapetyan, Parkes, Gutin and Gagarin, 2019; Cohen, Crampton, Gagarin, Gutin and Jones, 2014), the step with the fewest choices first.</remarks>
internal sealed class PatternSearch
{
    private const int MostBlocks = 64;
    private const int FirstPatience = 64;

    private readonly SatisfiabilityProblem _problem;
    private readonly int[] _steps;
    private readonly List<int>[] _apartFrom;
    private readonly List<PlanRule>[] _bindsOf;
    private readonly int[] _weights;
    private readonly ulong[] _blocksOf;
    private readonly int[] _delegationOf;
    private readonly CompactSet[] _domains = new CompactSet[MostBlocks];
    private readonly Matching _matching;
    private int _blocks;
    private int _nodesLeft;

    /// <param name="problem">The problem.</param>
    /// <param name="steps">The steps that are looked at.</param>
    /// <param name="rules">The rules that are, all of them about those steps.</param>
    /// <param name="nodes">How many choices may be tried.</param>
    public PatternSearch(SatisfiabilityProblem problem, IEnumerable<int> steps, IEnumerable<PlanRule> rules, int nodes)
    {
        _problem = problem;
        _steps = steps.ToArray();
        _apartFrom = Enumerable.Range(0, problem.Steps).Select(_ => new List<int>()).ToArray();
        _bindsOf = Enumerable.Range(0, problem.Steps).Select(_ => new List<PlanRule>()).ToArray();
        _weights = Enumerable.Repeat(1, problem.Steps).ToArray();
        foreach (var rule in rules)
            Add(rule);
        _blocksOf = new ulong[problem.Steps];
        _delegationOf = new int[problem.Steps];
        _matching = new(problem.Persons, _domains);
        _nodesLeft = nodes;
    }

    private void Add(PlanRule rule)
    {
        if (rule.Kind == PlanRuleKind.Separate)
        {
            _apartFrom[rule.Step].Add(rule.Others[0]);
            _apartFrom[rule.Others[0]].Add(rule.Step);
            return;
        }
        foreach (var step in rule.Others.Append(rule.Step).Distinct())
            _bindsOf[step].Add(rule);
    }

    /// <summary>True when the search gave up, so that a failure says nothing.</summary>
    public bool IsExhausted { get; private set; }

    public int NodesLeft => Math.Max(_nodesLeft, 0);

    /// <summary>Searches; true when there is a plan.</summary>
    /// <remarks>It begins anew, with more patience each time, with the steps that proved difficult (Boussemart, Hemery, Lecoutre and Sais, 2004).</remarks>
    public bool Run()
    {
        for (var patience = FirstPatience; ; patience *= 2)
        {
            var reserve = Math.Max(0, _nodesLeft - patience);
            _nodesLeft -= reserve;
            IsExhausted = false;
            if (Place(_steps.Length))
            {
                _nodesLeft += reserve;
                return true;
            }
            _nodesLeft = Math.Max(0, _nodesLeft) + reserve;
            if (!IsExhausted || reserve == 0)
                return false;
            Clear();
        }
    }

    private void Clear()
    {
        while (_blocks > 0)
            Close();
        Array.Clear(_blocksOf, 0, _blocksOf.Length);
    }

    /// <summary>Who does a step in the plan that was found.</summary>
    public Performer PerformerOf(int step) => _delegationOf[step] >= 0 && _problem.Delegations[_delegationOf[step]] is var (from, to)
        ? new(to, from)
        : new(_matching.PersonOf(IndexOf(_blocksOf[step])), -1);

    private bool Place(int left)
    {
        if (left == 0)
            return true;
        if (--_nodesLeft < 0 || _blocks > MostBlocks - 2)
        {
            IsExhausted = true;
            return false;
        }
        var (step, choices) = MostUrgent();
        if (choices > 0 && (PlaceByThemselves(step, left) || PlaceByDelegation(step, left)))
            return true;
        if (!IsExhausted)
            _weights[step]++;
        return false;
    }

    private bool PlaceByThemselves(int step, int left)
    {
        _delegationOf[step] = -1;
        var allowed = AllowedTo(step);
        if ((allowed & Bit(_blocks)) != 0 && TryOpen(_problem.Eligible(step)))
        {
            if (Go(step, Bit(_blocks - 1), left))
                return true;
            if (IsExhausted)
                return false;
            Close();
        }
        for (var block = 0; block < _blocks; block++)
        {
            var domain = _domains[block];
            if ((allowed & Bit(block)) == 0 || !TryNarrow(block, _problem.Eligible(step)))
                continue;
            if (Go(step, Bit(block), left))
                return true;
            if (IsExhausted)
                return false;
            _domains[block] = domain;
        }
        return false;
    }

    private bool PlaceByDelegation(int step, int left)
    {
        for (var d = 0; d < _problem.Delegations.Count; d++)
        {
            var (from, to) = _problem.Delegations[d];
            if (!IsOfUse(_problem.Delegations[d], step) || !MayBeAllowed(_problem.Delegations[d], step))
                continue;
            _delegationOf[step] = d;
            if (Pin(to, actor => Pin(from, other => actor != other && AreAllowed(step, Bit(actor) | Bit(other)) && Go(step, Bit(actor) | Bit(other), left))))
                return true;
            if (IsExhausted)
                return false;
        }
        return false;
    }

    // Whoever acts for somebody else is a certain person: the block of that person, be it one that there is or another one.
    private bool Pin(int person, Func<int, bool> go)
    {
        var only = CompactSet.Of(_problem.Persons, [person]);
        for (var block = 0; block < _blocks; block++)
        {
            var domain = _domains[block];
            if (!TryNarrow(block, only))
                continue;
            if (go(block))
                return true;
            if (IsExhausted)
                return false;
            _domains[block] = domain;
        }
        if (!TryOpen(only))
            return false;
        if (go(_blocks - 1))
            return true;
        if (!IsExhausted)
            Close();
        return false;
    }

    private bool Go(int step, ulong blocks, int left)
    {
        _blocksOf[step] = blocks;
        if (Place(left - 1))
            return true;
        _blocksOf[step] = 0;
        return false;
    }

    private bool TryOpen(CompactSet domain)
    {
        _domains[_blocks] = domain;
        if (!_matching.TryAdd(_blocks))
            return false;
        _blocks++;
        return true;
    }

    private void Close() => _matching.Remove(--_blocks);

    private bool TryNarrow(int block, CompactSet eligible)
    {
        var domain = _domains[block];
        if (eligible.Includes(domain))
            return true;
        _domains[block] = domain.And(eligible);
        if (!_domains[block].IsEmpty && _matching.TryKeep(block))
            return true;
        _domains[block] = domain;
        return false;
    }

    // Few choices and many failures first; one without a choice at once.
    private (int Step, int Choices) MostUrgent()
    {
        var best = (Step: -1, Choices: 0);
        foreach (var step in _steps)
        {
            if (_blocksOf[step] != 0)
                continue;
            var choices = ChoicesOf(step);
            if (choices == 0)
                return (step, 0);
            if (best.Step < 0 || (long)choices * _weights[best.Step] < (long)best.Choices * _weights[step])
                best = (step, choices);
        }
        return best;
    }

    private int ChoicesOf(int step)
    {
        var eligible = _problem.Eligible(step);
        var allowed = AllowedTo(step);
        var choices = 0;
        if (!eligible.IsEmpty && (allowed & Bit(_blocks)) != 0)
            choices++;
        for (var block = 0; block < _blocks; block++)
            if ((allowed & Bit(block)) != 0 && eligible.Overlaps(_domains[block]))
                choices++;
        foreach (var delegation in _problem.Delegations)
            if (IsOfUse(delegation, step) && MayBeAllowed(delegation, step))
                choices++;
        return choices;
    }

    // False where one of the two is a certain block that the step must be kept apart from, or neither can be one that it needs.
    private bool MayBeAllowed(Delegation delegation, int step)
    {
        var taken = TakenBy(step);
        for (var block = 0; block < _blocks; block++)
            if ((taken & Bit(block)) != 0 && (_domains[block].IsOnly(delegation.From) || _domains[block].IsOnly(delegation.To)))
                return false;
        foreach (var rule in _bindsOf[step])
            if (!CanBeOneOf(NeededBy(rule, step), delegation))
                return false;
        return true;
    }

    private bool CanBeOneOf(ulong blocks, Delegation delegation)
    {
        if (blocks == ulong.MaxValue)
            return true;
        for (var block = 0; block < _blocks; block++)
            if ((blocks & Bit(block)) != 0 && (_domains[block].Contains(delegation.From) || _domains[block].Contains(delegation.To)))
                return true;
        return false;
    }

    // As long as nothing asks that it has to do with a certain person, who can do it alone does it alone.
    private bool IsOfUse(Delegation delegation, int step) => _problem.Entitled(step).Contains(delegation.From)
        && (_bindsOf[step].Count > 0 || !(_problem.Eligible(step).Contains(delegation.From) || _problem.Eligible(step).Contains(delegation.To)));

    /// <summary>The blocks of which a step may be by itself; those above the last one are new.</summary>
    private ulong AllowedTo(int step)
    {
        var allowed = ~TakenBy(step);
        foreach (var rule in _bindsOf[step])
            allowed &= NeededBy(rule, step);
        return allowed;
    }

    private bool AreAllowed(int step, ulong blocks)
    {
        if ((TakenBy(step) & blocks) != 0)
            return false;
        foreach (var rule in _bindsOf[step])
            if ((NeededBy(rule, step) & blocks) == 0)
                return false;
        return true;
    }

    private ulong TakenBy(int step)
    {
        var taken = 0UL;
        foreach (var other in _apartFrom[step])
            taken |= other == step ? ulong.MaxValue : _blocksOf[other];
        return taken;
    }

    // As long as another step of the rule has no place, that one may be it.
    private ulong NeededBy(PlanRule rule, int step)
    {
        var isBound = rule.Step == step;
        var bound = isBound ? 0 : _blocksOf[rule.Step];
        if (!isBound && bound == 0)
            return ulong.MaxValue;
        var needed = bound;
        foreach (var other in rule.Others)
        {
            if (other == step && !isBound)
                continue;
            var its = _blocksOf[other];
            if (other == step || its == 0 || (its & bound) != 0)
                return ulong.MaxValue;
            if (isBound)
                needed |= its;
        }
        return needed;
    }

    private static ulong Bit(int block) => 1UL << block;

    private static int IndexOf(ulong bit)
    {
        var index = 0;
        while ((bit >>= 1) != 0)
            index++;
        return index;
    }
}
