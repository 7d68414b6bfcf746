namespace Sequent;

/// <summary>
/// Says what values a property or field of a workflow class can have, and makes it part of the workflow's data even
/// when no condition names it. The proofs rely on it: they show no gap for values that do not occur.
/// </summary>
/// <remarks>Nothing is checked when the program runs: validate where the data comes in, or write an <see cref="InvariantAttribute"/>.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class DataAttribute : Attribute
{
    /// <summary>
    /// The least value: a number; or, for a decimal, a date, a date and time or a duration, a text as the expression
    /// language writes it, such as <c>"0.01"</c>, <c>"2026-01-31"</c> or <c>"2 days"</c>.
    /// </summary>
    public object? Min { get; set; }

    /// <summary>The greatest value, written like <see cref="Min"/>.</summary>
    public object? Max { get; set; }

    /// <summary>The only values there are, written like <see cref="Min"/>; texts for a string.</summary>
    public object[]? OneOf { get; set; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; set; }

    /// <summary>The name in JSON and in expressions; the member's name in snake_case unless said otherwise.</summary>
    public string? WireName { get; set; }
}
