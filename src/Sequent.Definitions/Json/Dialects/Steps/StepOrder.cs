using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>The order in which steps follow one another: as written, or as their dependencies have it.</summary>
internal static class StepOrder
{
    private const string Remedy = "steps side by side need a fork and a join, which this dialect has not: let one of them depend on the other";

    /// <summary>The positions of the steps in the order in which they are taken. When there is none that is reported, and they are in order of the text.</summary>
    public static IReadOnlyList<int> Of(StepIndex index, Reading reading)
    {
        var steps = index.Steps;
        var written = Enumerable.Range(0, steps.Count).ToArray();
        if (steps.All(step => step.Dependencies is null) || Following(index) is not { } following)
            return written;

        // How many of the steps that each one depends on are still to come.
        var open = new int[steps.Count];
        foreach (var step in following.SelectMany(positions => positions))
            open[step]++;
        var ready = new List<int>(written.Where(step => open[step] == 0));
        var order = new List<int>();
        while (ready.Count == 1)
        {
            var step = ready[0];
            order.Add(step);
            ready = [.. following[step].Where(next => --open[next] == 0)];
        }
        if (order.Count == steps.Count)
            return order;
        if (ready.Count == 0)
            Report(reading, steps[written.First(step => open[step] > 0)]);
        else
            Report(reading, steps[ready[0]], steps[ready[1]]);
        return written;
    }

    // Of each step, those that depend on it; null when one of the names is none.
    private static List<int>[]? Following(StepIndex index)
    {
        var isKnown = true;
        var following = index.Steps.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < index.Steps.Count; i++)
        {
            foreach (var name in index.Steps[i].Dependencies ?? [])
            {
                if (index.Find(name.Value) is { } at)
                {
                    following[at].Add(i);
                    continue;
                }
                isKnown = false;
                name.Slot.Report($"is {Quote(name.Value)}, which names no step: add the step, or correct the name{Spelling.DidYouMean(index.Closest(name.Value))}");
            }
        }
        return isKnown ? following : null;
    }

    private static void Report(Reading reading, StepDraft step) => reading.Report(step.Path, reading.Places.Find(step.Path, null),
        $"Step {Quote(step.Title)} depends on itself, by way of its dependencies: remove one of them");

    private static void Report(Reading reading, StepDraft first, StepDraft second) => reading.Report(second.Path, reading.Places.Find(second.Path, null),
        $"Steps {Quote(first.Title)} and {Quote(second.Title)} do not depend on one another: {Remedy}");
}
