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

    private readonly SatisfiabilityProblem _problem;
    private readonly int[] _steps;
    private readonly List<PlanRule>[] _rulesOf;
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
        _rulesOf = Enumerable.Range(0, problem.Steps).Select(_ => new List<PlanRule>()).ToArray();
        foreach (var rule in rules)
            foreach (var step in rule.Others.Append(rule.Step).Distinct())
                _rulesOf[step].Add(rule);
        _blocksOf = new ulong[problem.Steps];
        _delegationOf = new int[problem.Steps];
        _matching = new(problem.Persons, _domains);
        _nodesLeft = nodes;
    }

    /// <summary>True when the search gave up, so that a failure says nothing.</summary>
    public bool IsExhausted { get; private set; }

    public int NodesLeft => Math.Max(_nodesLeft, 0);

    /// <summary>Searches; true when there is a plan.</summary>
    public bool Run() => Place(_steps.Length);

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
        var step = FewestChoices();
        return step >= 0 && (PlaceByThemselves(step, left) || PlaceByDelegation(step, left));
    }

    private bool PlaceByThemselves(int step, int left)
    {
        _delegationOf[step] = -1;
        if (IsAllowed(step, Bit(_blocks)) && TryOpen(_problem.Eligible(step)))
        {
            if (Go(step, Bit(_blocks - 1), left))
                return true;
            Close();
        }
        for (var block = 0; block < _blocks && !IsExhausted; block++)
        {
            var domain = _domains[block];
            if (!IsAllowed(step, Bit(block)) || !TryNarrow(block, _problem.Eligible(step)))
                continue;
            if (Go(step, Bit(block), left))
                return true;
            _domains[block] = domain;
        }
        return false;
    }

    private bool PlaceByDelegation(int step, int left)
    {
        for (var d = 0; d < _problem.Delegations.Count && !IsExhausted; d++)
        {
            var (from, to) = _problem.Delegations[d];
            if (!_problem.Eligible(step).Contains(from))
                continue;
            _delegationOf[step] = d;
            if (Pin(to, actor => Pin(from, other => actor != other && IsAllowed(step, Bit(actor) | Bit(other)) && Go(step, Bit(actor) | Bit(other), left))))
                return true;
        }
        return false;
    }

    // Whoever acts for somebody else is a certain person: the block of that person, be it one that there is or another one.
    private bool Pin(int person, Func<int, bool> go)
    {
        var only = CompactSet.Of(_problem.Persons, [person]);
        for (var block = 0; block < _blocks && !IsExhausted; block++)
        {
            var domain = _domains[block];
            if (!TryNarrow(block, only))
                continue;
            if (go(block))
                return true;
            _domains[block] = domain;
        }
        if (IsExhausted || !TryOpen(only))
            return false;
        if (go(_blocks - 1))
            return true;
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

    // -1 when a step has no choice left.
    private int FewestChoices()
    {
        var best = -1;
        var (fewest, most) = (int.MaxValue, -1);
        foreach (var step in _steps)
        {
            if (_blocksOf[step] != 0)
                continue;
            var choices = ChoicesOf(step);
            if (choices == 0)
                return -1;
            if (choices < fewest || (choices == fewest && _rulesOf[step].Count > most))
                (best, fewest, most) = (step, choices, _rulesOf[step].Count);
        }
        return best;
    }

    private int ChoicesOf(int step)
    {
        var eligible = _problem.Eligible(step);
        var choices = 0;
        if (!eligible.IsEmpty && IsAllowed(step, Bit(_blocks)))
            choices++;
        for (var block = 0; block < _blocks; block++)
            if (IsAllowed(step, Bit(block)) && eligible.Overlaps(_domains[block]))
                choices++;
        foreach (var delegation in _problem.Delegations)
            if (eligible.Contains(delegation.From))
                choices++;
        return choices;
    }

    private bool IsAllowed(int step, ulong blocks)
    {
        foreach (var rule in _rulesOf[step])
            if (!(rule.Kind == PlanRuleKind.Separate ? IsApart(rule, step, blocks) : IsBound(rule, step, blocks)))
                return false;
        return true;
    }

    private bool IsApart(PlanRule rule, int step, ulong blocks) => (_blocksOf[rule.Step == step ? rule.Others[0] : rule.Step] & blocks) == 0;

    // As long as a step of the rule has no place, it may be the one.
    private bool IsBound(PlanRule rule, int step, ulong blocks)
    {
        var bound = rule.Step == step ? blocks : _blocksOf[rule.Step];
        if (bound == 0)
            return true;
        foreach (var other in rule.Others)
        {
            var its = other == step ? blocks : _blocksOf[other];
            if (its == 0 || (its & bound) != 0)
                return true;
        }
        return false;
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
