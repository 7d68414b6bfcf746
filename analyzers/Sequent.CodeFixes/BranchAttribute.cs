using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sequent.Analyzers;
using Sequent.Definitions;

namespace Sequent.CodeFixes;

/// <summary>The attribute that a branch of a transition is written as.</summary>
internal static class BranchAttribute
{
    public static bool IsRemediedBy(Diagnostic diagnostic, Remedy remedy) =>
        diagnostic.Properties.TryGetValue(WorkflowAnalyzer.RemedyProperty, out var name) && name == remedy.ToString();

    public static AttributeSyntax? Find(SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && IsTransition(attribute) ? attribute : null;

    /// <summary>The attributes of the same transition, in order: on the class, those of the same name.</summary>
    public static IEnumerable<AttributeSyntax> Siblings(AttributeSyntax attribute)
    {
        var all = attribute.Parent?.Parent is MemberDeclarationSyntax member ? member.AttributeLists.SelectMany(l => l.Attributes).Where(IsTransition) : [attribute];
        return all.Where(a => NameOf(a) == NameOf(attribute));
    }

    private static string? NameOf(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "Name")?.Expression.ToString();

    private static bool IsTransition(AttributeSyntax attribute) => AttributeNames.Is(attribute, "Transition");
}
