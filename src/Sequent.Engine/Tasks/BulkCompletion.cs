namespace Sequent.Engine;

/// <summary>What came of one of several tasks that were to be completed.</summary>
/// <param name="Task">Which.</param>
/// <param name="Result">What came of it, be it a denial; null when it could not be tried.</param>
/// <param name="Error">Why it could not be tried: a <see cref="TaskNotFoundException"/>, say, or what a hook has thrown. Null when it was.</param>
public sealed record BulkCompletion(TaskId Task, CommandResult? Result, Exception? Error = null)
{
    /// <summary>True when it was carried out, or a vote was recorded.</summary>
    public bool IsDone => Result is { IsDenied: false };

    /// <summary>The task with its result, or with why there is none.</summary>
    public override string ToString() => $"{Task}: {Result?.ToString() ?? Error?.Message}";
}
