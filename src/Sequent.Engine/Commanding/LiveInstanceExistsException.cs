namespace Sequent.Engine;

/// <summary>An instance was to be started for a subject that has a live one of the same workflow. Nothing was written.</summary>
public sealed class LiveInstanceExistsException : InvalidOperationException
{
    /// <summary>Reports it.</summary>
    /// <param name="workflow">The workflow's id.</param>
    /// <param name="subject">Whose second instance it would have been.</param>
    /// <param name="live">The one that lives.</param>
    public LiveInstanceExistsException(string workflow, WorkflowSubject subject, InstanceId live)
        : base($"{subject} has a live instance of workflow '{workflow}', '{live}', and a subject has one at most: go on with that one, end it first, or start this one with another {nameof(StartOptions.SubjectId)}.")
    {
        Workflow = workflow;
        Subject = subject;
        Live = live;
    }

    /// <summary>The workflow's id.</summary>
    public string Workflow { get; }

    /// <summary>What both are about.</summary>
    public WorkflowSubject Subject { get; }

    /// <summary>The one that lives.</summary>
    public InstanceId Live { get; }
}
