using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>What the parsers of one class share.</summary>
internal sealed class ParseContext(INamedTypeSymbol type, CSharpCompilation compilation, LocationTable? locations, CancellationToken cancellation)
{
    private readonly List<Finding> _findings = new();

    public INamedTypeSymbol Type => type;

    public CSharpCompilation Compilation => compilation;

    public CancellationToken Cancellation => cancellation;

    public IEnumerable<Finding> Findings => _findings;

    public IEnumerable<AttributeReader> Attributes(ISymbol symbol, string name) => AttributeReader.Of(symbol, name, cancellation);

    public void Report(Rule rule, ElementPath path, string message, string? suggestion = null) =>
        _findings.Add(new(rule, path, message) { Suggestion = suggestion });

    /// <summary>Notes where an element stands, when anyone wants to know.</summary>
    public void Locate(ElementPath path, Func<Location?> location)
    {
        if (locations is not null)
            locations.Add(path, location());
    }

    /// <summary>True for what a user wrote: the analyzer sees generated code too.</summary>
    public static bool IsUserCode(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(r => IsUserCode(r.SyntaxTree));

    public static bool IsUserCode(SyntaxTree tree) => !tree.FilePath.EndsWith(WorkflowParser.GeneratedFileSuffix, StringComparison.Ordinal);

    /// <summary>The identifier as code.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;
}
