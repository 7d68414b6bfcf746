namespace Sequent;

/// <summary>Declares a dimension of the state, such as <c>status</c> beside <c>stage</c>, with its values. Where a state stands in it, <see cref="FacetAttribute"/> says.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class FacetValuesAttribute : Attribute
{
    /// <summary>Declares a dimension.</summary>
    /// <param name="facet">Its name; never renamed.</param>
    /// <param name="values">The values that it can have, in order.</param>
    public FacetValuesAttribute(string facet, params string[] values)
    {
        Facet = facet;
        Values = values;
    }

    /// <summary>The name of the dimension.</summary>
    public string Facet { get; }

    /// <summary>The values that it can have, in order.</summary>
    public string[] Values { get; }
}
