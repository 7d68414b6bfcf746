using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads the states: from the attributes on the class, or from the enum of the property it adopts.</summary>
internal static class StateParser
{
    public static (IReadOnlyList<StateDefinition>, StateSpec) Read(ParseContext context, AttributeReader workflow)
    {
        var propertyName = workflow.String("StateProperty");
        return propertyName is null
            ? (ReadDeclared(context), Generated(context, PropertyName(context, workflow)))
            : ReadAdopted(context, workflow, propertyName);
    }

    private static string PropertyName(ParseContext context, AttributeReader workflow)
    {
        if (workflow.String("StateName") is not { Length: > 0 } name)
            return "State";
        var path = ElementPath.Workflow.Field("stateName");
        context.Locate(path, () => workflow.LocationOf("StateName"));
        if (!SyntaxFacts.IsValidIdentifier(name))
            context.Report(Rules.InvalidName, path, $"StateName '{name}' is not an identifier: use letters, digits and '_', beginning with a letter");
        else if (name == context.Type.Name || MemberNames.Fixed.Contains(name))
            context.Report(Rules.MemberClash, path, $"StateName '{name}' is the name of {(name == context.Type.Name ? "the class itself" : "another member that the workflow generates")}: choose another, such as 'Status'");
        else
            return name;
        return "State";
    }

    private static List<StateDefinition> ReadDeclared(ParseContext context)
    {
        var states = new List<StateDefinition>();
        SyntaxNode? declaration = null;
        foreach (var attribute in context.Attributes(context.Type, AttributeReader.StateKinds))
        {
            var isNamed = attribute.Arity > OtherArguments(attribute);
            var state = ReadState(context, attribute, isNamed ? attribute.String(0) ?? "" : "");
            states.Add(state);
            Locate(context, attribute, state.Name, () => isNamed ? attribute.LocationOf(0) : attribute.Location);

            declaration ??= attribute.Declaration;
            if (attribute.Declaration == declaration)
                continue;
            var path = ElementPath.Workflow.Field("scattered").Field(state.Name);
            context.Locate(path, () => attribute.Location);
            context.Report(Rules.ScatteredStates, path,
                $"State '{state.Name}' stands on another declaration of '{context.Type.Name}' than the first state, and the order of states must not depend on file names: write all [State] attributes on one declaration");
        }
        return states;
    }

    // An activity has a name as well.
    private static int OtherArguments(AttributeReader attribute) => attribute.Kind == WorkParser.Action ? 1 : 0;

    private static StateDefinition ReadState(ParseContext context, AttributeReader attribute, string name)
    {
        var element = new AttributeElement(context, attribute, ElementPath.State(name));
        return new(name)
        {
            WireName = element.Text("WireName", "name") ?? Naming.ToWireName(name),
            Initial = attribute.Bool("Initial"),
            Final = attribute.Bool("Final"),
            Retired = attribute.Bool("Retired"),
            Label = element.Text("Label", "label"),
            Description = element.Text("Description", "description"),
            Sla = element.At(element.Path.Field("automation").Field("sla")).Sla(),
            Work = WorkParser.Read(context, attribute, name),
        };
    }

    private static void Locate(ParseContext context, AttributeReader attribute, string name, Func<Location?> place)
    {
        context.Locate(ElementPath.State(name), place);
        foreach (var field in (string[])["Initial", "Final", "Retired"])
            if (attribute.Has(field))
                context.Locate(ElementPath.State(name).Field(field.ToLowerInvariant()), () => attribute.LocationOf(field));
    }

    private static StateSpec Generated(ParseContext context, string propertyName)
    {
        var type = context.Type;
        var enumName = type.Name + propertyName;
        var scope = type.ContainingType is { } container
            ? container.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            : type.ContainingNamespace.IsGlobalNamespace ? "global:" : "global::" + type.ContainingNamespace.ToDisplayString(TypeShape.NamespaceFormat);
        return new()
        {
            EnumName = ParseContext.Escape(enumName),
            EnumType = scope + (scope == "global:" ? ":" : ".") + ParseContext.Escape(enumName),
            EnumAccessibility = SyntaxFacts.GetText(type.DeclaredAccessibility),
            PropertyName = ParseContext.Escape(propertyName),
            JsonInclude = Knows(context, "System.Text.Json.Serialization.JsonIncludeAttribute"),
            JsonMemory = Knows(context, "System.Text.Json.Serialization.JsonIncludeAttribute"),
            // An attribute cannot name a converter that is inside a generic type.
            JsonByName = type.ContainingType is not { IsGenericType: true } && Knows(context, "System.Text.Json.Serialization.JsonStringEnumConverter`1"),
        };
    }

