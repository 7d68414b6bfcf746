namespace Sequent.Engine;

/// <summary>Others changed an instance so often that a command never was in time. Nothing was written.</summary>
public sealed class ConcurrencyException : Exception
{
    /// <summary>Reports it.</summary>
    /// <param name="id">Which instance.</param>
    /// <param name="attempts">How often it was decided.</param>
    public ConcurrencyException(InstanceId id, int attempts)
        : base($"Instance '{id}' was changed by others each of the {attempts} times that the command was decided: try it again, and let fewer callers work on one instance at once.") => Id = id;

    /// <summary>Which instance.</summary>
    public InstanceId Id { get; }
}
