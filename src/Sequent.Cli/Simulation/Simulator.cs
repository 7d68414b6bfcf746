using System.Collections.Immutable;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Cli.Simulation;

/// <summary>
/// Steps an instance through a definition. Pure: the same state and command always give the same step. What is outside
/// the definition, such as activities and messages, is told and not done.
/// </summary>
internal sealed class Simulator
{
    // More automatic moves than this in one go never end.
    private const int MostMoves = 1000;

    private static readonly ImmutableDictionary<string, Value> s_none = ImmutableDictionary<string, Value>.Empty;

    private readonly TokenGame _game;
    private readonly DutyRules _duties;
    private readonly Routing _routing;
    private readonly Deadlines _deadlines;
    private readonly EffectWords _effects;
    private readonly TaskHolders _holders;

    public Simulator(WorkflowDefinition definition)
    {
        Definition = definition;
        _game = new(definition);
        _duties = WireDuties.Of(definition);
        _routing = new(definition, _game, _duties);
        _deadlines = new(definition, _game, _routing);
        _effects = new(definition);
        _holders = new(definition);
    }

    public WorkflowDefinition Definition { get; }

    /// <summary>Creates an instance, which moves on by itself as far as it can.</summary>
    /// <exception cref="UnusableInputException">The data is not what the definition declares.</exception>
    public SimulationStep Start(IEnumerable<KeyValuePair<string, string>> data, DateTime at)
    {
        var (values, errors) = ValueReader.Read(data, Definition.Data, "The data has no field");
        if (errors.Count > 0)
            throw new UnusableInputException(errors[0].EndsWith('?') ? errors[0] : errors[0] + ".");
        var initial = Definition.States.First(s => s.Initial);
        var state = new SimulationState([new(initial.Name, at)], at, at, values.ToImmutableSortedDictionary(StringComparer.Ordinal));
        return Settle(state, [.. _effects.Tell(initial.OnEntry, new(state.Data, SimulatedActor.System, s_none))]);
    }

    /// <summary>Does one thing.</summary>
    public SimulationStep Step(SimulationState state, SimulationCommand command) => command switch
    {
        SimulationCommand.Fire fire => Fire(state, fire),
        SimulationCommand.Set set => With(state, set.Fields, next => Settle(next, [])),
        SimulationCommand.Complete complete => Complete(state, complete),
        SimulationCommand.Event happened => Event(state, happened.Name),
        SimulationCommand.Wait wait => Wait(state, wait.Time),
        _ => throw new ArgumentException($"Nothing is known of '{command.GetType().Name}'.", nameof(command)),
    };

    /// <summary>What time still brings, the next first.</summary>
    public IReadOnlyList<Deadline> Coming(SimulationState state) => _deadlines.Of(state);

    /// <summary>Whose task a state is; null when it is none, or when nothing says so.</summary>
    public TaskHolder? HolderOf(SimulationState state, SimulatedToken token) => _holders.Of(state, token);

    /// <summary>The wire names of the states that the instance is in.</summary>
    public string PlaceOf(SimulationState state) => WireNames(state.Tokens.Select(t => t.State));

    private string QuotedPlaceOf(SimulationState state) => state.Tokens.Count == 1 ? $"'{PlaceOf(state)}'" : PlaceOf(state);

    /// <summary>A text of the definition, with the values of its expressions as far as they are known.</summary>
    public string Text(string text, SimulationState state) => _effects.Text(text, BySystem(state));

    /// <summary>What is said of an actor's roles that the definition does not declare.</summary>
    public ImmutableList<string> UnknownRolesOf(SimulatedActor actor) => Definition.Roles.IsEmpty ? [] :
        [.. actor.Roles.Except(Definition.Roles.Select(r => r.Name)).Select(role => $"The role '{role}' is not declared" + Spelling.DidYouMean(Spelling.Closest(role, Definition.Roles.Select(r => r.Name))))];

