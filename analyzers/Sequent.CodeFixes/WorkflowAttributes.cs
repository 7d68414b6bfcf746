using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sequent.Analyzers;
using Sequent.Generators.Parsing;

namespace Sequent.CodeFixes;

/// <summary>The attributes of a workflow class in one file, to be replaced by the name of a file that says the same.</summary>
/// <param name="model">What the names mean.</param>
/// <param name="type">The class.</param>
/// <param name="path">The file.</param>
internal sealed class WorkflowAttributes(SemanticModel model, INamedTypeSymbol type, string path)
{
    // Another class that adopts the enum is defined by its attributes still.
    private readonly Lazy<bool> _isShared = new(() => AdoptedBy(type) is { } adopted && WorkflowClass.AllOf(model.Compilation.Assembly.GlobalNamespace)
        .Any(other => other.HasAttributes && !SymbolEqualityComparer.Default.Equals(other.Type, type) && SymbolEqualityComparer.Default.Equals(AdoptedBy(other.Type), adopted)));

    // What says how the definition stands in C#, which the file does not.
    private static readonly string[] s_kept = ["StateName", "StateProperty"];

    /// <summary>The files in which the class, or the enum that it adopts, stands.</summary>
    public static IEnumerable<SyntaxTree> TreesOf(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Concat(AdoptedBy(type)?.DeclaringSyntaxReferences ?? []).Select(r => r.SyntaxTree).Distinct();

    /// <summary>What to change, in order; every other character stays.</summary>
    public IEnumerable<TextChange> Changes(SyntaxNode root, SourceText text) =>
        root.DescendantNodes().OfType<AttributeListSyntax>().Where(IsOfClass).SelectMany(list => Changes(list, text)).OrderBy(c => c.Span.Start);

    private IEnumerable<TextChange> Changes(AttributeListSyntax list, SourceText text)
    {
        var removed = list.Attributes.Where(a => Replacement(a) is "").ToArray();
        if (removed.Length == list.Attributes.Count)
        {
            yield return new(Whole(text, list), "");
            yield break;
        }
        foreach (var attribute in list.Attributes.Where(a => Replacement(a) is { Length: > 0 }))
            yield return new(attribute.Span, Replacement(attribute)!);
        for (var i = 0; i < list.Attributes.Count; i++)
            if (removed.Contains(list.Attributes[i]))
                yield return new(Item(list, i, removed), "");
    }

    private static INamedTypeSymbol? AdoptedBy(INamedTypeSymbol type)
    {
        var name = AttributeReader.Of(type, AttributeReader.Workflow, default).First().String("StateProperty");
        return name is null ? null : type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault()?.Type as INamedTypeSymbol;
    }

    private bool IsOfClass(AttributeListSyntax list) => list.Parent switch
    {
        ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method } => Is(model.GetDeclaredSymbol(method)?.ContainingType),
        TypeDeclarationSyntax declaration => Is(model.GetDeclaredSymbol(declaration)),
        EnumMemberDeclarationSyntax { Parent: EnumDeclarationSyntax declaration } => !_isShared.Value && SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(declaration), AdoptedBy(type)),
        MemberDeclarationSyntax { Parent: TypeDeclarationSyntax declaration } => Is(model.GetDeclaredSymbol(declaration)),
        ParameterSyntax { Parent.Parent: TypeDeclarationSyntax declaration } => Is(model.GetDeclaredSymbol(declaration)),
        _ => false,
    };

    private bool Is(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol, type);

    // What an attribute becomes: nothing, another text, or null for what stays.
    private string? Replacement(AttributeSyntax attribute)
    {
        if (model.GetTypeInfo(attribute).Type is not { } kind || !ParseContext.IsSequent(kind, kind.Name) || kind.Name is "ActivityAttribute" or "CalendarAttribute")
            return null;
        return kind.Name switch
        {
            AttributeReader.Workflow => With(attribute, $"File = \"{path}\"", s_kept),
            // The name by which the file calls a property is only here.
            AttributeReader.Data => Named(attribute, ["WireName"]).Any() ? With(attribute, null, ["WireName"]) : "",
            _ => "",
        };
    }

    private static string With(AttributeSyntax attribute, string? first, string[] kept) =>
        $"{attribute.Name}({string.Join(", ", Named(attribute, kept).Select(a => a.ToString()).Prepend(first).Where(a => a is not null))})";

    private static IEnumerable<AttributeArgumentSyntax> Named(AttributeSyntax attribute, string[] names) =>
        attribute.ArgumentList?.Arguments.Where(a => a.NameEquals is { } name && names.Contains(name.Name.Identifier.ValueText)) ?? [];

    // With the line that it stands on alone, but with no comment.
    private static TextSpan Whole(SourceText text, AttributeListSyntax list)
    {
        var first = text.Lines.GetLineFromPosition(list.SpanStart);
        var last = text.Lines.GetLineFromPosition(list.Span.End);
        var isFirst = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, list.SpanStart)));
        if (isFirst && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(list.Span.End, last.End))))
            return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
        var end = list.Span.End;
        while (end < last.End && char.IsWhiteSpace(text[end]))
            end++;
        return TextSpan.FromBounds(list.SpanStart, end);
    }

    // With the comma before it, or, where nothing is left before it, the one behind it.
    private static TextSpan Item(AttributeListSyntax list, int position, AttributeSyntax[] removed)
    {
        var hasBefore = list.Attributes.Take(position).Any(a => !removed.Contains(a));
        return hasBefore
            ? TextSpan.FromBounds(list.Attributes[position - 1].Span.End, list.Attributes[position].Span.End)
            : TextSpan.FromBounds(list.Attributes[position].SpanStart, list.Attributes[position + 1].SpanStart);
    }
}
