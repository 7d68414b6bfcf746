using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Whether a type can be a workflow, and the headers under which more of it can be written.</summary>
internal sealed record TypeShape(EquatableArray<string> Containers, string Header, bool Emittable)
{
    public static readonly SymbolDisplayFormat NamespaceFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    // Without '@', which a file name must not have.
    private static readonly SymbolDisplayFormat s_metadataFormat = NamespaceFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    private static readonly SymbolDisplayFormat s_nameFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static TypeShape Read(ParseContext context, AttributeReader workflow)
    {
        var type = context.Type;
        var emittable = CheckLanguage(context) & CheckKind(context) & CheckPartial(context, workflow);
        var containers = ContainersOf(type).Select(Head).Reverse();
        return new(containers.ToEquatableArray(), Head(type), emittable);
    }

    /// <summary>The place of the type's name in the declaration that the attribute stands on.</summary>
    public static Location? IdentifierOf(INamedTypeSymbol type, AttributeReader? attribute = null) =>
        (attribute?.Declaration as BaseTypeDeclarationSyntax ?? DeclarationsOf(type).FirstOrDefault())?.Identifier.GetLocation();

    /// <summary>A name for a file that no other type of the project has, whatever the case of its letters.</summary>
    public static string FileName(INamedTypeSymbol type)
    {
        var name = MetadataName(type);
        for (ISymbol symbol = type; symbol.ContainingSymbol is INamespaceOrTypeSymbol scope; symbol = scope)
        {
            if (scope.GetMembers().OfType<INamespaceOrTypeSymbol>().Any(m => m.Name != symbol.Name && string.Equals(m.Name, symbol.Name, StringComparison.OrdinalIgnoreCase)))
                return name + "." + string.Concat(name.Select(c => char.IsUpper(c) ? 'U' : 'l'));
        }
        return name;
    }

    /// <summary>The name by which a compilation finds the type.</summary>
    public static string MetadataName(INamedTypeSymbol type)
    {
        var name = string.Join("+", ContainersOf(type).Reverse().Concat([type]).Select(t => t.MetadataName));
        return type.ContainingNamespace.IsGlobalNamespace ? name : type.ContainingNamespace.ToDisplayString(s_metadataFormat) + "." + name;
    }

    private static bool CheckLanguage(ParseContext context)
    {
        if (context.Compilation.LanguageVersion >= LanguageVersion.CSharp9)
            return true;
        context.Report(Rules.LanguageVersion, ElementPath.Workflow,
            $"Workflow class '{context.Type.Name}' is compiled as C# {context.Compilation.LanguageVersion.ToDisplayString()}, and partial methods with an accessibility need C# 9: set <LangVersion>9</LangVersion> or later in the project");
        return false;
    }

    // Partial structs can hold the throwing skeleton, so that there is one error and not one for each method.
    private static bool CheckKind(ParseContext context)
    {
        var type = context.Type;
        void Refuse(string fact) => context.Report(Rules.UnsupportedType, ElementPath.Workflow, $"Type '{type.Name}' cannot be a workflow: {fact}");

        var isFileLocal = ContainersOf(type).Prepend(type).Any(t => t.IsFileLocal);
        if (isFileLocal)
            Refuse("it is local to its file, where generated code cannot reach it: remove 'file'");
        else if (type.IsStatic)
            Refuse("it is static, and a workflow is about objects: remove 'static'");
        else if (type.TypeKind != TypeKind.Class)
            Refuse("it is a struct, and copies of a struct would each have a state: make it a class");
        else if (BaseWorkflow(type) is { } ancestor)
            Refuse($"its base class '{ancestor.Name}' is one already, and an object has one state: remove one of the two [Workflow] attributes");
        return !isFileLocal && !type.IsStatic;
    }

    private static INamedTypeSymbol? BaseWorkflow(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            if (ancestor.GetAttributes().Any(a => AttributeReader.Is(a, AttributeReader.Workflow)))
                return ancestor;
        return null;
    }

    private static bool CheckPartial(ParseContext context, AttributeReader workflow)
    {
        var partial = true;
        foreach (var type in ContainersOf(context.Type).Prepend(context.Type))
        {
            var declarations = DeclarationsOf(type).Where(d => ParseContext.IsUserCode(d.SyntaxTree));
            if (declarations.FirstOrDefault(d => !d.Modifiers.Any(SyntaxKind.PartialKeyword)) is not { } declaration)
                continue;
            partial = false;
            var isWorkflow = SymbolEqualityComparer.Default.Equals(type, context.Type);
            var path = isWorkflow ? ElementPath.Workflow : ElementPath.Workflow.Field("containers").Field(type.Name);
            context.Locate(path, () => declaration.Identifier.GetLocation());
            context.Report(Rules.NotPartial, path, isWorkflow
                ? $"Workflow class '{type.Name}' is not partial, so its transitions cannot be generated: add 'partial'"
                : $"Type '{type.Name}' is not partial, and workflow class '{context.Type.Name}' is nested in it: add 'partial'");
        }
        return partial;
    }

    private static IEnumerable<INamedTypeSymbol> ContainersOf(INamedTypeSymbol type)
    {
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
            yield return container;
    }

    private static IEnumerable<TypeDeclarationSyntax> DeclarationsOf(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<TypeDeclarationSyntax>();

    private static string Head(INamedTypeSymbol type)
    {
        var keyword = (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, false) => "struct",
            (TypeKind.Interface, _) => "interface",
            (_, true) => "record",
            _ => "class",
        };
        return $"partial {keyword} {type.ToDisplayString(s_nameFormat)}";
    }
}
