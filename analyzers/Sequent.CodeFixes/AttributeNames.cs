using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sequent.CodeFixes;

/// <summary>Tells attributes apart by how they are written.</summary>
internal static class AttributeNames
{
    /// <summary>True when the last name of the attribute is that one, with or without <c>Attribute</c>.</summary>
    public static bool Is(AttributeSyntax attribute, string name)
    {
        var written = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax aliased => aliased.Name,
            var other => other as SimpleNameSyntax,
        };
        return written?.Identifier.ValueText is { } text && (text == name || text == name + "Attribute");
    }
}