    /// <summary>The fields that the data needs and does not have.</summary>
    public IReadOnlyList<string> Missing(SimulationState state) =>
        [.. Definition.Data.Fields.Where(f => f.Required && !f.Computed && !state.Data.ContainsKey(f.Name)).Select(f => f.Name)];

    /// <summary>The transitions that can leave where the instance is, in written order.</summary>
    public IEnumerable<TransitionDefinition> Leaving(SimulationState state) => Definition.Transitions.Where(t => _routing.BranchesFrom(state, t).Any());

    /// <summary>Where a transition would go; its inputs are looked at as far as they are given.</summary>
    public Route Try(SimulationState state, TransitionDefinition transition, SimulatedActor actor, IReadOnlyDictionary<string, Value>? inputs = null)
    {
        if (!_routing.BranchesFrom(state, transition).Any())
            return new(null, null, [$"'{transition.WireName}' does not leave {QuotedPlaceOf(state)}: it leaves {string.Join(", ", transition.Branches.SelectMany(_game.OriginsOf).Select(Words).Distinct())}"]);
        return _routing.Find(transition, state, actor, inputs ?? s_none);
    }

    /// <summary>How many of the approvals that it takes an open transition has, such as <c>1 of 2 approvals</c>; empty when one suffices.</summary>
    public string ApprovalsOf(SimulationState state, TransitionDefinition transition, Route route) =>
        route is { Branch: { } branch, Origin: { } origin } && DutyRules.TakesVotes(branch) ? $"{_duties.VotersFor(state.Memory, transition.WireName, branch, origin).Count()} of {branch.Approvals} approvals" : "";

    public string WireName(string state) => Definition.FindState(state)?.WireName ?? state;

    /// <summary>One name, or several in braces.</summary>
    public string WireNames(IEnumerable<string> states) => states.Select(WireName).ToArray() is [var one] ? one : $"{{{string.Join(", ", states.Select(WireName))}}}";

    private SimulationStep Fire(SimulationState state, SimulationCommand.Fire fire)
    {
        if (Definition.Transitions.FirstOrDefault(t => t.WireName == fire.Transition || t.Name == fire.Transition) is not { } transition)
            return SimulationStep.Denial(state, $"There is no transition '{fire.Transition}'" + Spelling.DidYouMean(Spelling.Closest(fire.Transition, Definition.Transitions.Select(t => t.WireName))));
        if (transition.FiredBy != FiredBy.Actor)
            return SimulationStep.Denial(state, $"Nobody fires '{transition.WireName}': " + transition.FiredBy switch
            {
                FiredBy.Timer => "time does, so 'wait'",
                FiredBy.Event => "an event does, so 'event <name>'",
                _ => "it fires by itself, as soon as it can",
            });

        var declared = DataSchema.Closed([.. transition.Inputs.Select(i => new DataField(i.WireName, i.Type, i.Required))]);
        var (inputs, errors) = ValueReader.Read(fire.Inputs, declared, $"'{transition.WireName}' has no input");
        errors.AddRange(transition.Inputs.Where(i => i.Required && !fire.Inputs.ContainsKey(i.WireName)).Select(i => $"The input '{i.WireName}' is needed: add {i.WireName}=…"));
        var route = Try(state, transition, fire.Actor, inputs);
        if (errors.Count > 0 || !route.IsOpen)
            return SimulationStep.Denial(state, route.Reasons.Concat(errors));
        var (branch, origin) = (route.Branch!, route.Origin!);
        var step = _duties.Fire(state.Memory, transition.WireName, branch, origin, LeftBy(state, route), fire.Actor.Person);
        state = state with { Memory = step.Memory };
        if (!step.Moves)
            return new(state, [$"'{transition.WireName}' has {step.Votes} of {step.Needed} approvals, the last by {By(fire.Actor)}"], []);
        return Settle(Moved(state, transition, route, $"by {By(fire.Actor)}", new(state.Data, fire.Actor, inputs), out var told), told);
    }

