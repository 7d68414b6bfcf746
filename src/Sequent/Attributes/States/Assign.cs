namespace Sequent;

/// <summary>How a task for several people finds the one who does it.</summary>
public enum Assign
{
    /// <summary>One of them claims it.</summary>
    Claim,

    /// <summary>The one with the fewest open tasks.</summary>
    LeastLoaded,

    /// <summary>Each in turn.</summary>
    RoundRobin,
}
