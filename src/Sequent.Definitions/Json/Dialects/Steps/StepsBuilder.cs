using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Makes states of the steps, and transitions of the ways between them.</summary>
internal sealed class StepsBuilder
{
    private readonly IReadOnlyList<StepDraft> _steps;
    private readonly Reading _reading;
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<StepMove>> _moves = new(StringComparer.Ordinal);

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
        var order = StepOrder.Of(index, _reading);
        var positions = new int[_steps.Count];
        for (var i = 0; i < order.Count; i++)
            positions[order[i]] = i;
        var moves = order.SelectMany((step, i) => StepMove.Of(index, step, i + 1 < order.Count ? StepTarget.To(order[i + 1]) : StepTarget.At(StepNames.Completed))).ToList();
        var forward = moves.Where(move => IsForward(move, positions)).ToList();
        SkippedApprovals.Check(_steps, order, forward);
        foreach (var move in forward)
            Add(move);

        var ends = new[] { StepNames.Completed, StepNames.Rejected, StepNames.TimedOut }.Where(end => forward.Any(move => move.To.End == end)).ToArray();
        var states = _steps.Select((step, i) => StateOf(step, ends) with { Initial = positions[i] == 0 });
        return workflow with
        {
            States = states.Concat(ends.Select(End)).ToEquatableArray(),
            Transitions = _names.Select(Transition).ToEquatableArray(),
        };
    }

    private static bool IsForward(StepMove move, int[] positions)
    {
        if (move.To.End is not null || positions[move.To.Step] > positions[move.From])
            return true;
        move.Target?.Slot.Report($"is {Quote(move.Target.Value)}, which is not behind it: a skip goes forward, so name a step that comes later");
        return false;
    }

    private StateDefinition StateOf(StepDraft step, string[] ends)
    {
        var said = _reading.Places.Find(step.Path, null);
        if (step.Title.Length > 0 && !InvalidNameRule.IsName(step.Name, step.WireName))
            _reading.Report(step.Path, said, $"Step {Quote(step.Title)} would be the state {Quote(step.Name)} in code, which is not an identifier: use letters, digits and spaces, beginning with a letter");
        else if (ends.Contains(step.WireName))
            _reading.Report(step.Path, said, $"Step {Quote(step.Title)} would be the state {Quote(step.WireName)}, which is an end of the workflow: rename the step");
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
        return new(_steps[move.From].Name, move.To.End is { } end ? Naming.FromWireName(end) : _steps[move.To.Step].Name)
        {
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