    private SimulationStep With(SimulationState state, IEnumerable<KeyValuePair<string, string>> fields, Func<SimulationState, SimulationStep> then)
    {
        var (values, errors) = ValueReader.Read(fields, Definition.Data, "The data has no field");
        return errors.Count > 0 ? SimulationStep.Denial(state, errors) : then(state with { Data = state.Data.SetItems(values) });
    }

    private SimulationStep Complete(SimulationState state, SimulationCommand.Complete complete)
    {
        var waiting = state.Tokens.Where(t => IsWaiting(t) && (complete.State is null || WireName(t.State) == complete.State)).ToArray();
        if (waiting.Length == 0)
            return SimulationStep.Denial(state, $"{(complete.State is { } named ? $"'{named}'" : QuotedPlaceOf(state))} waits for nothing that could be completed");
        if (waiting.Length > 1)
            return SimulationStep.Denial(state, $"Several states wait: say which is complete, such as 'complete {WireName(waiting[0].State)}'");
        return With(state, complete.Fields, next => Settle(next.With(waiting[0] with { IsComplete = true }), [$"{WireName(waiting[0].State)} is complete"]));
    }

    private SimulationStep Event(SimulationState state, string name)
    {
        var waiting = state.Tokens.Where(t => IsWaiting(t) && Definition.FindState(t.State) is { Work: StateWork.Wait { Event: { } awaited } } && awaited == name).ToArray();
        if (waiting.Length > 0)
            return Settle(waiting.Aggregate(state, (now, token) => now.With(token with { IsComplete = true })), [$"{name} came"]);
        foreach (var transition in Definition.Transitions)
            if (_routing.BranchesFrom(state, transition).Any(b => b.On == name))
            {
                var route = _routing.Find(transition, state, SimulatedActor.System, s_none, (b, _) => b.On == name);
                return route.IsOpen
                    ? Settle(Moved(state, transition, route, $"on {name}", BySystem(state), out var told), told)
                    : SimulationStep.Denial(state, route.Reasons);
            }
        return SimulationStep.Denial(state, $"Nothing waits for the event '{name}' in {QuotedPlaceOf(state)}");
    }

    private SimulationStep Wait(SimulationState state, TimeSpan time)
    {
        if (time > DateTime.MaxValue - state.Clock)
            return SimulationStep.Denial(state, "The calendar ends before that");
        var until = state.Clock + time;
        var happened = ImmutableList<string>.Empty;
        for (var moves = 0; Coming(state) is [var next, ..] && next.At <= until; moves++)
        {
            if (moves >= MostMoves)
                return SimulationStep.Denial(state, $"More than {MostMoves} things happen in that time: wait for less");
            var now = next.At > state.Clock ? next.At : state.Clock;
            var step = Pass(state with { Clock = now }, [.. Coming(state).TakeWhile(d => d.At == next.At).Where(d => d.State == next.State)]);
            (state, happened) = (step.State, happened.AddRange(step.Happened));
        }
        return new(state with { Clock = until }, happened, []);
    }

    // Everything due at one moment in one state, or in the workflow; the first move leaves the state, and what else was due there does not come.
    private SimulationStep Pass(SimulationState state, IReadOnlyList<Deadline> due)
    {
        var happened = ImmutableList<string>.Empty;
        foreach (var deadline in due)
        {
            var token = deadline.State is { } name ? state.Find(name) : null;
            if (deadline.Completes && token is not null)
                return Settle(state.With(token with { IsComplete = true, TimesPassed = deadline.At }), happened.Add($"{At(state)}: the wait in {WireName(token.State)} is over"));
            if (deadline.Transition is not { } transition)
            {
                happened = happened.Add($"{At(state)}: {deadline.What}").AddRange(_effects.Tell(deadline.Effects, BySystem(state)));
                if (token is not null && deadline.Reassigned is { } assignee)
                    state = state.With(token with { Assignee = assignee });
                continue;
            }
            var route = _routing.Find(transition, state, SimulatedActor.System, s_none, (b, origin) => b.After == deadline.After && origin.States.Contains(deadline.State!));
            if (route.IsOpen)
                return Settle(Moved(state, transition, route, $"after {deadline.After}", BySystem(state), out var told), happened.Add($"{At(state)}: {told[0]}").AddRange(told.Skip(1)));
            happened = happened.Add($"{At(state)}: '{transition.WireName}' does not fire. {string.Join(". ", route.Reasons)}");
        }
        return new(due[0].State is { } passed ? state.With(state.Find(passed)! with { TimesPassed = due[0].At }) : state with { WorkflowTimesPassed = due[0].At }, happened, []);
    }

