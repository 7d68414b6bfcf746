namespace Sequent;

/// <summary>The value that a state has in a dimension that <see cref="FacetValuesAttribute"/> declares.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class FacetAttribute : Attribute
{
    /// <summary>Of the state of the enum member it stands on.</summary>
    /// <param name="facet">The name of the dimension.</param>
    /// <param name="value">The value.</param>
    public FacetAttribute(string facet, string value)
    {
        Facet = facet;
        Value = value;
    }

    /// <summary>Of a state of the workflow class it stands on.</summary>
    /// <param name="state">The name of the state.</param>
    /// <param name="facet">The name of the dimension.</param>
    /// <param name="value">The value.</param>
    public FacetAttribute(string state, string facet, string value)
    {
        State = state;
        Facet = facet;
        Value = value;
    }

    /// <summary>The name of the state; null on an enum member, whose name it is.</summary>
    public string? State { get; }

    /// <summary>The name of the dimension.</summary>
    public string Facet { get; }

    /// <summary>The value.</summary>
    public string Value { get; }
}
