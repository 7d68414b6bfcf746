namespace Sequent.Definitions;

/// <summary>How certain and how bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing, or not analysed.</summary>
    Info,

    /// <summary>Possible, or allowed but probably not meant.</summary>
    Warning,

    /// <summary>Certain: the workflow does not run until it is mended.</summary>
    Error,
}