    private static bool Knows(ParseContext context, string type) => context.Compilation.GetTypeByMetadataName(type) is not null;

    private static (IReadOnlyList<StateDefinition>, StateSpec) ReadAdopted(ParseContext context, AttributeReader workflow, string propertyName)
    {
        var path = ElementPath.Workflow.Field("stateProperty");
        context.Locate(path, () => workflow.LocationOf("StateProperty"));
        var fallback = Generated(context, "State") with { PropertyName = ParseContext.Escape(propertyName.Length == 0 ? "State" : propertyName) };

        if (workflow.Has("StateName"))
            context.Report(Rules.StateProperty, path, $"StateName and StateProperty exclude each other: property '{propertyName}' has its name already, so remove StateName");
        if (context.Attributes(context.Type, AttributeReader.StateKinds).FirstOrDefault() is { } stray)
        {
            context.Locate(path.Field("stray"), () => stray.Location);
            context.Report(Rules.StateProperty, path.Field("stray"), $"State '{stray.String(0)}' stands on the class, and the states are the members of the enum of '{propertyName}': put the attribute on a member of the enum");
        }

        var properties = context.Type.GetMembers().OfType<IPropertySymbol>().Where(p => !p.IsIndexer && DeclarationOf(p, context.Cancellation) is not null).ToArray();
        var property = properties.FirstOrDefault(p => p.Name == propertyName);
        var isMisspelt = property is null;
        if (property is null)
        {
            var suggestion = Spelling.Closest(propertyName, properties.Select(p => p.Name));
            var remedy = suggestion is null ? $": write 'public partial {fallback.EnumName} {(SyntaxFacts.IsValidIdentifier(propertyName) ? propertyName : "State")} {{ get; private set; }}' with an enum of your own" : Spelling.DidYouMean(suggestion);
            context.Report(Rules.StateProperty, path, $"Class '{context.Type.Name}' has no property '{propertyName}' to hold the state{remedy}", suggestion);

            // The one that was probably meant is implemented, so that nothing but its name is wrong.
            property = properties.FirstOrDefault(p => p.Name == suggestion);
            if (property is null)
            {
                context.IsComplete = false;
                return ([], fallback);
            }
        }

        var declaration = DeclarationOf(property, context.Cancellation)!;
        if (Unusable(property, declaration) is { } fact)
        {
            if (!isMisspelt)
                context.Report(Rules.StateProperty, path, $"Property '{propertyName}' cannot hold the state: {fact}");
            // Not partial, it has an implementation of its own; partial, it still needs one.
            return (ReadMembers(context, property), fallback with
            {
                PropertyName = ParseContext.Escape(property.Name),
                Adopted = declaration.Modifiers.Any(SyntaxKind.PartialKeyword) ? Adopt(declaration, property) : new("", "", null),
            });
        }

        return (ReadMembers(context, property), new()
        {
            EnumName = property.Type.Name,
            EnumType = property.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            EnumAccessibility = "",
            PropertyName = ParseContext.Escape(property.Name),
            Adopted = Adopt(declaration, property),
            JsonInclude = Knows(context, "System.Text.Json.Serialization.JsonIncludeAttribute") && property.SetMethod is not null
                && !property.GetAttributes().Any(a => a.AttributeClass?.Name is "JsonIncludeAttribute" or "JsonIgnoreAttribute"),
            JsonMemory = Knows(context, "System.Text.Json.Serialization.JsonIncludeAttribute") && property.SetMethod is not null
                && !property.GetAttributes().Any(a => a.AttributeClass?.Name is "JsonIgnoreAttribute"),
            JsonByName = false,
        });
    }

    private static PropertyDeclarationSyntax? DeclarationOf(IPropertySymbol property, CancellationToken cancellation) =>
        property.DeclaringSyntaxReferences.Where(r => ParseContext.IsUserCode(r.SyntaxTree)).Select(r => r.GetSyntax(cancellation)).OfType<PropertyDeclarationSyntax>().FirstOrDefault();

