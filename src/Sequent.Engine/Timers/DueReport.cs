namespace Sequent.Engine;

/// <summary>What was done of what was due.</summary>
/// <param name="Timers">How many timers fired.</param>
/// <param name="Started">How many instances cron triggers started.</param>
/// <param name="Delegations">How many delegations that had begun were applied to the tasks that were open.</param>
/// <param name="Failed">How many of all these could not be done: the log says why. They stay due, except a start: the trigger goes on to its next time.</param>
public sealed record DueReport(int Timers, int Started, int Delegations, int Failed)
{
    /// <summary>True when another process does it, and this one had nothing to do.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>What kept the first one that could not be done from it.</summary>
    internal Exception? FirstFailure { get; init; }
}
