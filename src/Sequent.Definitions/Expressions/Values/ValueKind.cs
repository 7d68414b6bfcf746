namespace Sequent.Definitions.Expressions;

/// <summary>What a value is.</summary>
public enum ValueKind
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A decimal number, exact.</summary>
    Number,

    /// <summary>A binary floating-point number of 64 bits (IEEE 754).</summary>
    Double,

    /// <summary>Text; the members of an enum are text, too.</summary>
    String,

    /// <summary>A day without time.</summary>
    Date,

    /// <summary>A point in time, in UTC.</summary>
    DateTime,

    /// <summary>A span of time.</summary>
    Duration,

    /// <summary>Values in order.</summary>
    List,

    /// <summary>Values by name.</summary>
    Object,

    /// <summary>No value: what kept it from being computed.</summary>
    Error,
}
