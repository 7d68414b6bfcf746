using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>Reports workflow classes of a project that have the id of another one: neither knows of the other.</summary>
/// <remarks>Not at the end of the compilation, which an editor does not wait for.</remarks>
internal static class DuplicateIds
{
    public static void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        // Not cancelled with the first class that asks: the others would be told of it.
        var owners = new Lazy<Dictionary<string, Workflow>>(() => OwnersOf(start.Compilation.Assembly.GlobalNamespace));
        start.RegisterSymbolAction(symbol => Check(symbol, owners), SymbolKind.NamedType);
    });

    private static void Check(SymbolAnalysisContext context, Lazy<Dictionary<string, Workflow>> owners)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (Read(type) is not { } workflow || !owners.Value.TryGetValue(workflow.Id, out var owner) || SymbolEqualityComparer.Default.Equals(owner.Type, type))
            return;
        var place = workflow.Attribute.String(0) is null ? TypeShape.IdentifierOf(type, workflow.Attribute) : workflow.Attribute.LocationOf(0);
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(Rules.DuplicateName), place,
            $"Workflow id '{workflow.Id}' of '{type.ToDisplayString()}' is that of '{owner.Type.ToDisplayString()}' already: write another one, [Workflow(\"…\")]"));
    }

    // The first in order of file and place has the id; the others took it.
    private static Dictionary<string, Workflow> OwnersOf(INamespaceSymbol root)
    {
        var owners = new Dictionary<string, Workflow>();
        var workflows = TypesIn(root).Select(Read).OfType<Workflow>()
            .OrderBy(w => w.Attribute.Tree?.FilePath, StringComparer.Ordinal).ThenBy(w => w.Attribute.Location?.SourceSpan.Start)
            .ThenBy(w => w.Type.ToDisplayString(), StringComparer.Ordinal);
        foreach (var workflow in workflows)
            if (!owners.ContainsKey(workflow.Id))
                owners.Add(workflow.Id, workflow);
        return owners;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol scope) =>
        scope.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(m => m is INamedTypeSymbol type ? TypesIn(m).Prepend(type) : TypesIn(m));

    private static Workflow? Read(INamedTypeSymbol type) =>
        StrayAttributes.IsWorkflow(type)
        && AttributeReader.Of(type, AttributeReader.Workflow, CancellationToken.None).FirstOrDefault() is { } attribute
        && (attribute.String(0) ?? Naming.ToWorkflowId(type.Name)) is { Length: > 0 } id
            ? new(id, type, attribute)
            : null;

    private sealed record Workflow(string Id, INamedTypeSymbol Type, AttributeReader Attribute);
}
