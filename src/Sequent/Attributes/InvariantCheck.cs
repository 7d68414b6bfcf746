namespace Sequent;

/// <summary>When an invariant is looked at.</summary>
public enum InvariantCheck
{
    /// <summary>Where a transition names it, before or after; when none does, once the hooks before the move have run.</summary>
    WhereNamed,

    /// <summary>Before a move.</summary>
    Pre,

    /// <summary>Once the hooks before the move have run.</summary>
    Post,
}
