using System.Collections.Immutable;
using Sequent.Definitions;
using Spectre.Console;

namespace Sequent.Cli.Simulation;

/// <summary>Runs a session in a terminal, from lines or from a trace.</summary>
internal sealed class SimulationShell
{
    private readonly Terminal _terminal;
    private readonly SimulationView _view;
    private readonly SimulationSession _session;

    public SimulationShell(WorkflowDefinition definition, SimulationTrace start, Terminal terminal)
    {
        _terminal = terminal;
        _view = new(terminal.Screen);
        var simulator = new Simulator(definition);
        var first = simulator.Start(start.Data, start.At);
        _session = new(simulator, first.State, SimulatedActor.Parse(start.Actor));
        Trace = start with { Steps = [] };
        _view.Title(definition);
        _view.Show(SessionResult.Did(first.Happened) with { Warned = simulator.UnknownRolesOf(_session.Actor) });
        if (simulator.Missing(first.State) is { Count: > 0 } missing)
            _view.Show(SessionResult.Tell($"The data needs {string.Join(", ", missing.Select(f => $"'{f}'"))}: 'set {missing[0]}=…', or start with --data."));
        _view.Show(_session);
    }

    /// <summary>What was done so far.</summary>
    public SimulationTrace Trace { get; private set; }

    /// <summary>Does what the input says, until it ends.</summary>
    public void Run()
    {
        while (Next() is { } line)
        {
            if (!_terminal.CanAsk)
                _terminal.Output.WriteLine($"\n> {line}");
            if (Do(line).IsEnd)
                return;
        }
    }

    /// <summary>Does again what a trace says; false at the first step that comes out differently.</summary>
    public bool Replay(IReadOnlyList<TraceStep> steps)
    {
        foreach (var (step, number) in steps.Select((s, i) => (s, i + 1)))
        {
            _terminal.Output.WriteLine($"\n> {step.Command}");
            Do(step.Command);
            var made = Trace.Steps[^1];
            if (made.State == step.State && made.Outcome.SequenceEqual(step.Outcome))
                continue;
            _terminal.WriteError($"Step {number}, '{step.Command}', comes out differently: it was {Words(step)}, and is {Words(made)}.");
            return false;
        }
        return true;
    }

    private SessionResult Do(string line)
    {
        var result = _session.Do(line);
        _view.Show(result);
        if (result.IsEnd)
            return result;
        if (result.Denied.IsEmpty && result.Told.IsEmpty)
            _view.Show(_session);
        Trace = Trace with { Steps = Trace.Steps.Add(new(line, [.. result.Happened, .. result.Denied], _session.Simulator.PlaceOf(_session.State))) };
        return result;
    }

    private string? Next()
    {
        if (!_terminal.CanAsk)
            return _terminal.Input.ReadLine();
        _terminal.Output.Write("\n> ");
        return _terminal.Input.ReadLine() is { } line ? line.Trim().Length > 0 ? line : Pick() : null;
    }

    // An empty line asks what there is to do.
    private string Pick()
    {
        var open = _session.Simulator.Leaving(_session.State)
            .Where(t => t.FiredBy == FiredBy.Actor && t.Inputs.IsEmpty && _session.Simulator.Try(_session.State, t, _session.Actor).IsOpen)
            .Select(t => "do " + t.WireName);
        var time = _session.Simulator.Coming(_session.State).Any() ? ImmutableArray.Create("wait") : [];
        return _terminal.Screen.Prompt(new SelectionPrompt<string>().AddChoices([.. open, .. time, "show", "history", "undo", "help", "quit"]));
    }

    private static string Words(TraceStep step) => $"'{step.State}' with {(step.Outcome.IsEmpty ? "nothing said" : $"'{string.Join("; ", step.Outcome)}'")}";
}
