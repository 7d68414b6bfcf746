using System.Collections.Immutable;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Cli.Simulation;

/// <summary>Everything about a simulated instance at one moment. Immutable.</summary>
/// <param name="Tokens">The states it is in, in order of the definition.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Clock">The time now.</param>
/// <param name="Data">The fields of its data that are set.</param>
internal sealed record SimulationState(ImmutableList<SimulatedToken> Tokens, DateTime StartedAt, DateTime Clock, ImmutableSortedDictionary<string, Value> Data)
{
    /// <summary>The moment up to which times of the workflow as a whole have been looked at; each passes once.</summary>
    public DateTime? WorkflowTimesPassed { get; init; }

    /// <summary>Who did what.</summary>
    public DutyMemory Memory { get; init; } = DutyMemory.Empty;

    /// <summary>The visit of a state; null when the instance is not in it.</summary>
    public SimulatedToken? Find(string state) => Tokens.Find(t => t.State == state);

    /// <summary>The same with another visit of the same state.</summary>
    public SimulationState With(SimulatedToken token) => this with { Tokens = Tokens.SetItem(Tokens.FindIndex(t => t.State == token.State), token) };

    /// <summary>The moves so far.</summary>
    public ImmutableList<Move> History { get; init; } = [];
}

/// <summary>The visit of a state by an instance. Immutable.</summary>
/// <param name="State">The state's name.</param>
/// <param name="EnteredAt">When it was entered.</param>
internal sealed record SimulatedToken(string State, DateTime EnteredAt)
{
    /// <summary>True when what the state waits for has come.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The moment up to which times of the state have been looked at; each passes once.</summary>
    public DateTime? TimesPassed { get; init; }

    /// <summary>Who has the task since an escalation; null before.</summary>
    public Assignee? Assignee { get; init; }
}

/// <summary>One move between states.</summary>
/// <param name="Transition">The wire name of the transition.</param>
/// <param name="From">The wire names of the states it left.</param>
/// <param name="To">The wire names of the states it entered.</param>
/// <param name="Cause">What fired it, such as <c>by ana</c> or <c>after 30 days</c>.</param>
/// <param name="At">When.</param>
internal sealed record Move(string Transition, string From, string To, string Cause, DateTime At)
{
    /// <summary>The wire names of the states whose work it withdrew; empty when it withdrew none.</summary>
    public string Withdrawn { get; init; } = "";

    public override string ToString() => $"{From} → {To}: {Transition} {Cause}{(Withdrawn.Length > 0 ? $", withdraws {Withdrawn}" : "")}";
}

/// <summary>What came of a command.</summary>
/// <param name="State">The instance afterwards; as it was, when the command was denied.</param>
/// <param name="Happened">What happened, in order, a sentence each.</param>
/// <param name="Denied">Every reason why nothing happened; empty when something did.</param>
internal sealed record SimulationStep(SimulationState State, ImmutableList<string> Happened, ImmutableList<string> Denied)
{
    public static SimulationStep Denial(SimulationState state, params IEnumerable<string> reasons) => new(state, [], [.. reasons]);
}
