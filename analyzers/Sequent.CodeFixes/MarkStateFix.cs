using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sequent.Definitions;

namespace Sequent.CodeFixes;

/// <summary>SEQ102: marks a state without a way out Final. SEQ101 and SEQ105: marks a state that nothing enters any more Retired.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkStateFix)), Shared]
public sealed class MarkStateFix : WorkflowCodeFix
{
    /// <summary>Creates the fix.</summary>
    public MarkStateFix() : base(RuleIds.DeadEnd, RuleIds.UnreachableState, RuleIds.RetiredState) { }

    private protected override async Task<IReadOnlyList<Edit>> FixesAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var mark = diagnostic.Id == RuleIds.DeadEnd ? "Final" : "Retired";
        var member = node.FirstAncestorOrSelf<EnumMemberDeclarationSyntax>();
        var attribute = member is null
            ? node.FirstAncestorOrSelf<AttributeSyntax>()
            : member.AttributeLists.SelectMany(l => l.Attributes).FirstOrDefault(IsState);
        if (attribute is not null)
            return Only(IsState(attribute) ? new($"Mark the state {mark}", mark, Extend(attribute, mark)) : null);
        if (member is null)
            return [];

        var name = await StateAttributeAsync(document, member.SpanStart, cancellation).ConfigureAwait(false);
        return Only(new($"Mark the state {mark}", mark, Insert(member.Identifier.SpanStart, $"[{name}({mark} = true)] ")));
    }

    private static TextChange Extend(AttributeSyntax attribute, string mark)
    {
        if (attribute.ArgumentList is not { } list)
            return Insert(attribute.Name.Span.End, $"({mark} = true)");
        if (list.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == mark) is { } given)
            return new(given.Expression.Span, "true");
        return list.Arguments.Count == 0
            ? Insert(list.OpenParenToken.Span.End, $"{mark} = true")
            : Insert(list.Arguments.Last().Span.End, $", {mark} = true");
    }

    private static readonly string[] s_kinds = ["State", "TaskState", "WaitState", "ActionState", "ExternalState"];

    private static bool IsState(AttributeSyntax attribute) => s_kinds.Any(kind => AttributeNames.Is(attribute, kind));

    // The file of an adopted enum need not use the namespace.
    private static async Task<string> StateAttributeAsync(Document document, int position, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var found = model?.LookupNamespacesAndTypes(position, name: "StateAttribute").FirstOrDefault();
        return found?.ContainingNamespace is { Name: "Sequent", ContainingNamespace.IsGlobalNamespace: true } ? "State" : "Sequent.State";
    }
}
