namespace Sequent.Engine;

/// <summary>An idempotency key came back with another command than the one it was used for. Nothing was written.</summary>
public sealed class IdempotencyKeyReusedException : InvalidOperationException
{
    /// <summary>Reports it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="instance">Which instance the first command changed.</param>
    public IdempotencyKeyReusedException(string key, InstanceId instance)
        : base($"Idempotency key '{key}' was used for another command, on instance '{instance}': give each command a key of its own, and repeat one only to repeat its command.")
    {
        Key = key;
        Instance = instance;
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>Which instance the first command changed.</summary>
    public InstanceId Instance { get; }
}
