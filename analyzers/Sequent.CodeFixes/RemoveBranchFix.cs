using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sequent.Definitions;

namespace Sequent.CodeFixes;

/// <summary>SEQ205: removes a branch that is never taken, because one before it always is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveBranchFix)), Shared]
public sealed class RemoveBranchFix : WorkflowCodeFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveBranchFix() : base(RuleIds.AlwaysTrue) { }

    private protected override async Task<IReadOnlyList<Edit>> FixesAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!BranchAttribute.IsRemediedBy(diagnostic, Remedy.RemoveBranch) || BranchAttribute.Find(node) is not { Parent: AttributeListSyntax list } attribute)
            return [];
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return Only(new("Remove the branch", "", new TextChange(list.Attributes.Count == 1 ? Lines(text, list) : Item(list, attribute), "")));
    }

    // With the line that it stands on alone, but with no comment.
    private static TextSpan Lines(SourceText text, AttributeListSyntax list)
    {
        var first = text.Lines.GetLineFromPosition(list.SpanStart);
        var last = text.Lines.GetLineFromPosition(list.Span.End);
        var isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, list.SpanStart)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(list.Span.End, last.End)));
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : list.Span;
    }

    private static TextSpan Item(AttributeListSyntax list, AttributeSyntax attribute)
    {
        var position = list.Attributes.IndexOf(attribute);
        return position == 0
            ? TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart)
            : TextSpan.FromBounds(list.Attributes[position - 1].Span.End, attribute.Span.End);
    }
}
