using System.Text.Json.Nodes;

namespace Sequent.Testing;

/// <summary>What a walk takes from somewhere else than from its path.</summary>
public sealed record WalkOptions
{
    /// <summary>The inputs of a step, by wire name; null, or a null result, for those of the path.</summary>
    public Func<WorkflowPathStep, JsonObject?>? Inputs { get; init; }

    /// <summary>Who fires a step, in order when it takes several approvals; null, or a null result, for persons that have the roles and keep to the duties.</summary>
    public Func<WorkflowPathStep, IReadOnlyList<Actor>?>? Actors { get; init; }
}
