using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sequent.Analyzers;
using Sequent.Definitions;

namespace Sequent.CodeFixes;

/// <summary>SEQ004, SEQ008, SEQ010, SEQ017, SEQ021 and SEQ401: writes the name that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectNameFix)), Shared]
public sealed class CorrectNameFix : WorkflowCodeFix
{
    /// <summary>Creates the fix.</summary>
    public CorrectNameFix() : base(RuleIds.UnknownState, RuleIds.GuardMember, RuleIds.StateProperty, RuleIds.UnknownInvariant, RuleIds.InvalidDuty, RuleIds.UnknownRole) { }

    private protected override Task<IReadOnlyList<Edit>> FixesAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(WorkflowAnalyzer.SuggestionProperty, out var name) || name is null
            || node.FirstAncestorOrSelf<ExpressionSyntax>(e => e.Span == diagnostic.Location.SourceSpan) is not { } expression)
            return Task.FromResult(Only(null));

        var change = NameIn(expression) is { } identifier && SyntaxFacts.IsValidIdentifier(name)
            ? new TextChange(identifier.Span, Escape(name))
            : new TextChange(expression.Span, SymbolDisplay.FormatLiteral(name, quote: true));
        return Task.FromResult(Only(new($"Change to '{name}'", "", change)));
    }

    // nameof(PostState.Drafd): the last name is the one that counts.
    private static SyntaxToken? NameIn(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } arguments }
            ? arguments[0].Expression switch
            {
                MemberAccessExpressionSyntax access => access.Name.Identifier,
                SimpleNameSyntax name => name.Identifier,
                _ => null,
            }
            : null;

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
