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
        if (!BranchAttribute.IsRemediedBy(diagnostic, Remedy.AddOtherwise) || BranchAttribute.Find(node) is not { ArgumentList: { } arguments, Parent: AttributeListSyntax list } attribute)
            return [];

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var line = text.Lines.GetLineFromPosition(list.SpanStart);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, list.SpanStart));
        var separator = string.IsNullOrWhiteSpace(indent) ? LineEnd(text, line) + indent : " ";
        return BranchAttribute.Siblings(attribute).Select(a => a.ArgumentList?.Arguments.Where(g => g.NameEquals is null).ElementAtOrDefault(1)?.Expression.ToString())
            .Where(target => target is not null).Distinct().Take(MostTargets)
            .Select(target => new Edit($"Add a branch to {target} with Otherwise", target!, Insert(list.Span.End, separator + Branch(attribute, arguments, target!))))
            .ToArray();
    }

    // As the branch that it follows, but for the target and the condition.
    private static string Branch(AttributeSyntax attribute, AttributeArgumentListSyntax arguments, string target)
    {
        var given = arguments.Arguments.Where(a => a.NameEquals is null).Select((a, i) => i == 1 ? target : a.ToString());
        var kept = arguments.Arguments.Where(a => a.NameEquals?.Name.Identifier.ValueText is "Role" or "Name" or "Auto" or "Pre").Select(a => a.ToString());
        return $"[{attribute.Name}({string.Join(", ", given.Concat(kept).Append("Otherwise = true"))})]";
    }

    private static string LineEnd(SourceText text, TextLine line) =>
        line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
}
