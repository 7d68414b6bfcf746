using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sequent.Definitions;

namespace Sequent.CodeFixes;

/// <summary>SEQ001: makes a workflow class, or a type around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix)), Shared]
public sealed class MakePartialFix : WorkflowCodeFix
{
    /// <summary>Creates the fix.</summary>
    public MakePartialFix() : base(RuleIds.NotPartial) { }

    private protected override Task<IReadOnlyList<Edit>> FixesAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return Task.FromResult(Only(type is null || type.Modifiers.Any(SyntaxKind.PartialKeyword)
            ? null
            : new Edit($"Make '{type.Identifier.ValueText}' partial", "", Insert(type.Keyword.SpanStart, "partial "))));
    }
}