    // Automatic transitions, until none is enabled or the state waits.
    private SimulationStep Settle(SimulationState state, ImmutableList<string> happened)
    {
        for (var moves = 0; moves < MostMoves; moves++)
        {
            // A wait until a time that is over is none.
            foreach (var over in Coming(state).Where(d => d.Completes && d.At <= state.Clock))
                state = state.With(state.Find(over.State!)! with { IsComplete = true });
            var open = Leaving(state).Where(t => t.FiredBy == FiredBy.Itself)
                .Select(t => (Transition: t, Route: _routing.Find(t, state, SimulatedActor.System, s_none, (_, origin) => !origin.States.Any(s => state.Find(s) is { } token && IsWaiting(token)))))
                .FirstOrDefault(t => t.Route.IsOpen);
            if (open.Transition is null)
                return new(state, happened, []);
            state = Moved(state, open.Transition, open.Route, "by itself", BySystem(state), out var told);
            happened = happened.AddRange(told);
        }
        return new(state, happened.Add($"Stopped after {MostMoves} automatic moves, which would go on for ever"), []);
    }

    private SimulationState Moved(SimulationState state, TransitionDefinition transition, Route route, string cause, SimulationValues values, out ImmutableList<string> told)
    {
        var (branch, origin) = (route.Branch!, route.Origin!);
        var left = LeftBy(state, route);
        var move = new Move(transition.WireName, WireNames(left.Where(origin.States.Contains)), WireNames(branch.To), cause, state.Clock)
        {
            Withdrawn = string.Join(", ", left.Except(origin.States).Select(WireName)),
        };
        told = [move.ToString(), .. left.SelectMany(s => Tell(Definition.FindState(s)?.OnExit)), .. branch.To.SelectMany(s => Tell(Definition.FindState(s)?.OnEntry))];
        var tokens = state.Tokens.Where(t => !left.Contains(t.State)).Concat(branch.To.Select(s => new SimulatedToken(s, state.Clock))).ToDictionary(t => t.State);
        return state with
        {
            Tokens = [.. _game.Mark(tokens.Keys).Select(s => tokens[s])],
            Memory = state.Memory.Left(left),
            History = state.History.Add(move),
        };

        IEnumerable<string> Tell(EquatableArray<EffectDefinition>? effects) => _effects.Tell(effects.GetValueOrDefault(), values, transition);
    }

    private string[] LeftBy(SimulationState state, Route route) => [.. _game.Leaves(_game.Mark(state.Tokens.Select(t => t.State)), route.Branch!, route.Origin!)];

    private bool IsWaiting(SimulatedToken token) => !token.IsComplete && Definition.FindState(token.State) is { Waits: true };

    private static string By(SimulatedActor actor) => actor.Id + (actor.OnBehalfOf is { } person ? $" for {person}" : "");

    private string Words(Origin origin) => string.Join(" and ", origin.States.Select(s => $"'{WireName(s)}'"));

    private static SimulationValues BySystem(SimulationState state) => new(state.Data, SimulatedActor.System, s_none);

    private static string At(SimulationState state) => Times.Show(state.Clock);
}
