namespace Sequent.Definitions;

/// <summary>What kind of values a variable of a formula has, and how they are numbers.</summary>
internal enum VariableSort
{
    /// <summary>Whole numbers of 64 bits.</summary>
    Integer,

    /// <summary>What <see cref="decimal"/> can hold.</summary>
    Decimal,

    /// <summary>What <see cref="double"/> can hold; the infinities are the ends of the line.</summary>
    Double,

    /// <summary>False is 0, true is 1.</summary>
    Boolean,

    /// <summary>A member is its place in the list of members.</summary>
    Enum,

    /// <summary>Only equal or not.</summary>
    String,

    /// <summary>Days since 1 January 0001.</summary>
    Date,

    /// <summary>Ticks since 1 January 0001.</summary>
    DateTime,

    /// <summary>Ticks.</summary>
    Duration,
}
