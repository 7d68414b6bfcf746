using Microsoft.CodeAnalysis;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>Finds workflow attributes that nothing reads: somebody believes in a workflow that is not there.</summary>
/// <remarks>The members of an enum are left out: a workflow in another project may adopt it.</remarks>
internal static class StrayAttributes
{
    // What a class that is no workflow is likeliest to say of one.
    private static readonly string[] s_kinds = [AttributeReader.State, AttributeReader.Role, .. AttributeReader.BranchKinds, WorkflowElements.SeparateDuties, WorkflowElements.SameActor];

    public static bool IsWorkflow(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct && type.GetAttributes().Any(a => AttributeReader.Is(a, AttributeReader.Workflow));

    /// <summary>Each with the place of the attribute and the message. A type that is no workflow is reported once for the type and its methods.</summary>
    public static IEnumerable<(Location Place, string Message)> Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            return [];

        return OnFields(type, cancellation).Concat(IsWorkflow(type)
            ? OnUnusualMethods(type, cancellation)
            : OutsideWorkflow(type, cancellation).Take(1));
    }

    private static IEnumerable<(Location, string)> OnFields(INamedTypeSymbol type, CancellationToken cancellation) =>
        from field in type.GetMembers().OfType<IFieldSymbol>()
        from attribute in AttributeReader.Of(field, AttributeReader.State, cancellation).Take(1)
        where attribute.Location is not null
        select (attribute.Location,
            $"[State] has no meaning on field '{field.Name}': put it on a workflow class, or on a member of the enum that one adopts");

    private static IEnumerable<(Location, string)> OnUnusualMethods(INamedTypeSymbol type, CancellationToken cancellation) =>
        from method in type.GetMembers().OfType<IMethodSymbol>()
        where method.MethodKind != MethodKind.Ordinary
        from attribute in AttributeReader.Of(method, AttributeReader.BranchKinds, cancellation).Take(1)
        where attribute.Location is not null
        select (attribute.Location,
            $"[{Short(attribute)}] has no meaning on '{method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}', which is not an ordinary method: put it on a partial method, or remove the attribute");

    private static IEnumerable<(Location, string)> OutsideWorkflow(INamedTypeSymbol type, CancellationToken cancellation) =>
        from symbol in type.GetMembers().OfType<IMethodSymbol>().Prepend((ISymbol)type)
        from kind in s_kinds
        from attribute in AttributeReader.Of(symbol, kind, cancellation).Take(1)
        where attribute.Location is not null
        select (attribute.Location, $"[{Short(attribute)}] has no meaning on '{symbol.Name}', because {Why(type)}, or remove the attribute");

    private static string Short(AttributeReader attribute) => attribute.Kind.Substring(0, attribute.Kind.Length - "Attribute".Length);

    private static string Why(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
            return $"'{type.Name}' is an interface, which cannot be a workflow: put it on a workflow class";
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            if (IsWorkflow(ancestor))
                return $"the workflow of '{type.Name}' is that of its base class '{ancestor.Name}': move it there";
        return $"'{type.Name}' is not a workflow: add [Workflow] to it";
    }
}
