using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sequent.Analyzers;
using Sequent.Definitions;

namespace Sequent.CodeFixes;

/// <summary>SEQ009: makes a method with the name of a hook the hook. A hook is partial and has no accessibility.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeHookPartialFix)), Shared]
public sealed class MakeHookPartialFix : WorkflowCodeFix
{
    /// <summary>Creates the fix.</summary>
    public MakeHookPartialFix() : base(RuleIds.MemberClash) { }

    private protected override Task<IReadOnlyList<Edit>> FixesAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellation) =>
        Task.FromResult(Only(diagnostic.Properties.ContainsKey(WorkflowAnalyzer.HookProperty)
            && node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && CanBeHook(method)
            ? new Edit($"Make '{method.Identifier.ValueText}' a hook", "", ChangesOf(method).ToArray())
            : null));

    private static bool CanBeHook(MethodDeclarationSyntax method) =>
        method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        && (method.Body is not null || method.ExpressionBody is not null)
        && method.Modifiers.All(m => SyntaxFacts.IsAccessibilityModifier(m.Kind()) || m.Kind() is SyntaxKind.AsyncKeyword or SyntaxKind.UnsafeKeyword);

    private static IEnumerable<TextChange> ChangesOf(MethodDeclarationSyntax method)
    {
        foreach (var modifier in method.Modifiers.Where(m => SyntaxFacts.IsAccessibilityModifier(m.Kind())))
        {
            // The blank after it goes too, but no comment.
            var blank = modifier.TrailingTrivia.TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Sum(t => t.Span.Length);
            yield return new(new TextSpan(modifier.SpanStart, modifier.Span.Length + blank), "");
        }
        yield return Insert(method.ReturnType.SpanStart, "partial ");
    }
}
