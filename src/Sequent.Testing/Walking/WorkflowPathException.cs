using Sequent.Engine;

namespace Sequent.Testing;

/// <summary>A path was not walked to its end: the message names the path, the step and every reason.</summary>
public sealed class WorkflowPathException : Exception
{
    internal WorkflowPathException(WorkflowPath path, WorkflowPathStep? step, string problem, IReadOnlyList<DenialReason>? reasons = null, Exception? inner = null)
        : base($"Path '{path}' of workflow '{path.Definition.Id}'{(step is null ? "" : $", step {step.Number} '{step}'")}: {problem}", inner)
    {
        (Path, Step, Reasons) = (path, step, reasons ?? []);
    }

    /// <summary>The path.</summary>
    public WorkflowPath Path { get; }

    /// <summary>The step at which it ended; null when it was not a step.</summary>
    public WorkflowPathStep? Step { get; }

    /// <summary>Why the step was denied; empty when it was not.</summary>
    public IReadOnlyList<DenialReason> Reasons { get; }
}