    private static string? Unusable(IPropertySymbol property, PropertyDeclarationSyntax declaration)
    {
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return "it is not partial, so that only the workflow can write it: add 'partial' (C# 13)";
        if (property.IsStatic)
            return "it is static, and each object has its own state: remove 'static'";
        if (declaration.ExpressionBody is not null || declaration.AccessorList is not { } accessors || accessors.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null))
            return "it has a body, and the workflow implements it: write accessors only, { get; private set; }";
        if (property.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
            return $"its type '{property.Type.ToDisplayString()}' is not an enum: give it an enum whose members are the states";
        if (type.GetAttributes().Any(a => a.AttributeClass is { Name: "FlagsAttribute" }))
            return $"its enum '{type.Name}' is [Flags], and an object is in one state: remove [Flags]";
        if (MembersOf(type).GroupBy(m => m.ConstantValue).FirstOrDefault(g => g.Count() > 1) is { } same)
            return $"members '{same.First().Name}' and '{same.Last().Name}' of enum '{type.Name}' have the same value: give each state its own";
        if (property.GetMethod is null)
            return "it has no getter: write { get; private set; }";
        if (property.SetMethod is { IsInitOnly: true })
            return "its setter is init-only, and the state changes: write { get; private set; }";
        if (property.SetMethod is { } setter && setter.DeclaredAccessibility != Accessibility.Private)
            return "its setter is not private, so that other code could move the object past its guards: write { get; private set; }";
        return null;
    }

    private static AdoptedProperty Adopt(PropertyDeclarationSyntax declaration, IPropertySymbol property)
    {
        var accessors = declaration.AccessorList?.Accessors ?? default;
        string? Accessor(SyntaxKind kind) => accessors.Where(a => a.IsKind(kind)).Select(a => (a.Modifiers + " " + a.Keyword.Text).Trim()).FirstOrDefault();
        return new(
            $"{string.Join(" ", declaration.Modifiers.Select(m => m.Text))} {property.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}",
            Accessor(SyntaxKind.GetAccessorDeclaration) ?? "",
            Accessor(SyntaxKind.SetAccessorDeclaration) ?? Accessor(SyntaxKind.InitAccessorDeclaration));
    }

    private static IReadOnlyList<StateDefinition> ReadMembers(ParseContext context, IPropertySymbol property)
    {
        if (property.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
        {
            context.IsComplete = false;
            return [];
        }

        var states = new List<StateDefinition>();
        foreach (var member in MembersOf(type))
        {
            var attributes = context.Attributes(member, AttributeReader.StateKinds).ToArray();
            Location? Place() => member.Locations.FirstOrDefault(l => l.IsInSource);
            if (attributes.Length == 0)
            {
                states.Add(new(member.Name));
                context.Locate(ElementPath.State(member.Name), Place);
                continue;
            }

            var attribute = attributes[0];
            states.Add(ReadState(context, attribute, member.Name));
            Locate(context, attribute, member.Name, Place);
            if (attribute.Arity > OtherArguments(attribute) && attribute.String(0) is { } name && name != member.Name)
                context.Report(Rules.StateProperty, ElementPath.State(member.Name), $"Enum member '{member.Name}' is state '{member.Name}', and its attribute says '{name}': write [{Short(attribute)}] without a name");
            if (attributes.Length > 1)
                context.Report(Rules.StateProperty, ElementPath.State(member.Name), $"Enum member '{member.Name}' is declared twice, by [{Short(attribute)}] and [{Short(attributes[1])}]: write all in one of them");
        }
        return states;
    }

    private static string Short(AttributeReader attribute) => attribute.Kind.Substring(0, attribute.Kind.Length - "Attribute".Length);

    /// <summary>The members of the enum that is adopted; none when it is generated.</summary>
    public static IReadOnlyList<IFieldSymbol> AdoptedMembers(ParseContext context, StateSpec state) =>
        state.Adopted is not null && context.Type.GetMembers(state.PropertyName.TrimStart('@')).OfType<IPropertySymbol>().FirstOrDefault()?.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            ? MembersOf(type).ToArray()
            : [];

    private static IEnumerable<IFieldSymbol> MembersOf(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue);
}
