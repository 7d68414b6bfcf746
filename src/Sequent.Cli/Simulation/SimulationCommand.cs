using System.Collections.Immutable;

namespace Sequent.Cli.Simulation;

/// <summary>Something that can be done to an instance.</summary>
internal abstract record SimulationCommand
{
    private SimulationCommand() { }

    /// <summary>An actor fires a transition.</summary>
    public sealed record Fire(string Transition, SimulatedActor Actor, ImmutableSortedDictionary<string, string> Inputs) : SimulationCommand;

    /// <summary>Fields of the data change by other means.</summary>
    public sealed record Set(ImmutableSortedDictionary<string, string> Fields) : SimulationCommand;

    /// <summary>What a state waits for has come, and gave these fields; null for the only one that waits.</summary>
    public sealed record Complete(string? State, ImmutableSortedDictionary<string, string> Fields) : SimulationCommand;

    /// <summary>An event comes.</summary>
    public sealed record Event(string Name) : SimulationCommand;

    /// <summary>Time passes.</summary>
    public sealed record Wait(TimeSpan Time) : SimulationCommand;
}
