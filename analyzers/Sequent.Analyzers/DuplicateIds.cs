using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>Reports workflow classes of a project that have the id of another one: neither knows of the other.</summary>
/// <remarks>Not at the end of the compilation, which an editor does not wait for.</remarks>
internal sealed class DuplicateIds
{
    private readonly Project _project;
    private readonly Lazy<Dictionary<string, WorkflowClass>> _owners;

    public DuplicateIds(Project project)
    {
        _project = project;
        _owners = new(OwnersOf);
    }

    public void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (WorkflowClass.Of(type) is not { } workflow || IdOf(workflow) is not { Length: > 0 } id || !_owners.Value.TryGetValue(id, out var owner) || SymbolEqualityComparer.Default.Equals(owner.Type, type))
            return;
        var (place, remedy) = workflow.HasAttributes
            ? (workflow.Attribute.String(0) is null ? TypeShape.IdentifierOf(type, workflow.Attribute) : workflow.Attribute.LocationOf(0), "write another one, [Workflow(\"…\")]")
            : (workflow.Attribute.LocationOf("File"), "name another file");
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(Rules.DuplicateName), place,
            $"Workflow id '{id}' of '{type.ToDisplayString()}' is that of '{owner.Type.ToDisplayString()}' already: {remedy}"));
    }

    // The first in order of file and place has the id; the others took it.
    private Dictionary<string, WorkflowClass> OwnersOf()
    {
        var owners = new Dictionary<string, WorkflowClass>();
        foreach (var workflow in _project.Classes)
            if (IdOf(workflow) is { Length: > 0 } id && !owners.ContainsKey(id))
                owners.Add(id, workflow);
        return owners;
    }

    private string? IdOf(WorkflowClass workflow) => workflow.Reference is null
        ? workflow.Id
        : _project.Find(workflow.Reference) is { } file ? Project.Read(file, CancellationToken.None)?.Json.Definition?.Id : null;
}
