namespace Sequent.Testing;

/// <summary>A definition has more paths than were asked for. None is given, so that no test is left out in silence.</summary>
public sealed class TooManyPathsException : InvalidOperationException
{
    internal TooManyPathsException(string workflow, int most, bool isSearch)
        : base(isSearch
            ? $"The paths of workflow '{workflow}' were looked for in too many places for at most {most}: raise {nameof(WorkflowPathOptions)}.{nameof(WorkflowPathOptions.Most)}, or test its parts as workflows of their own."
            : $"Workflow '{workflow}' has more than {most} paths: raise {nameof(WorkflowPathOptions)}.{nameof(WorkflowPathOptions.Most)}, or test its parts as workflows of their own.") =>
        (Workflow, Most) = (workflow, most);

    /// <summary>The workflow's id.</summary>
    public string Workflow { get; }

    /// <summary>How many there may be.</summary>
    public int Most { get; }
}
