using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Analyzers;

/// <summary>Writes migrations as attributes.</summary>
internal static class MigrationText
{
    /// <summary>Such as <c>[Migration("1.0.0", States = new[] { "in_review: Review" })]</c>.</summary>
    public static string AsAttribute(MigrationDefinition migration, WorkflowDefinition current) => $"[Migration({Arguments(migration)})]";

    /// <summary>What stands in the brackets.</summary>
    public static string Arguments(MigrationDefinition migration) => string.Join(", ", ArgumentsOf(migration));

    private static IEnumerable<string> ArgumentsOf(MigrationDefinition migration)
    {
        yield return Literal(migration.From);
        if (!migration.States.IsEmpty)
            yield return "States = " + Array(migration.States.Select(m => $"{Name(m.From)}: {m.To}"));
        if (!migration.Data.IsEmpty)
            yield return "Data = " + Array(migration.Data.Select(v => v.Value is JsonData.Text text ? $"{Name(v.Name)}: {text.Value}" : $"{Name(v.Name)} := {CanonicalText.Of(v.Value)}"));
    }

    // What would not be read as it is written, stands in quotes.
    private static string Name(string name) =>
        name.Length == 0 || name.Contains(':') || name[0] == '"' || name.Trim() != name ? ExpressionPrinter.Quote(name) : name;

    private static string Array(IEnumerable<string> items) => $"new[] {{ {string.Join(", ", items.Select(Literal))} }}";

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
