namespace Sequent.Definitions;

/// <summary>
/// The smallest number of people with whom every run can be done: for the steps of each there is a plan in which every
/// step of it, however often it comes, is done by the same persons.
/// </summary>
/// <remarks>
/// Everybody counts for one role, or for those that a duty gives to one person. Where the roles have nothing to do with
/// each other, what each needs for itself is needed and enough; what is missing then is tried, the fewest people first.
/// </remarks>
internal sealed class MinimumStaffing
{
    private const int MostQuestions = 3_000;

    private readonly HumanWork _work;
    private readonly List<CompactSet> _courses;
    private int _nodes = 4 * WorkflowSatisfiability.DefaultBudget;
    private int _questions = MostQuestions;

    private MinimumStaffing(HumanWork work)
    {
        _work = work;
        _courses = [.. work.Courses];
        Kinds = PersonKind.Of(work);
    }

    public PersonKind[] Kinds { get; }

    /// <summary>How many people of each kind; null when nothing was found.</summary>
    public int[]? People { get; private set; }

    /// <summary>True when it gave up.</summary>
    public bool IsExhausted { get; private set; }

    public static MinimumStaffing Of(HumanWork work)
    {
        var staffing = new MinimumStaffing(work);
        staffing.Search();
        return staffing;
    }

    private void Search()
    {
        var least = Kinds.Select(Least).ToArray();
        var most = _courses.Select(c => c.Members().Sum(s => _work.Steps[s].Approvals)).DefaultIfEmpty(0).Max();
        for (var more = 0; more <= most + Kinds.Length && People is null && !IsExhausted; more++)
            Add(least, 0, more);
    }

    // Everything that so many more people can be.
    private bool Add(int[] people, int kind, int more)
    {
        if (IsExhausted)
            return false;
        if (kind == Kinds.Length)
        {
            if (more > 0 || !IsEnough(people))
                return false;
            People = people;
            return true;
        }
        for (var some = Kinds[kind].User is null ? more : 0; some >= 0; some--)
        {
            var with = (int[])people.Clone();
            with[kind] += some;
            if (Add(with, kind + 1, more - some))
                return true;
        }
        return false;
    }

    private int Least(PersonKind kind)
    {
        if (kind.User is not null)
            return 1;
        // Who has several roles may do what is counted here.
        if (kind.Roles.Count != 1 || Kinds.Any(k => k != kind && k.Roles.Contains(kind.Roles[0])))
            return 0;
        var own = CompactSet.Of(_work.Steps.Count, Enumerable.Range(0, _work.Steps.Count).Where(s => _work.Steps[s].Role == kind.Roles[0]));
        var count = 1;
        foreach (var course in _courses)
            while (!IsExhausted && !HasPlan(course.And(own), count, _ => Enumerable.Range(0, count)))
                count++;
        return count;
    }

    private bool IsEnough(int[] people)
    {
        var present = Kinds.SelectMany((kind, k) => Enumerable.Repeat(kind, people[k])).ToArray();
        if (!_work.Steps.All(step => present.Any(kind => kind.Can(step))))
            return false;
        for (var c = 0; c < _courses.Count; c++)
        {
            var course = _courses[c];
            if (HasPlan(course, present.Length, step => Enumerable.Range(0, present.Length).Where(p => present[p].Can(step))))
                continue;
            // What stopped these people is the likeliest to stop the next ones.
            _courses.RemoveAt(c);
            _courses.Insert(0, course);
            return false;
        }
        return true;
    }

    private bool HasPlan(CompactSet course, int persons, Func<HumanStep, IEnumerable<int>> eligible)
    {
        var result = WorkflowSatisfiability.Solve(_work.Plan(course.Members(), persons, eligible).Problem, Math.Max(_nodes, 0));
        _nodes -= result.Nodes;
        if (--_questions < 0 || result.Verdict == Satisfiability.NotAnalysed)
            IsExhausted = true;
        return result.IsSatisfiable && !IsExhausted;
    }
}
