using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>A workflow was named that is neither registered nor stored and active for the tenant. Nothing changed.</summary>
public sealed class UnknownWorkflowException : ArgumentException
{
    /// <summary>Reports it.</summary>
    /// <param name="workflow">The id that was given.</param>
    /// <param name="known">The ids that there are.</param>
    public UnknownWorkflowException(string workflow, IEnumerable<string> known)
        : this(workflow, Spelling.Closest(workflow, known)) { }

    private UnknownWorkflowException(string workflow, string? suggestion)
        : base($"There is no workflow '{workflow}'" + (suggestion is null
            ? ": register it with AddWorkflow or AddWorkflowsFrom, or store a definition of it and activate that."
            : Spelling.DidYouMean(suggestion))) =>
        (Workflow, Suggestion) = (workflow, suggestion);

    /// <summary>The id that was given.</summary>
    public string Workflow { get; }

    /// <summary>The id that was probably meant; null when none is close.</summary>
    public string? Suggestion { get; }
}
