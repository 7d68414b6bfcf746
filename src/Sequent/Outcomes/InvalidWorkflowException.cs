namespace Sequent;

/// <summary>
/// A workflow was used whose definition is wrong. The build reports the same errors; this is thrown where the build's
/// analyzers were switched off.
/// </summary>
public sealed class InvalidWorkflowException : InvalidOperationException
{
    /// <summary>Reports a wrong definition.</summary>
    /// <param name="workflow">The workflow's id.</param>
    /// <param name="errors">What is wrong, each beginning with the rule's id.</param>
    public InvalidWorkflowException(string workflow, params string[] errors)
        : base($"Workflow '{workflow}' is not valid and does not run: mend it and build again.{string.Concat(errors.Select(e => "\n  " + e))}")
    {
        Workflow = workflow;
        Errors = errors;
    }

    /// <summary>The workflow's id.</summary>
    public string Workflow { get; }

    /// <summary>What is wrong, each beginning with the rule's id, such as <c>SEQ101: State 'Limbo' …</c>.</summary>
    public IReadOnlyList<string> Errors { get; }
}
