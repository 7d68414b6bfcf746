using System.Collections.Immutable;
using Sequent.Definitions;

namespace Sequent.Cli.Simulation;

/// <summary>What a line did.</summary>
/// <param name="Happened">What happened, a sentence each.</param>
/// <param name="Denied">Why nothing happened.</param>
/// <param name="Told">What was asked for, a line each.</param>
internal sealed record SessionResult(ImmutableList<string> Happened, ImmutableList<string> Denied, ImmutableList<string> Told)
{
    /// <summary>What looks like a mistake, and was done all the same.</summary>
    public ImmutableList<string> Warned { get; init; } = [];

    /// <summary>True for the line that ends the session.</summary>
    public bool IsEnd { get; init; }

    public static SessionResult End { get; } = new([], [], []) { IsEnd = true };

    public static SessionResult Did(params ImmutableList<string> what) => new(what, [], []);

    public static SessionResult Deny(params ImmutableList<string> why) => new([], why, []);

    public static SessionResult Tell(params ImmutableList<string> what) => new([], [], what);
}

/// <summary>A conversation about one simulated instance: lines in, results out.</summary>
internal sealed class SimulationSession
{
    private static readonly ImmutableList<string> s_help =
    [
        "<transition> [input=value …]  fire a transition; 'do' or 'fire' may stand before it",
        "why <transition>              every reason why it cannot be fired now",
        "as <name>[:<role>,<role>]     be somebody else; 'as ben:manager for ana' acts for ana",
        "set <field>=<value> …         change the data",
        "complete [<field>=<value> …]  what the state waits for has come, and gave these fields",
        "event <name>                  an event comes",
        "wait [<time>]                 time passes, such as 2 days; alone: until something is due",
        "undo                          take the last change back",
        "history                       the moves so far",
        "show                          where things stand",
        "quit                          leave",
    ];

    private readonly Stack<(SimulationState State, string Line)> _before = new();

    public SimulationSession(Simulator simulator, SimulationState state, SimulatedActor actor)
    {
        Simulator = simulator;
        State = state;
        Actor = actor;
    }

    public Simulator Simulator { get; }

    public SimulationState State { get; private set; }

    public SimulatedActor Actor { get; private set; }

    /// <summary>Does what one line says.</summary>
    public SessionResult Do(string line)
    {
        var text = CommandLineText.Parse(line);
        switch (text.Verb)
        {
            case "quit" or "exit" or "q":
                return SessionResult.End;
            case "help" or "?":
                return SessionResult.Tell(s_help);
            case "do" or "fire" when text.Words.Length > 1:
                return Step(new SimulationCommand.Fire(text.Words[1], Actor, text.Values), line.Trim());
            case "set" when text.Values.Count > 0:
                return Step(new SimulationCommand.Set(text.Values), line.Trim());
            case "complete":
                return Step(new SimulationCommand.Complete(text.Words.Length > 1 ? text.Words[1] : null, text.Values), line.Trim());
            case "event" when text.Words.Length == 2:
                return Step(new SimulationCommand.Event(text.Rest), line.Trim());
            case "wait":
                return Wait(text.Rest, line.Trim());
            case "as" when text.Words.Length > 1:
                return Become(text.Rest);
            case "undo":
                return Undo();
            case "why" when text.Words.Length == 2:
                return Why(text.Rest);
            case "history":
                return SessionResult.Tell([.. State.History.Select(m => $"{Times.Show(m.At)}  {m}"), .. State.History.IsEmpty ? ["Nothing moved yet."] : ImmutableList<string>.Empty]);
            case "show" or "":
                return SessionResult.Tell();
            case var name when Find(name) is { } transition:
                return Step(new SimulationCommand.Fire(transition.WireName, Actor, text.Values), line.Trim());
            case var unknown:
                string[] known = ["do", "fire", "set", "complete", "event", "wait", "as", "undo", "why", "history", "show", "help", "quit", .. Simulator.Definition.Transitions.Select(t => t.WireName)];
                return SessionResult.Deny(Spelling.Closest(unknown, known) is { } meant && meant != unknown
                    ? $"'{unknown}' is no command: did you mean '{meant}'?"
                    : known.Contains(unknown) ? $"'{unknown}' needs something more: 'help' shows how to write it" : $"'{unknown}' is no command: 'help' shows them");
        }
    }

    private TransitionDefinition? Find(string name) => Simulator.Definition.Transitions.FirstOrDefault(t => t.WireName == name || t.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private SessionResult Step(SimulationCommand command, string line)
    {
        var step = Simulator.Step(State, command);
        if (!step.Denied.IsEmpty)
            return SessionResult.Deny(step.Denied);
        _before.Push((State, line));
        State = step.State;
        return SessionResult.Did(step.Happened);
    }

    private SessionResult Wait(string time, string line)
    {
        var length = time.Length == 0 ? Simulator.Coming(State).FirstOrDefault() is { } next ? next.At - State.Clock : null : Durations.Parse(time);
        if (length is { } wait)
            return Step(new SimulationCommand.Wait(wait < TimeSpan.Zero ? TimeSpan.Zero : wait), line);
        return SessionResult.Deny(time.Length == 0
            ? "Nothing comes with time here: say how long, such as 'wait 2 days'"
            : $"'{time}' is no time to wait: write one such as '2 days' or '48 hours'");
    }

    private SessionResult Become(string text)
    {
        try
        {
            Actor = SimulatedActor.Parse(text);
        }
        catch (UnusableInputException e)
        {
            return SessionResult.Deny(e.Message.TrimEnd('.'));
        }
        return SessionResult.Did() with { Warned = Simulator.UnknownRolesOf(Actor) };
    }

    private SessionResult Undo()
    {
        if (!_before.TryPop(out var before))
            return SessionResult.Deny("There is nothing to take back");
        State = before.State;
        return SessionResult.Did($"'{before.Line}' is taken back");
    }

    private SessionResult Why(string name)
    {
        if (Find(name) is not { } transition)
            return SessionResult.Deny($"There is no transition '{name}'" + Spelling.DidYouMean(Spelling.Closest(name, Simulator.Definition.Transitions.Select(t => t.WireName))));
        var route = Simulator.Try(State, transition, Actor);
        return SessionResult.Tell(route.IsOpen
            ? [$"'{transition.WireName}' can be fired: it goes to '{Simulator.WireNames(route.Branch!.To)}'"]
            : route.Reasons);
    }
}
