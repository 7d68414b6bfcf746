using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ403: the duty rules can be met, and with how many people.</summary>
internal sealed class StaffingRule
{
    private readonly WorkflowDefinition _definition;
    private readonly List<Finding> _findings = [];

    /// <param name="definition">A definition of sound shape.</param>
    /// <param name="strict">True to make it an error that there is too much to look at.</param>
    public StaffingRule(WorkflowDefinition definition, bool strict)
    {
        _definition = definition;
        if (HumanWork.IsBound(definition))
            Check(strict);
    }

    public IEnumerable<Finding> Findings => _findings;

    public VerificationSummary Summary { get; private set; }

    private void Check(bool strict)
    {
        if (HumanWork.Of(_definition, out var obstacle) is not { } work)
            NotAnalysed(obstacle!, strict);
        else if (work.Rules.Count > 0 && !FindCertain(work) && !FindPossible(work) && !FindUnassignable(work))
            FindLeast(work, strict);
    }

    private bool FindCertain(HumanWork work)
    {
        var certain = CertainConflicts.Of(work).ToArray();
        if (certain.Length == 0)
            return false;
        var (step, rules) = certain[0];
        var others = certain.Select(c => work.Steps[c.Step].Transition).Distinct().Count() - 1;
        Add(work, rules, Severity.Error,
            $"Nobody can ever do {Quote(work.Steps[step].Transition)}: {Words(work, rules)} cannot be met together, by however many people"
            + (others > 0 ? $" (and so for {Count(others, "other transition")})" : "") + ": remove one of these rules");
        return true;
    }

    // By one person for each step; whoever acts for somebody else is two.
    private bool FindPossible(HumanWork work)
    {
        foreach (var course in work.Courses)
        {
            var persons = course.Members().Sum(s => work.Steps[s].Approvals);
            var plan = work.Plan(course.Members(), persons, _ => Enumerable.Range(0, persons));
            if (WorkflowSatisfiability.Solve(plan.Problem).Verdict != Satisfiability.Unsatisfiable)
                continue;
            var rules = plan.RulesOf(WorkflowSatisfiability.Explain(plan.Problem)).ToArray();
            Add(work, rules, Severity.Warning,
                $"A run cannot be done by people who act only for themselves: {Words(work, rules)} cannot be met together: remove one of these rules");
            return true;
        }
        return false;
    }

    private void FindLeast(HumanWork work, bool strict)
    {
        var staffing = MinimumStaffing.Of(work);
        if (staffing.People is not null)
        {
            Summary += new VerificationSummary(1, 0, 0);
            _findings.Add(new(Rules.Staffing, ElementPath.Workflow, StaffingWording.Of(work, staffing.Kinds, staffing.People)) { Severity = Severity.Info });
        }
        else
            NotAnalysed("the search for it takes too long", strict);
    }

    // Only tasks for certain users can stand in the way of as many people as anybody likes.
    private bool FindUnassignable(HumanWork work)
    {
        var kinds = PersonKind.Of(work);
        if (kinds.All(k => k.User is null))
            return false;
        foreach (var course in work.Courses)
        {
            var persons = course.Members().Sum(s => work.Steps[s].Approvals);
            var present = kinds.SelectMany(k => Enumerable.Repeat(k, k.User is null ? persons : 1)).ToArray();
            var plan = work.Plan(course.Members(), present.Length, step => Enumerable.Range(0, present.Length).Where(p => present[p].Can(step)));
            if (WorkflowSatisfiability.Solve(plan.Problem).Verdict != Satisfiability.Unsatisfiable)
                continue;
            var conflict = WorkflowSatisfiability.Explain(plan.Problem);
            var rules = plan.RulesOf(conflict).ToArray();
            var users = conflict.Steps.Select(s => work.Steps[plan.StepOf(s)].User).OfType<string>().Distinct();
            Add(work, rules, Severity.Warning,
                $"A run cannot be done as long as only those do a task whose it is: {Words(work, rules)} cannot be met together with the tasks of {Quoted(users)}: "
                + "let a role have the task, or remove one of these rules");
            return true;
        }
        return false;
    }

    private void NotAnalysed(string obstacle, bool strict)
    {
        Summary += new VerificationSummary(0, 0, 1);
        _findings.Add(new(Rules.Staffing, ElementPath.Workflow,
            $"How many people workflow {Quote(_definition.Id)} needs is not analysed, because {obstacle}: see with 'sequent staff' whether certain people are enough")
        {
            Severity = strict ? Severity.Error : Severity.Info,
        });
    }

    private void Add(HumanWork work, StepRule[] rules, Severity severity, string message)
    {
        Summary += severity == Severity.Error ? new VerificationSummary(1, 0, 0) : new(0, 1, 0);
        _findings.Add(new(Rules.Staffing, ElementPath.Workflow, message)
        {
            Severity = severity,
            Witness = rules.Select(r => r.In(work.Steps)).Distinct().ToEquatableArray(),
            Related = rules.SelectMany(r => new[] { r.First, r.Second }).Distinct().OrderBy(s => s).Select(s => work.Steps[s].Path).ToEquatableArray(),
        });
    }

    private static string Words(HumanWork work, IEnumerable<StepRule> rules)
    {
        var words = rules.Select(r => r.In(work.Steps)).Distinct().ToArray();
        return words.Length < 2 ? string.Concat(words) : string.Join(", ", words.Take(words.Length - 1)) + " and " + words[words.Length - 1];
    }
}
