using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Holds a workflow to the people that there are.</summary>
public sealed class StaffingCheck
{
    private readonly HumanWork? _work;
    private readonly string? _obstacle;
    private readonly PeopleDirectory _directory;
    private readonly DateTime _day;

    /// <param name="definition">A definition without errors of shape.</param>
    /// <param name="directory">The people.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentNullException">The definition or the directory is null.</exception>
    public StaffingCheck(WorkflowDefinition definition, PeopleDirectory directory, DateTime day)
    {
        _work = HumanWork.Of(definition ?? throw new ArgumentNullException(nameof(definition)), out _obstacle);
        _directory = directory ?? throw new ArgumentNullException(nameof(directory));
        _day = day;
    }

    /// <summary>Whether every run can be done by the people who are there, those who act for others included.</summary>
    /// <param name="away">Who is away beside those of whom the directory says so.</param>
    public StaffingReport Run(params string[] away)
    {
        var isAway = _directory.Users.Select(u => _directory.IsAway(u.Id, _day) || away.Contains(u.Id)).ToArray();
        var names = Enumerable.Range(0, isAway.Length).Where(u => isAway[u]).Select(u => _directory.Users[u].Id).ToEquatableArray();
        if (_work is null)
            return new(StaffingVerdict.NotAnalysed) { Reasons = EquatableArray.Create($"It is not analysed, because {_obstacle}"), Away = names };

        var report = new StaffingQuestion(_work, _directory, _day, isAway).Answer() with { Away = names };
        return report.Verdict == StaffingVerdict.Covered ? report with { Indispensable = Indispensable(report, isAway).ToEquatableArray() } : report;
    }

    // Whoever the plans do without is not missed.
    private IEnumerable<IndispensablePerson> Indispensable(StaffingReport covered, bool[] isAway)
    {
        var planned = new HashSet<string>(covered.Plans.SelectMany(p => p.Steps).SelectMany(s => s.By).Select(p => p.User), StringComparer.Ordinal);
        for (var user = 0; user < isAway.Length; user++)
        {
            if (!planned.Contains(_directory.Users[user].Id))
                continue;
            var without = (bool[])isAway.Clone();
            without[user] = true;
            var question = new StaffingQuestion(_work!, _directory, _day, without);
            if (question.Answer() is { Verdict: StaffingVerdict.NotCovered } report)
                yield return new(_directory.Users[user].Id, report.Conflict.IsEmpty
                    ? $"nobody else could do {Quoted(question.Gaps.Select(s => s.Transition).Distinct())}"
                    : $"the others could not do {Quoted(report.Conflict)} in one run");
        }
    }
}
