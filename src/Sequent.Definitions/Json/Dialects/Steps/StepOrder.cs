using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Which steps follow which: as written, side by side where that is said, or as their dependencies have it.</summary>
internal static class StepOrder
{
    // Whether each may run beside each is looked at.
    private const int MostSteps = 1000;

    /// <summary>The steps in their order. When they have none that is reported, and they follow one another as they are written.</summary>
    public static StepGraph Of(StepIndex index, Reading reading)
    {
        var steps = index.Steps;
        var graph = Said(index, reading) is { } previous ? Of(index, previous, reading) : null;
        if (graph is null)
            return StepGraph.Chain([.. Enumerable.Range(0, steps.Count)]);
        for (var i = 0; i < steps.Count; i++)
            if (steps[i].Parallel is { } parallel && !graph.IsBesideOthers(i))
                parallel.Report("is true, and every other step comes before it or after it: remove it, or write it on the steps beside it too");
        return graph;
    }

    private static StepGraph? Of(StepIndex index, IReadOnlyList<int>[] previous, Reading reading)
    {
        var following = previous.Select(_ => new List<int>()).ToArray();
        var open = new int[previous.Length];
        for (var step = 0; step < previous.Length; step++)
        {
            open[step] = previous[step].Count;
            foreach (var one in previous[step])
                following[one].Add(step);
        }
        var ready = new SortedSet<int>(Enumerable.Range(0, open.Length).Where(step => open[step] == 0));
        var (order, isChain) = (new List<int>(), true);
        while (ready.Count > 0)
        {
            isChain &= ready.Count == 1;
            var step = ready.Min;
            ready.Remove(step);
            order.Add(step);
            foreach (var next in following[step].Where(next => --open[next] == 0))
                ready.Add(next);
        }
        if (order.Count < open.Length)
            Report(reading, index.Steps[Enumerable.Range(0, open.Length).First(step => open[step] > 0)]);
        else if (isChain)
            return StepGraph.Chain(order);
        else if (order.Count <= MostSteps)
            return StepGraph.Of(order, previous);
        else
            reading.Report(ElementPath.Workflow.Field("states"), reading.Places.Find(index.Steps[0].Path, null),
                $"There are {Number(order.Count)} steps, and some run side by side: at most {Number(MostSteps)} may, so let one depend on the other, or divide the workflow");
        return null;
    }

    // Of each step, those it comes after; null when they follow one another, or one of the names is none.
    private static IReadOnlyList<int>[]? Said(StepIndex index, Reading reading)
    {
        var steps = index.Steps;
        if (steps.Any(step => step.Dependencies is not null))
            return Dependencies(index, reading);
        if (steps.All(step => step.Parallel is null))
            return null;

        var previous = new IReadOnlyList<int>[steps.Count];
        List<int> before = [], group = [];
        for (var i = 0; i < steps.Count; i++)
        {
            // Neighbours that are parallel run side by side, between what is before all of them and what is behind.
            if (i > 0 && (steps[i].Parallel is null || steps[i - 1].Parallel is null))
                (before, group) = (group, []);
            previous[i] = before;
            group.Add(i);
        }
        return previous;
    }

    private static IReadOnlyList<int>[]? Dependencies(StepIndex index, Reading reading)
    {
        var isKnown = true;
        var previous = index.Steps.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < index.Steps.Count; i++)
        {
            foreach (var name in index.Steps[i].Dependencies ?? [])
            {
                if (index.Find(name.Value) is { } at)
                {
                    if (!previous[i].Contains(at))
                        previous[i].Add(at);
                    continue;
                }
                isKnown = false;
                name.Slot.Report($"is {Quote(name.Value)}, which names no step: add the step, or correct the name{Spelling.DidYouMean(index.Closest(name.Value))}");
            }
        }
        return isKnown ? previous : null;
    }

    private static void Report(Reading reading, StepDraft step) => reading.Report(step.Path, reading.Places.Find(step.Path, null),
        $"Step {Quote(step.Title)} depends on itself, by way of its dependencies: remove one of them");
}
