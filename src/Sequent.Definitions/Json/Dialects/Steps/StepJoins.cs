namespace Sequent.Definitions;

/// <summary>
/// The states and transitions that steps side by side need beside those of the steps: a state for each that is done while
/// another one that the next step waits for is not, a join there, a fork at the start and a join at the end.
/// </summary>
/// <remarks>A marked graph (Commoner, Holt, Even and Pnueli, 1971): each state between two moves, so that it is sound and safe without circles.</remarks>
internal sealed class StepJoins(IReadOnlyList<StepDraft> steps, StepGraph graph)
{
    /// <summary>The state in which several steps at once begin.</summary>
    public const string Start = "start";

    private const string Begin = "begin";
    private const string Join = "join_";

    public bool StartsTogether => graph.First.Count > 1;

    public bool EndsTogether => graph.Last.Count > 1;

    /// <summary>The states, in words of the text, each with the step that it belongs to; the start first.</summary>
    public IEnumerable<(string WireName, int Step)> States()
    {
        if (StartsTogether)
            yield return (Start, graph.First[0]);
        foreach (var step in graph.Order)
        {
            foreach (var next in graph.Next[step].Where(IsJoin))
                yield return (Done(step, next), step);
            if (EndsTogether && graph.Next[step].Count == 0)
                yield return (Done(step, -1), step);
        }
    }

    /// <summary>The states that are entered when a step is done, in words of the text.</summary>
    public IEnumerable<string> After(int step) => graph.Next[step].Count > 0
        ? graph.Next[step].Select(next => IsJoin(next) ? Done(step, next) : steps[next].WireName)
        : [EndsTogether ? Done(step, -1) : StepNames.Completed];

    /// <summary>The moves that no step makes, each with the step that it belongs to.</summary>
    public IEnumerable<(TransitionDefinition Transition, int Step)> Transitions()
    {
        if (StartsTogether)
            yield return (Automatic(Begin, new(EquatableArray.Create(Naming.FromWireName(Start)), Names(graph.First.Select(step => steps[step].WireName)))), graph.First[0]);
        foreach (var step in graph.Order.Where(IsJoin))
            yield return (Automatic(Join + steps[step].WireName, Joining(graph.Previous[step].Select(before => Done(before, step)), steps[step].WireName)), step);
        if (EndsTogether)
            yield return (Automatic(Join + StepNames.Completed, Joining(graph.Last.Select(step => Done(step, -1)), StepNames.Completed)), graph.Last[0]);
    }

    private bool IsJoin(int step) => graph.Previous[step].Count > 1;

    private string Done(int step, int next) => steps[step].WireName + "_done" + (graph.Next[step].Count > 1 ? "_for_" + steps[next].WireName : "");

    private static BranchDefinition Joining(IEnumerable<string> done, string to) => new(default, EquatableArray.Create(Naming.FromWireName(to))) { Join = Names(done) };

    private static EquatableArray<string> Names(IEnumerable<string> wireNames) => wireNames.Select(Naming.FromWireName).ToEquatableArray();

    private static TransitionDefinition Automatic(string wireName, BranchDefinition branch) =>
        new(Naming.FromWireName(wireName)) { WireName = wireName, Automatic = true, Branches = EquatableArray.Create(branch) };
}
