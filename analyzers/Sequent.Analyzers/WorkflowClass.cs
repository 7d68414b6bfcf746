using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>A workflow class of the project.</summary>
/// <param name="Type">The class.</param>
/// <param name="Attribute">Its <c>[Workflow]</c>.</param>
internal sealed record WorkflowClass(INamedTypeSymbol Type, AttributeReader Attribute)
{
    /// <summary>The id that the attribute says, or that follows from the class's name.</summary>
    public string Id { get; } = Attribute.String(0) ?? Naming.ToWorkflowId(Type.Name);

    /// <summary>The file that it names; null when it names none.</summary>
    public FileReference? Reference { get; } = Attribute.String("File") is { } file ? new(TypeShape.MetadataName(Type), Attribute.Tree?.FilePath ?? "", file) : null;

    /// <summary>True when attributes define the workflow.</summary>
    public bool HasAttributes => Reference is null;

    public static WorkflowClass? Of(INamedTypeSymbol type) =>
        StrayAttributes.IsWorkflow(type) && AttributeReader.Of(type, AttributeReader.Workflow, CancellationToken.None).FirstOrDefault() is { } attribute
            ? new(type, attribute)
            : null;

    /// <summary>The workflow classes in a namespace, in order of file and place.</summary>
    public static IEnumerable<WorkflowClass> AllOf(INamespaceSymbol root) => TypesIn(root).Select(Of).OfType<WorkflowClass>()
        .OrderBy(w => w.Attribute.Tree?.FilePath, StringComparer.Ordinal).ThenBy(w => w.Attribute.Location?.SourceSpan.Start)
        .ThenBy(w => w.Type.ToDisplayString(), StringComparer.Ordinal);

    public static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol scope) =>
        scope.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(m => m is INamedTypeSymbol type ? TypesIn(m).Prepend(type) : TypesIn(m));
}
