using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Makes states of the steps, and transitions of the ways between them.</summary>
internal sealed class StepsBuilder
{
    private readonly IReadOnlyList<StepDraft> _steps;
    private readonly Reading _reading;
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<StepMove>> _moves = new(StringComparer.Ordinal);

    private StepGraph _graph = StepGraph.Chain([]);
    private StepJoins _joins = new([], StepGraph.Chain([]));

    private StepsBuilder(IReadOnlyList<StepDraft> steps, Reading reading) => (_steps, _reading) = (steps, reading);

    public static WorkflowDefinition Build(WorkflowDefinition workflow, IReadOnlyList<StepDraft> steps, Reading reading) =>
        new StepsBuilder(steps, reading).Build(workflow);

    /// <summary>The state that a step becomes.</summary>
    public static StateDefinition StateOf(StepDraft step) => new(step.Name)
    {
        WireName = step.WireName,
        Label = step.Title,
        Description = step.Description,
        Work = step.Work,
        OnEntry = step.Entry is null ? default : EquatableArray.Create(step.Entry),
    };

    private WorkflowDefinition Build(WorkflowDefinition workflow)
    {
        var index = new StepIndex(_steps, _reading);
        _graph = StepOrder.Of(index, _reading);
        _joins = new(_steps, _graph);
        var forward = _graph.Order.SelectMany(step => StepMove.Of(index, step)).Where(IsForward).ToList();
        SkippedApprovals.Check(_steps, _graph, forward);
        foreach (var move in forward)
            Add(move);

        var ends = new[] { StepNames.Completed, StepNames.Rejected, StepNames.TimedOut }.Where(end => Ends(forward, end)).ToArray();
        var between = _joins.States().ToArray();
        var taken = new HashSet<string>(between.Select(state => state.WireName), StringComparer.Ordinal);
        var states = _steps.Select((step, i) => StateOf(step, ends, taken) with { Initial = !_joins.StartsTogether && _graph.First[0] == i });
        return workflow with
        {
            States = states.Concat(between.Select(Between)).Concat(ends.Select(End)).ToEquatableArray(),
            Transitions = _names.Select(Transition).Concat(_joins.Transitions().Select(Located)).ToEquatableArray(),
        };
    }

    private bool Ends(List<StepMove> moves, string end) =>
        moves.Any(move => move.To.End == end || (end == StepNames.Completed && move.To.IsFollowing && _graph.Next[move.From].Count == 0));

    private bool IsForward(StepMove move)
    {
        if (move.To.Step < 0 || _graph.IsWhole(move.From, move.To.Step))
            return true;
        move.Target?.Slot.Report($"is {Quote(move.Target.Value)}, which is {(_graph.Leads(move.From, move.To.Step)
            ? "reached by other steps side by side with it too: skip to a step where all that begins here has met, and nothing else"
            : "not behind it: a skip goes forward, so name a step that comes later")}");
        return false;
    }

    private StateDefinition Between((string WireName, int Step) state)
    {
        AddPlace(StepNames.PathOf(state.WireName), _steps[state.Step]);
        return new(Naming.FromWireName(state.WireName)) { WireName = state.WireName, Initial = state.WireName == StepJoins.Start };
    }

    private TransitionDefinition Located((TransitionDefinition Transition, int Step) join)
    {
        AddPlace(ElementPath.Transition(join.Transition.WireName), _steps[join.Step]);
        return join.Transition;
    }

    private StateDefinition StateOf(StepDraft step, string[] ends, HashSet<string> between)
    {
        var said = _reading.Places.Find(step.Path, null);
        if (step.Title.Length > 0 && !InvalidNameRule.IsName(step.Name, step.WireName))
            _reading.Report(step.Path, said, $"Step {Quote(step.Title)} would be the state {Quote(step.Name)} in code, which is not an identifier: use letters, digits and spaces, beginning with a letter");
        else if (ends.Contains(step.WireName))
            _reading.Report(step.Path, said, $"Step {Quote(step.Title)} would be the state {Quote(step.WireName)}, which is an end of the workflow: rename the step");
        else if (between.Contains(step.WireName))
            _reading.Report(step.Path, said, $"Step {Quote(step.Title)} would be the state {Quote(step.WireName)}, which stands between steps side by side: rename the step");
        if (step.Person is { Type: { } type } person)
            AddPlace(step.Path.Field("task").Field("assignee").Field(type), person.Value);
        return StateOf(step);
    }

    private static StateDefinition End(string wireName) => new(Naming.FromWireName(wireName)) { WireName = wireName, Final = true };

    private void Add(StepMove move)
    {
        if (!_moves.TryGetValue(move.Transition, out var moves))
        {
            _names.Add(move.Transition);
            _moves.Add(move.Transition, moves = []);
        }
        moves.Add(move);
    }

    private TransitionDefinition Transition(string wireName)
    {
        var (name, moves) = (Naming.FromWireName(wireName), _moves[wireName]);
        var path = ElementPath.Transition(wireName);
        AddPlace(path, _steps[moves[0].From]);
        return new(name)
        {
            WireName = wireName,
            Automatic = moves[0].IsAutomatic,
            Branches = moves.Select((move, i) => Branch(move, path.Branch(i))).ToEquatableArray(),
        };
    }

    private BranchDefinition Branch(StepMove move, ElementPath path)
    {
        AddPlace(path, _steps[move.From]);
        AddPlace(path.Field("to"), move.Target);
        AddPlace(path.Field("role"), move.Role);
        AddPlace(path.Field("when"), move.When);
        AddPlace(path.Field("after"), move.After);
        var to = move.To.IsFollowing ? _joins.After(move.From) : [move.To.End ?? _steps[move.To.Step].WireName];
        return new(EquatableArray.Create(_steps[move.From].Name), to.Select(Naming.FromWireName).ToEquatableArray())
        {
            // What ends the workflow ends what runs beside it.
            Cancels = move.To.End is not null && _graph.IsBesideOthers(move.From) ? EquatableArray.Create(BranchDefinition.AnyState) : default,
            Role = move.Role?.Value,
            When = move.When is { } when ? new Guard.Expression(when.Value) : null,
            Otherwise = move.Otherwise,
            After = move.After?.Value,
        };
    }

    private void AddPlace(ElementPath path, StepDraft step) => _reading.Places.Add(path, _reading.Places.Find(step.Path, null));

    private void AddPlace(ElementPath path, TextAt? said)
    {
        if (said is not null)
            _reading.Places.Add(path, said.Slot.Node);
    }
}
