using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>A way to the end of a workflow that takes the least time.</summary>
/// <param name="Time">When it ends.</param>
/// <param name="Steps">The branches in the order in which they move, each with its time.</param>
internal sealed record TimedWay(long Time, IReadOnlyList<(ResolvedBranch Branch, long At)> Steps)
{
    private const int MostShown = 6;

    /// <summary>The names of the transitions, in order.</summary>
    public IEnumerable<string> Names => Steps.Select(s => s.Branch.Transition.Name);

    /// <summary>Those steps before which time passes, such as <c>'Settle' after 2 days</c>.</summary>
    public string Text(TimeMeasure measure)
    {
        var shown = new List<string>();
        var now = 0L;
        foreach (var (branch, at) in Steps)
        {
            if (at > now)
                shown.Add(Quote(branch.Transition.Name) + " after " + measure.Text(at));
            now = at;
        }
        return string.Join(", ", shown.Take(MostShown)) + (shown.Count > MostShown ? ", …" : "");
    }
}
