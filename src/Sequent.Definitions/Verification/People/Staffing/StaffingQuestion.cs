using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Whether the people who are there can do every run.</summary>
internal sealed class StaffingQuestion(HumanWork work, PeopleDirectory directory, DateTime day, bool[] isAway)
{
    private readonly Delegation[] _delegations = Active(directory, day, isAway).ToArray();

    private int Persons => directory.Users.Count;

    /// <summary>What nobody can do.</summary>
    public IEnumerable<HumanStep> Gaps => work.Steps.Where(s => !Performers(s).Any());

    public StaffingReport Answer()
    {
        var gaps = Gaps.Select(Gap).Distinct().ToArray();
        if (gaps.Length > 0)
            return new(StaffingVerdict.NotCovered) { Reasons = gaps.ToEquatableArray() };

        var plans = new List<StaffingPlan>();
        var isExhausted = false;
        foreach (var course in work.Courses)
        {
            var plan = work.Plan(course.Members(), Persons, Present, Entitled);
            foreach (var (from, to) in _delegations)
                plan.Problem.Delegate(from, to);
            var result = WorkflowSatisfiability.Solve(plan.Problem);
            if (result.Verdict == Satisfiability.Unsatisfiable)
                return Conflict(plan);
            isExhausted |= result.Verdict == Satisfiability.NotAnalysed;
            if (result.IsSatisfiable)
                plans.Add(Plan(plan, result, course));
        }
        return isExhausted
            ? new(StaffingVerdict.NotAnalysed) { Reasons = EquatableArray.Create("It is not analysed, because the search takes too long") }
            : new(StaffingVerdict.Covered) { Plans = plans.ToEquatableArray() };
    }

    private static IEnumerable<Delegation> Active(PeopleDirectory directory, DateTime day, bool[] isAway)
    {
        var numbers = Enumerable.Range(0, directory.Users.Count).GroupBy(u => directory.Users[u].Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var delegation in directory.Delegations)
            if (delegation.Days.Includes(day) && numbers.TryGetValue(delegation.From, out var from) && numbers.TryGetValue(delegation.To, out var to) && from != to && !isAway[to])
                yield return new(from, to);
    }

    private IEnumerable<int> Entitled(HumanStep step) => Enumerable.Range(0, Persons).Where(u =>
        step.User is not null ? directory.Users[u].Id == step.User : step.Role is null || directory.Users[u].Roles.Contains(step.Role));

    private IEnumerable<int> Present(HumanStep step) => Entitled(step).Where(u => !isAway[u]);

    private IEnumerable<Performer> Performers(HumanStep step)
    {
        var entitled = new HashSet<int>(Entitled(step));
        return entitled.Where(u => !isAway[u]).Select(u => new Performer(u, -1))
            .Concat(_delegations.Where(d => entitled.Contains(d.From)).Select(d => new Performer(d.To, d.From)));
    }

    private string Gap(HumanStep step)
    {
        var what = step.User is not null ? $"{Quote(step.Transition)} is a task for {Quote(step.User)} alone"
            : step.Role is not null ? $"{Quote(step.Transition)} is for the role {Quote(step.Role)}"
            : $"{Quote(step.Transition)} is for anybody";
        var entitled = Entitled(step).Select(u => directory.Users[u].Id).ToArray();
        var fact = entitled.Length > 0 ? $"{Quoted(entitled)} {(entitled.Length == 1 ? "is" : "are")} away, and nobody acts for {(entitled.Length == 1 ? "them" : "any of them")}"
            : step.User is not null ? "who is not in the directory"
            : step.Role is not null ? "which nobody has" + Spelling.DidYouMean(Spelling.Closest(step.Role, directory.Users.SelectMany(u => u.Roles).Distinct()))
            : "and the directory has nobody";
        return $"{what}, {(entitled.Length > 0 ? "but " : "")}{fact}";
    }

    private StaffingReport Conflict(CoursePlan plan)
    {
        var conflict = WorkflowSatisfiability.Explain(plan.Problem);
        var steps = conflict.Steps.Select(plan.StepOf).Distinct().OrderBy(s => s).Select(s => work.Steps[s]).ToArray();
        var rules = plan.RulesOf(conflict).Select(r => r.In(work.Steps)).Distinct();
        var who = steps.Select(s => $"{Quote(s.Transition)} can be done by {Names(s)}");
        return new(StaffingVerdict.NotCovered)
        {
            Conflict = steps.Select(s => s.Transition).Distinct().ToEquatableArray(),
            Reasons = EquatableArray.Create($"These people cannot do {Quoted(steps.Select(s => s.Transition).Distinct())} in one run: {string.Join("; ", who.Concat(rules).Distinct())}"),
        };
    }

    private string Names(HumanStep step)
    {
        const int Most = 5;
        var names = Performers(step).Select(p => Person(p).ToString()).ToArray();
        return (names.Length == 1 ? names[0] + " alone" : string.Join(", ", names.Take(Most))) + (names.Length > Most ? $" and {Number(names.Length - Most)} more" : "");
    }

    // Steps that no rule is about are done by whoever comes first.
    private StaffingPlan Plan(CoursePlan plan, SatisfiabilityResult result, CompactSet course)
    {
        var by = Enumerable.Range(0, plan.Problem.Steps).ToLookup(plan.StepOf, s => result.Plan[s]);
        var bound = new HashSet<int>(work.Courses.SelectMany(c => c.Members()));
        return new(Enumerable.Range(0, work.Steps.Count)
            .Where(s => course.Contains(s) || !bound.Contains(s))
            .Select(s => new StaffedStep(work.Steps[s].Transition, work.Steps[s].Role,
                (course.Contains(s) ? by[s] : Performers(work.Steps[s]).Take(1)).Select(Person).ToEquatableArray()))
            .Distinct()
            .ToEquatableArray());
    }

    private StaffedPerson Person(Performer performer) => new(directory.Users[performer.Person].Id, performer.For < 0 ? null : directory.Users[performer.For].Id);
}
