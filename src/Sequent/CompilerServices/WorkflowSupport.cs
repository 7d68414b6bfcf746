using System.ComponentModel;

namespace Sequent.CompilerServices;

/// <summary>The rare cases of generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WorkflowSupport
{
    /// <summary>How many automatic transitions may fire in a row before the workflow is taken not to come to rest.</summary>
    public const int AutomaticLimit = 1000;

    /// <summary>A hook fired a transition of the object whose transition it is part of.</summary>
    public static InvalidOperationException Reentered(string workflow, string transition) =>
        new($"'{transition}' was fired from a hook of the same '{workflow}' object, whose transition is not finished: fire it after that one has returned, or make it automatic.");

    /// <summary>Automatic transitions did not come to rest.</summary>
    public static InvalidOperationException NeverRests(string workflow, string state) =>
        new($"Workflow '{workflow}' fired {AutomaticLimit} automatic transitions in a row and is in state '{state}': a condition must become false at some point.");

    /// <summary>The state of a snapshot, when it is one of that workflow.</summary>
    /// <exception cref="ArgumentNullException">The snapshot is null.</exception>
    /// <exception cref="ArgumentException">The snapshot is of another workflow.</exception>
    public static string StateOf(WorkflowSnapshot snapshot, string workflow)
    {
        if (snapshot is null)
            throw new ArgumentNullException(nameof(snapshot));
        if (snapshot.Workflow != workflow)
            throw new ArgumentException($"A snapshot of workflow '{snapshot.Workflow}' cannot be restored into an object of workflow '{workflow}'.", nameof(snapshot));
        return snapshot.State;
    }

    /// <summary>The state of an object is not one of the workflow's.</summary>
    public static InvalidOperationException NoState(string workflow, string state) =>
        new($"An object of workflow '{workflow}' is in state '{state}', which the workflow does not have: only its transitions and Restore may write the state.");

    /// <summary>The state of a snapshot is not one of the workflow's.</summary>
    public static ArgumentException UnknownState(string workflow, string state) =>
        new($"Workflow '{workflow}' has no state '{state}': the snapshot is from a version that had it, so map it to one that exists, or keep the state and mark it Retired.", "snapshot");
}
