using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sequent.Analyzers;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.CodeFixes;

/// <summary>Writes a migration where the definition is.</summary>
internal static class MigrationEdit
{
    /// <summary>The change of a JSON text that gives the definition in it one more migration, or another one; null when the text is none such.</summary>
    public static TextChange? InJson(SourceText text, WorkflowDefinition current, MigrationDefinition migration)
    {
        if (JsonSyntax.Parse(text.ToString()).Root is not JsonObject { Properties: { Count: > 0 } properties } root)
            return null;
        var position = current.Migrations.TakeWhile(m => m.From != migration.From).Count();
        var migrations = current.Migrations.Take(position).Append(migration).Concat(current.Migrations.Skip(position + 1)).ToEquatableArray();
        var canonical = (current with { Migrations = migrations }).ToJson();
        var value = ((JsonObject)JsonSyntax.Parse(canonical).Root!).Find("migrations")!.Value.Range;
        var lineEnd = LineEnd(text);
        var json = canonical.Substring(value.Start, value.Length).Replace("\n", lineEnd);
        if (root.Find("migrations") is { Value.Range: var written })
            return new(new(written.Start, written.Length), json);

        var last = properties[properties.Count - 1];
        var line = text.Lines.GetLineFromPosition(last.NameRange.Start);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, last.NameRange.Start));
        var separator = string.IsNullOrWhiteSpace(indent) ? lineEnd + indent : " ";
        return new(new(last.Value.Range.Start + last.Value.Range.Length, 0), $",{separator}\"migrations\": {json}");
    }

    /// <summary>The file, and its change, that gives a class one more migration, or another one; null when there is no code to change.</summary>
    public static async Task<(Document Document, TextChange Change)?> InCodeAsync(Solution solution, INamedTypeSymbol type, MigrationDefinition migration, CancellationToken cancellation)
    {
        var written = AttributeReader.Of(type, "MigrationAttribute", cancellation).FirstOrDefault(a => a.String(0) == migration.From);
        var reader = written ?? AttributeReader.Of(type, AttributeReader.Workflow, cancellation).FirstOrDefault();
        if (reader?.Location is not { SourceTree: { } tree } place || solution.GetDocument(tree) is not { } document)
            return null;
        var root = await tree.GetRootAsync(cancellation).ConfigureAwait(false);
        if (root.FindNode(place.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is not { Parent: AttributeListSyntax { Parent: TypeDeclarationSyntax declaration } } attribute)
            return null;
        if (written is not null)
            return (document, new(attribute.Span, $"{attribute.Name}({MigrationText.Arguments(migration)})"));

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var list = declaration.AttributeLists.Last();
        var line = text.Lines.GetLineFromPosition(list.SpanStart);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, list.SpanStart));
        var separator = string.IsNullOrWhiteSpace(indent) ? LineEnd(text) + indent : " ";
        return (document, new(new(list.Span.End, 0), $"{separator}[{NameAs(attribute)}({MigrationText.Arguments(migration)})]"));
    }

    // The namespace is written, or not, as it is before Workflow.
    private static string NameAs(AttributeSyntax workflow) => workflow.Name switch
    {
        QualifiedNameSyntax qualified => $"{qualified.Left}.Migration",
        _ when AttributeNames.Is(workflow, "Workflow") => "Migration",
        _ => "Sequent.Migration",
    };

    private static string LineEnd(SourceText text) =>
        text.Lines[0] is var first && first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
}
