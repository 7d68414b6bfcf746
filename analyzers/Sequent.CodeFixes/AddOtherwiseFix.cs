using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sequent.Analyzers;
using Sequent.Definitions;

namespace Sequent.CodeFixes;

/// <summary>SEQ203: adds the missing branch, with Otherwise. One choice for each target that the transition has already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddOtherwiseFix)), Shared]
public sealed class AddOtherwiseFix : WorkflowCodeFix
{
    private const int MostTargets = 5;

    /// <summary>Creates the fix.</summary>
    public AddOtherwiseFix() : base(RuleIds.Gap) { }

    private protected override async Task<IReadOnlyList<Edit>> FixesAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!BranchAttribute.IsRemediedBy(diagnostic, Remedy.AddOtherwise) || BranchAttribute.Find(node) is not { ArgumentList: not null, Parent: AttributeListSyntax list } attribute)
            return [];

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var line = text.Lines.GetLineFromPosition(list.SpanStart);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, list.SpanStart));
        var separator = string.IsNullOrWhiteSpace(indent) ? LineEnd(text, line) + indent : " ";
        return BranchAttribute.Siblings(attribute).Select(BranchAttribute.Targets).Where(targets => targets.Count > 0)
            .GroupBy(targets => string.Join(" and ", targets)).Take(MostTargets)
            .Select(same => new Edit($"Add a branch to {same.Key} with Otherwise", same.Key, Insert(list.Span.End, separator + BranchAttribute.Another(attribute, same.First(), "Otherwise = true"))))
            .ToArray();
    }

    private static string LineEnd(SourceText text, TextLine line) =>
        line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
}
