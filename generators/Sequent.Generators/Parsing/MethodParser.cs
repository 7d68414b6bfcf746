using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads the method of a transition: its signature and its inputs.</summary>
internal static class MethodParser
{
    private static readonly SymbolDisplayFormat s_type = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_signature = s_type
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut);

    public static MethodSpec Read(ParseContext context, IMethodSymbol method, out EquatableArray<InputDefinition> inputs)
    {
        var path = ElementPath.Transition(method.Name);
        context.Locate(path, () => method.Locations.FirstOrDefault());
        var problem = ProblemOf(method);
        if (problem is not null)
            context.Report(Rules.TransitionSignature, path, $"Transition method '{method.Name}' {problem}");

        // With these, the Try and Can forms can be there although something else is wrong, and what calls them compiles.
        var isCallable = problem is null || TakesActorAndValues(method);
        var parameters = method.Parameters.Skip(1).ToArray();
        inputs = isCallable
            ? parameters.Select(p => Input(context, p)).ToEquatableArray()
            : default;
        var declaration = DeclarationOf(method, context.Cancellation);
        for (var i = 0; i < inputs.Count; i++)
        {
            var input = parameters[i];
            context.Locate(path.Item("inputs", i), () => input.Locations.FirstOrDefault());
        }
        return new()
        {
            Name = method.Name,
            Declaration = IsPartialWithoutBody(method) && declaration is not null
                ? $"{string.Join(" ", declaration.Modifiers.Select(m => m.Text))} {method.ToDisplayString(s_signature)}"
                : null,
            IsCallable = isCallable,
            Accessibility = AccessibilityOf(method, declaration),
            Actor = isCallable ? ParseContext.Escape(method.Parameters[0].Name) : "",
            Inputs = isCallable ? parameters.Select(p => Spec(context, p)).ToEquatableArray() : default,
            HasDocs = declaration is not null && HasDocs(declaration),
        };
    }

    public static bool IsActor(ITypeSymbol type) => ParseContext.IsSequent(type, "Actor");

    private static string? ProblemOf(IMethodSymbol method)
    {
        var example = $"write 'public partial void {method.Name}(Actor actor)'";
        if (method.IsStatic)
            return $"is static, and a transition moves an object: {example}";
        if (!method.IsPartialDefinition)
            return $"is not partial, so its body cannot be generated: {example} and put what its body does into 'partial void Before{method.Name}' or 'After{method.Name}'";
        if (!IsPartialWithoutBody(method))
            return $"has a body, and the workflow implements it: remove the body, and put what it does into 'partial void Before{method.Name}' or 'After{method.Name}'";
        if (!method.ReturnsVoid)
            return $"returns '{method.ReturnType.ToDisplayString()}', and a transition either moves the object or throws: {example}; 'Try{method.Name}' returns a result";
        if (method.IsGenericMethod)
            return $"is generic, and an input has one type: {example}";
        if (method.Parameters.Length > 0 && method.Parameters[0].Type is { Name: "Actor" } other && !IsActor(other))
            return $"takes '{other.ToDisplayString()}', which is not 'Sequent.Actor': write 'public partial void {method.Name}(Sequent.Actor {method.Parameters[0].Name})'";
        if (method.Parameters.Length == 0 || !IsActor(method.Parameters[0].Type))
            return $"does not take an Actor first, so nobody would be known to have fired it: {example}";
        var actor = method.Parameters[0];
        if (actor.NullableAnnotation == NullableAnnotation.Annotated || actor.HasExplicitDefaultValue)
            return $"makes the actor optional, and every transition has one: {example}";
        if (method.Parameters.FirstOrDefault(p => p.Name.StartsWith("__", StringComparison.Ordinal)) is { } reserved)
            return $"has a parameter '{reserved.Name}', and names that begin with '__' are the generated code's: rename it";
        if (method.Parameters.FirstOrDefault(p => p.RefKind != RefKind.None) is { } byReference)
            return $"takes '{byReference.Name}' by reference, and inputs are values: remove '{byReference.RefKind.ToString().ToLowerInvariant()}'";
        if (method.Parameters.FirstOrDefault(p => p.Type.IsRefLikeType || IsPointer(p.Type)) is { } stackOnly)
            return $"takes '{stackOnly.Name}', whose type '{stackOnly.Type.ToDisplayString()}' cannot safely be kept: use an ordinary type";
        return null;
    }

    private static bool TakesActorAndValues(IMethodSymbol method) =>
        method is { IsStatic: false, IsGenericMethod: false, Parameters.IsEmpty: false } && IsActor(method.Parameters[0].Type)
        && method.Parameters.All(p => p.RefKind == RefKind.None && !p.Type.IsRefLikeType && !IsPointer(p.Type) && !p.Name.StartsWith("__", StringComparison.Ordinal));

    private static bool IsPointer(ITypeSymbol type) => type is IPointerTypeSymbol or IFunctionPointerTypeSymbol || (type is IArrayTypeSymbol array && IsPointer(array.ElementType));

    private static bool IsPartialWithoutBody(IMethodSymbol method) =>
        method.IsPartialDefinition && (method.PartialImplementationPart is null || !ParseContext.IsUserCode(method.PartialImplementationPart));

    private static MethodDeclarationSyntax? DeclarationOf(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).OfType<MethodDeclarationSyntax>().FirstOrDefault();

    private static string AccessibilityOf(IMethodSymbol method, MethodDeclarationSyntax? declaration) =>
        declaration is not null && declaration.Modifiers.Any(m => SyntaxFacts.IsAccessibilityModifier(m.Kind()))
            ? SyntaxFacts.GetText(method.DeclaredAccessibility) + " "
            : "";

    private static bool HasDocs(SyntaxNode declaration) =>
        declaration.GetLeadingTrivia().Select(t => t.ToFullString()).Any(t => t.StartsWith("///", StringComparison.Ordinal) || t.StartsWith("/**", StringComparison.Ordinal));

    private static ParameterSpec Spec(ParseContext context, IParameterSymbol parameter) => new(
        parameter.Type.ToDisplayString(s_type),
        ParseContext.Escape(parameter.Name),
        parameter.HasExplicitDefaultValue ? DefaultOf(parameter) : null,
        parameter.IsParams)
    {
        Data = TypeOf(parameter),
        WireName = WireNameOf(context, parameter),
    };

    private static string DefaultOf(IParameterSymbol parameter)
    {
        // What is generated knows nullability, wherever the parameter was written.
        if (parameter.ExplicitDefaultValue is not { } value)
            return parameter.Type.IsValueType || parameter.NullableAnnotation == NullableAnnotation.Annotated ? "default" : "default!";
        var literal = value switch
        {
            float.NaN => "float.NaN",
            double.NaN => "double.NaN",
            float.PositiveInfinity => "float.PositiveInfinity",
            float.NegativeInfinity => "float.NegativeInfinity",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            float f => f.ToString("R", CultureInfo.InvariantCulture) + "F",
            double d => d.ToString("R", CultureInfo.InvariantCulture) + "D",
            decimal m => m.ToString(CultureInfo.InvariantCulture) + "M",
            _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
        };
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : parameter.Type;
        return type.TypeKind == TypeKind.Enum ? $"({type.ToDisplayString(s_type)})({literal})" : literal;
    }

    // What conditions cannot read is kept all the same.
    private static InputDefinition Input(ParseContext context, IParameterSymbol parameter) =>
        new(parameter.Name, TypeOf(parameter)?.Data ?? Definitions.Expressions.DataType.AnyObject, IsRequired(parameter))
        {
            WireName = WireNameOf(context, parameter),
            Description = context.Attributes(parameter, AttributeReader.Input).FirstOrDefault()?.String("Description"),
        };

    /// <summary>The name of an input in expressions.</summary>
    public static string WireNameOf(ParseContext context, IParameterSymbol parameter) =>
        context.Attributes(parameter, AttributeReader.Input).FirstOrDefault()?.String("WireName") ?? Naming.ToWireName(parameter.Name);

    private static CodeType? TypeOf(IParameterSymbol parameter) => new DataTypes(new HashSet<string>()).Read(parameter.Type, parameter.NullableAnnotation);

    private static bool IsRequired(IParameterSymbol parameter) =>
        !parameter.HasExplicitDefaultValue
        && parameter.NullableAnnotation != NullableAnnotation.Annotated
        && parameter.Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;
}
