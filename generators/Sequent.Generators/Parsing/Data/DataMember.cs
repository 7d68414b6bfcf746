using Microsoft.CodeAnalysis;

namespace Sequent.Generators.Parsing;

/// <summary>A property or field of a workflow class that could be part of its data.</summary>
/// <param name="symbol">The property or field.</param>
/// <param name="wireName">Its name in the language.</param>
/// <param name="settings">What <c>[Data]</c> says of it; null when it is not there.</param>
internal sealed class DataMember(ISymbol symbol, string wireName, AttributeReader? settings)
{
    public ISymbol Symbol => symbol;

    public string WireName => wireName;

    public AttributeReader? Settings => settings;

    /// <summary>True when an expression may name it: other members are read only where C# that is read names them.</summary>
    public bool IsNameable => settings is not null || symbol is IPropertySymbol { DeclaredAccessibility: Accessibility.Public };

    /// <summary>True when its value is computed, rather than kept.</summary>
    public bool IsComputed => symbol is IPropertySymbol property && !IsAuto(property);

    public ITypeSymbol Type => symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)symbol).Type;

    public NullableAnnotation Annotation => symbol is IPropertySymbol property ? property.NullableAnnotation : ((IFieldSymbol)symbol).NullableAnnotation;

    // An auto-property has a field of its own. Of a property in another assembly a setter is all that can be seen.
    private static bool IsAuto(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property))
        || (property.DeclaringSyntaxReferences.IsEmpty && property.SetMethod is not null);
}
