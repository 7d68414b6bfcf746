namespace Sequent.Definitions;

/// <summary>Which part of a semantic version a change asks for; the greater one counts.</summary>
public enum VersionChange
{
    /// <summary>None: nothing changed in meaning.</summary>
    None,

    /// <summary>The third: words changed.</summary>
    Patch,

    /// <summary>The second: something was added or widened, or what is done beside the moves changed.</summary>
    Minor,

    /// <summary>The first: running instances or callers may break.</summary>
    Major,
}
