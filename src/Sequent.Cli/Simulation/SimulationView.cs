using Sequent.Definitions;
using Spectre.Console;

namespace Sequent.Cli.Simulation;

/// <summary>Shows a simulated instance: where it is, who may do what, what time brings.</summary>
internal sealed class SimulationView(IAnsiConsole screen)
{
    private const string Margin = "  ";

    private static readonly Style s_bold = new(decoration: Decoration.Bold);
    private static readonly Style s_quiet = new(Color.Grey);
    private static readonly Style s_good = new(Color.Green);
    private static readonly Style s_bad = new(Color.Red);
    private static readonly Style s_doubtful = new(Color.Yellow);

    public void Title(WorkflowDefinition definition)
    {
        Line("", new(definition.Label ?? definition.Id, s_bold), new($"  {definition.Id} {definition.Version}", s_quiet));
        if (definition.Description is { } description)
            Line("", new Piece(description));
        Line("", new Piece("'help' shows what you can do.", s_quiet));
    }

    /// <summary>What a line did; and where things stand, when it did something.</summary>
    public void Show(SessionResult result)
    {
        foreach (var line in result.Happened)
            if (line.StartsWith(EffectWords.Mark, StringComparison.Ordinal))
                Line(Margin + Margin + Margin, new(Margin + Margin), new(line));
            else
                Line(Margin + Margin, new(Margin), new("✓ ", s_good), new(line));
        foreach (var line in result.Denied)
            Line(Margin + Margin, new(Margin), new("✗ ", s_bad), new(line));
        foreach (var line in result.Warned)
            Line(Margin + Margin, new(Margin), new("! ", s_doubtful), new(line));
        foreach (var line in result.Told)
            Line(Margin + Margin, new(Margin), new(line));
    }

    public void Show(SimulationSession session)
    {
        var (simulator, state) = (session.Simulator, session.State);
        screen.WriteLine();
        foreach (var (token, i) in state.Tokens.Select((t, i) => (t, i)))
        {
            var place = simulator.Definition.FindState(token.State)!;
            Field(i > 0 ? "" : state.Tokens.Count == 1 ? "State" : "States", new(place.WireName, s_bold), new(place.Label is { } label ? $" ({label})" : ""), new($"{(place.Final ? ", final" : "")} since {Times.Show(token.EnteredAt)}", s_quiet));
            if (WorkOf(place, simulator, state, token) is { } work)
                Field("", new Piece(work));
        }
        Field("Clock", new Piece($"{Times.Show(state.Clock)} UTC, {state.Clock.DayOfWeek}"));
        Field("Actor", new(session.Actor.Id), new(session.Actor.OnBehalfOf is { } person ? $" for {person}" : ""), new(session.Actor.Roles.IsEmpty ? " without roles" : $" as {string.Join(", ", session.Actor.Roles)}"));
        Field("Data", new Piece(state.Data.IsEmpty ? "none" : string.Join(", ", state.Data.Select(f => $"{f.Key} = {f.Value}"))));

        var leaving = simulator.Leaving(state).ToArray();
        var width = leaving.Select(t => t.WireName.Length).DefaultIfEmpty().Max() + 2;
        var offers = leaving.Select(t => (Transition: t, Route: simulator.Try(state, t, t.FiredBy == FiredBy.Actor ? session.Actor : SimulatedActor.System))).ToArray();
        var targets = offers.Select(o => Target(simulator, o.Route).Length).DefaultIfEmpty().Max() + 2;
        foreach (var (transition, route) in offers)
            Offer(transition, route, width, Target(simulator, route).PadRight(targets), simulator.ApprovalsOf(state, transition, route));
        foreach (var deadline in simulator.Coming(state))
            Line(Margin + Margin, new(Margin), new($"{Times.Show(deadline.At)}  ", s_quiet), new(deadline.What), new($", in {Durations.InWords(deadline.At - state.Clock)}", s_quiet));
    }

    private static string Target(Simulator simulator, Route route) => route.Branch is { } branch ? $"→ {simulator.WireNames(branch.To)}" : "";

    private void Offer(TransitionDefinition transition, Route route, int width, string target, string approvals)
    {
        var how = transition.FiredBy switch
        {
            FiredBy.Actor => route.IsOpen ? $"{approvals} {Inputs(transition)}".Trim() : "",
            FiredBy.Itself => "by itself",
            FiredBy.Timer => "by time",
            _ => "on " + string.Join(" or ", transition.Branches.Select(b => b.On).OfType<string>().Distinct().Select(e => $"'event {e}'")),
        };
        var pieces = new List<Piece>
        {
            new(Margin),
            transition.FiredBy != FiredBy.Actor ? new("· ", s_quiet) : route.IsOpen ? new("✓ ", s_good) : new("✗ ", s_bad),
            new(transition.WireName.PadRight(width), route.IsOpen && transition.FiredBy == FiredBy.Actor ? s_bold : null),
            new(target),
            new(how.Length > 0 ? how : transition.FiredBy == FiredBy.Actor ? route.Reasons.FirstOrDefault("") : ""),
        };
        Line(new string(' ', width + 4), [.. pieces]);
        // The first stands in the line of the transition, each other one below it.
        if (transition.FiredBy == FiredBy.Actor)
            foreach (var reason in route.Reasons.Skip(1))
                Line(new string(' ', width + 4), new(new string(' ', width + 4 + target.Length)), new(reason));
    }

    private static string Inputs(TransitionDefinition transition) => string.Join(' ', transition.Inputs.Select(i => i.Required ? $"{i.WireName}=…" : $"[{i.WireName}=…]"));

    private static string? WorkOf(StateDefinition place, Simulator simulator, SimulationState state, SimulatedToken token) => place.Work switch
    {
        StateWork.Task when simulator.HolderOf(state, token) is { } holder => $"a task of {holder.Words}{(holder.IsReassigned ? ", since an escalation" : "")}",
        StateWork.Task => "a task",
        StateWork.Action action => $"runs '{action.Activity}': 'complete' says that it is done{(action.Result is { } result ? $", with {result}=…" : "")}",
        StateWork.External { Extract: var extract } call => $"calls {(call.Url is { } url ? $"{(call.Method is { } method ? method.ToUpperInvariant() + " " : "")}{simulator.Text(url, state)}" : "another system")}: 'complete' says that it has answered" + (extract.IsEmpty ? "" : ", with " + string.Join(' ', extract.Select(e => e.Name + "=…"))),
        StateWork.Wait { For: { } time } => $"waits {time}",
        StateWork.Wait { Until: { } until } => $"waits until {until}",
        StateWork.Wait { Event: { } name } => $"waits for 'event {name}'",
        _ => null,
    };

    private void Field(string name, params Piece[] pieces) => Line(new string(' ', 9), [new(Margin), new(name.PadRight(7), s_quiet), .. pieces]);

    private void Line(string indent, params Piece[] pieces) => screen.Write(new HangingText(indent, pieces));
}
