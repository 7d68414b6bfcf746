namespace Sequent;

/// <summary>What it means that several branches of a transition are enabled at once.</summary>
public enum Routing
{
    /// <summary>A mistake: at most one branch may be enabled for any values, and the compiler proves it.</summary>
    Unique,

    /// <summary>The first one in written order is taken.</summary>
    First,
}
