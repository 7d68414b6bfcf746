using System.Text.Json.Nodes;
using Sequent.Definitions;

namespace Sequent.Testing;

/// <summary>One way through a definition, from its start to an end, with data that takes it: see <see cref="WorkflowPaths"/>.</summary>
public sealed class WorkflowPath
{
    private readonly JsonObject? _data;
    private readonly string _suffix;

    internal WorkflowPath(WorkflowDefinition definition, Marking start, IReadOnlyList<WorkflowPathStep> steps, JsonObject? data, string suffix)
    {
        (Definition, Start, Steps, _data, _suffix) = (definition, start, steps, data, suffix);
        IsComplete = new TokenGame(definition).IsComplete(End);
    }

    /// <summary>The definition that it is a path of.</summary>
    public WorkflowDefinition Definition { get; }

    /// <summary>The moves, in order.</summary>
    public IReadOnlyList<WorkflowPathStep> Steps { get; }

    /// <summary>Where it starts.</summary>
    public Marking Start { get; }

    /// <summary>Where it ends.</summary>
    public Marking End => Steps.Count == 0 ? Start : Steps[^1].To;

    /// <summary>True when every token is done at its end; false when it is a dead end, or when the workflow has no end.</summary>
    public bool IsComplete { get; }

    /// <summary>True when a step waits for a time, an event, an activity or an answer: it cannot be walked yet.</summary>
    public bool NeedsTime => Steps.Any(s => s.NeedsTime);

    /// <summary>
    /// True when code of the class runs on the way, or the answer of a system outside comes, that may change the data: the values are right if it does not
    /// change what later conditions look at.
    /// </summary>
    public bool IsPresumed { get; internal init; }

    /// <summary>True when it is proved that no data takes it.</summary>
    public bool IsImpossible { get; internal init; }

    /// <summary>The data with which an instance that is started takes this path, by wire names: a copy, each time. Null when none is known: see <see cref="Obstacle"/>.</summary>
    public JsonObject? Data => _data?.DeepClone().AsObject();

    /// <summary>Why there is no <see cref="Data"/>: a sentence without a final stop; null when there is.</summary>
    public string? Obstacle { get; internal init; }

    /// <summary>The steps and the end, such as <c>Submit (buyer) → Approve (manager): Approved</c>.</summary>
    public override string ToString() => (Steps.Count == 0 ? "no step" : string.Join(" → ", Steps)) + $": {End}{_suffix}";
}
