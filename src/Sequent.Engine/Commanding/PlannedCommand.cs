using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>A command as the caller gave it, before any instance was read: it can be decided again and again.</summary>
/// <param name="Kind">What it is, in one word: for fingerprints and traces.</param>
/// <param name="Actor">Who does it.</param>
/// <param name="Command">What is decided.</param>
internal sealed record PlannedCommand(string Kind, Actor Actor, WorkflowCommand Command)
{
    /// <summary>The class that the caller takes the instance to be of; null where they do not say.</summary>
    public RegisteredWorkflow? Class { get; init; }

    /// <summary>The task that the caller has named; null where they have named none.</summary>
    public TaskId? Task { get; init; }

    /// <summary>The instance as the command wants it to be decided about; null where its data is as it is stored.</summary>
    public Func<Decider, InstanceSnapshot, DecidedSubject>? Subject { get; init; }

    /// <summary>The changes of the data as they were given; null where they are code.</summary>
    public string? Changes { get; init; }

    /// <summary>What was read, when it is what the caller has named.</summary>
    /// <exception cref="InstanceNotFoundException">The tenant has no such instance.</exception>
    /// <exception cref="TaskNotFoundException">The instance has never had such a task.</exception>
    /// <exception cref="ArgumentException">The instance is one of another workflow.</exception>
    public InstanceSnapshot Check(InstanceId id, InstanceSnapshot? snapshot)
    {
        if (Task is { } task && (snapshot is null || task.Number < 1 || task.Number > snapshot.TaskCount))
            throw new TaskNotFoundException(task);
        if (snapshot is null)
            throw new InstanceNotFoundException(id);
        if (Class is { } registered)
            CheckClass(registered, snapshot);
        return snapshot;
    }

    /// <exception cref="ArgumentException">The instance is one of another workflow.</exception>
    public static void CheckClass(RegisteredWorkflow registered, InstanceSnapshot snapshot)
    {
        if (registered.Key.Id != snapshot.Definition.Id)
            throw new ArgumentException(
                $"Instance '{snapshot.Id}' is of workflow '{snapshot.Definition.Id}', and class '{registered.Class?.Name}' is workflow '{registered.Key.Id}': use the class of that workflow, or the id alone.", "id");
    }
}

/// <summary>What is done about a denial.</summary>
internal enum Denials
{
    Throw,
    Return,
}
