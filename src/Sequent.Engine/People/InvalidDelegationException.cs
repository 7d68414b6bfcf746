namespace Sequent.Engine;

/// <summary>A delegation was to be set up, or to be ended, as it cannot be. Nothing was written.</summary>
public sealed class InvalidDelegationException : InvalidOperationException
{
    /// <summary>Reports it.</summary>
    /// <param name="message">Which, what is wrong with it, and what to do about it.</param>
    public InvalidDelegationException(string message) : base(message) { }
}
