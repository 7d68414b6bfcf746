namespace Sequent.Definitions.Expressions;

/// <summary>What values a field can hold.</summary>
public enum DataKind
{
    /// <summary>Any: what a value is shows when the expression is evaluated.</summary>
    Dynamic,

    /// <summary>Null only.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Whole numbers of 64 bits.</summary>
    Integer,

    /// <summary>Decimal numbers, exact.</summary>
    Number,

    /// <summary>Binary floating-point numbers of 64 bits.</summary>
    Double,

    /// <summary>Text.</summary>
    String,

    /// <summary>One of a few texts.</summary>
    Enum,

    /// <summary>Days without time.</summary>
    Date,

    /// <summary>Points in time.</summary>
    DateTime,

    /// <summary>Spans of time.</summary>
    Duration,

    /// <summary>Values in order.</summary>
    Array,

    /// <summary>Values by name.</summary>
    Object,
}
