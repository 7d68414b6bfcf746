using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>What the parsers of one class share.</summary>
internal sealed class ParseContext(INamedTypeSymbol type, CSharpCompilation compilation, LocationTable? locations, CancellationToken cancellation)
{
    private readonly List<Finding> _findings = new();
    private readonly HashSet<string> _scattered = new(StringComparer.Ordinal);
    private readonly List<Finding> _inFile = new();

    public INamedTypeSymbol Type => type;

    public CSharpCompilation Compilation => compilation;

    public CancellationToken Cancellation => cancellation;

    public IEnumerable<Finding> Findings => _findings;

    /// <summary>What is wrong with the definition's own file.</summary>
    public IEnumerable<Finding> FindingsInFile => _inFile;

    /// <summary>The file that the definition comes from; null when the class's attributes say it.</summary>
    public JsonFile? File { get; init; }

    /// <summary>The methods that a file's transitions are; null when attributes say which methods are transitions.</summary>
    public HashSet<ISymbol>? Transitions { get; set; }

    /// <summary>True for a method that is a transition.</summary>
    public bool IsTransition(IMethodSymbol method) => Transitions?.Contains(method) ?? Attributes(method, AttributeReader.BranchKinds).Any();

    /// <summary>True for the analyzer, which sees what every generator has added; a generator does not.</summary>
    public bool SeesGeneratedCode => locations is not null;

    /// <summary>False when something could not be read, so that the definition lacks it.</summary>
    public bool IsComplete { get; set; } = true;

    public IEnumerable<AttributeReader> Attributes(ISymbol symbol, string name) => AttributeReader.Of(symbol, name, cancellation);

    public IEnumerable<AttributeReader> Attributes(ISymbol symbol, string[] names) => AttributeReader.Of(symbol, names, cancellation);

    /// <summary>The attributes of a kind on the class, whose order means something: it is an error when they stand on several declarations.</summary>
    public IReadOnlyList<AttributeReader> InOrder(string kind)
    {
        var attributes = Attributes(type, kind).ToArray();
        for (var i = 1; i < attributes.Length; i++)
        {
            if (attributes[i].Declaration == attributes[0].Declaration || !_scattered.Add(kind))
                continue;
            var (attribute, name) = (attributes[i], kind.Substring(0, kind.Length - "Attribute".Length));
            var path = PathOf(kind, i).Field("scattered");
            Locate(path, () => attribute.Location);
            Report(Rules.ScatteredStates, path, $"[{name}] stands on another declaration of '{type.Name}' than the first one, and their order must not depend on file names: write all [{name}] attributes on one declaration");
        }
        return attributes;
    }

    /// <summary>An attribute on the class that has no place of its own in the definition.</summary>
    public ElementPath PathOf(string kind, int index) => ElementPath.Workflow.Field("attributes").Item(kind, index);

    public void Report(Rule rule, ElementPath path, string message, string? suggestion = null, TextRange? range = null) =>
        _findings.Add(new(rule, path, message) { Suggestion = suggestion, Range = range });

    /// <summary>Reports what is wrong with the definition, wherever that is written.</summary>
    public void ReportDefinition(Rule rule, ElementPath path, string message, string? suggestion = null, TextRange? range = null)
    {
        // Of a text with mistakes in it, what the reader says of it is all that is certain.
        if (File is null || File.Json.Findings.IsEmpty)
            (File is null ? _findings : _inFile).Add(new(rule, path, message) { Suggestion = suggestion, Range = range });
    }

    /// <summary>Takes over what the reader of the file says.</summary>
    public void Add(Finding inFile) => _inFile.Add(inFile);

    /// <summary>Notes where an element stands, when anyone wants to know.</summary>
    public void Locate(ElementPath path, Func<Location?> location)
    {
        if (locations is not null)
            locations.Add(path, location());
    }

    /// <summary>Notes where the text of an element stands, so that a part of it can be shown.</summary>
    public void LocateText(ElementPath path, Func<Location?> location, Func<TextRange, Location?> part)
    {
        Locate(path, location);
        locations?.AddText(path, part);
    }

    /// <summary>True for what a user wrote, be it the body of what is generated: the analyzer sees generated code too.</summary>
    public static bool IsUserCode(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(r => IsUserCode(r.SyntaxTree))
        || symbol is IMethodSymbol { PartialImplementationPart: { } body } && IsUserCode(body);

    public static bool IsUserCode(SyntaxTree tree) => !tree.FilePath.EndsWith(WorkflowParser.GeneratedFileSuffix, StringComparison.Ordinal);

    /// <summary>True for the type of that name in namespace <c>Sequent</c>.</summary>
    public static bool IsSequent(ITypeSymbol? type, string name) =>
        type is { ContainingType: null, ContainingNamespace: { Name: "Sequent", ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    /// <summary>The identifier as code.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;
}
