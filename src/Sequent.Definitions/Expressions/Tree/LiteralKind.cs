namespace Sequent.Definitions.Expressions;

/// <summary>What a literal is, before it takes a type from what it meets.</summary>
public enum LiteralKind
{
    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>true</c> or <c>false</c></summary>
    Boolean,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number without point and exponent.</summary>
    Whole,

    /// <summary>A number with a point or an exponent.</summary>
    Fraction,
}
