namespace Sequent.Definitions;

/// <summary>
/// Who can do what: steps, for each the persons who may, and the rules between steps. A plan names somebody for every
/// step so that every rule holds (Wang and Li, Satisfiability and Resiliency in Workflow Authorization Systems, 2010).
/// </summary>
/// <param name="persons">How many persons there are: they are numbered from 0.</param>
internal sealed class SatisfiabilityProblem(int persons)
{
    private readonly List<CompactSet> _eligible = [];
    private readonly List<CompactSet> _entitled = [];
    private readonly List<PlanRule> _rules = [];
    private readonly List<Delegation> _delegations = [];

    public int Persons => persons;

    public int Steps => _eligible.Count;

    public IReadOnlyList<PlanRule> Rules => _rules;

    public IReadOnlyList<Delegation> Delegations => _delegations;

    /// <summary>Who may do a step.</summary>
    public CompactSet Eligible(int step) => _eligible[step];

    /// <summary>For whom others may do a step: that person may be away.</summary>
    public CompactSet Entitled(int step) => _entitled[step];

    /// <summary>Adds a step.</summary>
    /// <param name="eligible">Who may do it.</param>
    /// <param name="entitled">For whom others may do it; those who may do it unless said otherwise.</param>
    /// <returns>Its number, from 0.</returns>
    public int AddStep(IEnumerable<int> eligible, IEnumerable<int>? entitled = null)
    {
        var who = CompactSet.Of(persons, eligible);
        _eligible.Add(who);
        _entitled.Add(entitled is null ? who : CompactSet.Of(persons, entitled));
        return _eligible.Count - 1;
    }

    /// <summary>No person has to do with both steps.</summary>
    /// <returns>The number of the rule.</returns>
    public int Separate(int a, int b) => Add(new(PlanRuleKind.Separate, a, [b]));

    /// <summary>Who does the step has to do with one of the others.</summary>
    /// <returns>The number of the rule.</returns>
    public int Bind(int step, params int[] oneOf) => Add(new(PlanRuleKind.Bind, step, oneOf));

    /// <summary>Lets a person do for another one whatever that one may do: the step then has to do with both.</summary>
    public void Delegate(int from, int to)
    {
        if (from != to)
            _delegations.Add(new(from, to));
    }

    private int Add(PlanRule rule)
    {
        _rules.Add(rule);
        return _rules.Count - 1;
    }
}

/// <summary>A rule between the steps of a plan.</summary>
/// <param name="Kind">What it demands.</param>
/// <param name="Step">The step that it is about.</param>
/// <param name="Others">The other steps.</param>
internal sealed record PlanRule(PlanRuleKind Kind, int Step, int[] Others)
{
    public bool Concerns(int step) => Step == step || Array.IndexOf(Others, step) >= 0;
}

/// <summary>What a rule demands.</summary>
internal enum PlanRuleKind
{
    /// <summary>The two steps have no person in common.</summary>
    Separate,

    /// <summary>The step has a person in common with one of the others.</summary>
    Bind,
}

/// <summary>Somebody may act for somebody else.</summary>
/// <param name="From">For whom.</param>
/// <param name="To">Who acts.</param>
internal readonly record struct Delegation(int From, int To);

/// <summary>Who does a step.</summary>
/// <param name="Person">Who acts.</param>
/// <param name="For">For whom; -1 when for themselves.</param>
internal readonly record struct Performer(int Person, int For)
{
    public bool Shares(Performer other) => Is(other.Person) || (other.For >= 0 && Is(other.For));

    private bool Is(int person) => Person == person || For == person;
}
