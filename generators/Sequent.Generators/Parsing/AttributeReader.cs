using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads one attribute's arguments, with the places where they are written.</summary>
internal sealed class AttributeReader(AttributeData data, CancellationToken cancellation)
{
    public const string Workflow = "WorkflowAttribute";
    public const string State = "StateAttribute";
    public const string Role = "RoleAttribute";
    public const string Transition = "TransitionAttribute";
    public const string Data = "DataAttribute";
    public const string Invariant = "InvariantAttribute";
    public const string Input = "InputAttribute";
    public const string OnBreach = "OnBreachAttribute";

    public const string Fork = "ForkAttribute";
    public const string Join = "JoinAttribute";

    /// <summary>The attributes that are a branch of a transition.</summary>
    public static readonly string[] BranchKinds = [Transition, Fork, Join];

    /// <summary>The attributes that declare a state.</summary>
    public static readonly string[] StateKinds = [State, WorkParser.Task, WorkParser.Wait, WorkParser.Action, WorkParser.External];

    private AttributeSyntax? _syntax;

    private AttributeSyntax? Syntax => _syntax ??= data.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;

    public static IEnumerable<AttributeReader> Of(ISymbol symbol, string name, CancellationToken cancellation) =>
        symbol.GetAttributes().Where(a => Is(a, name)).Select(a => new AttributeReader(a, cancellation));

    public static IEnumerable<AttributeReader> Of(ISymbol symbol, string[] names, CancellationToken cancellation) =>
        symbol.GetAttributes().Where(a => names.Any(n => Is(a, n))).Select(a => new AttributeReader(a, cancellation));

    public static bool Is(AttributeData data, string name) => ParseContext.IsSequent(data.AttributeClass, name);

    /// <summary>The name of the attribute's type.</summary>
    public string Kind => data.AttributeClass?.Name ?? "";

    /// <summary>How many arguments the constructor takes.</summary>
    public int Arity => data.AttributeConstructor?.Parameters.Length ?? data.ConstructorArguments.Length;

    /// <summary>The declaration the attribute stands on.</summary>
    public SyntaxNode? Declaration => Syntax?.Parent?.Parent;

    public SyntaxTree? Tree => data.ApplicationSyntaxReference?.SyntaxTree;

    public Location? Location => Syntax?.GetLocation();

    public string? String(string name) => Named(name) is { } value && !IsNothing(value) ? Text(value, NamedSyntax(name)) : null;

    public bool Bool(string name) => Named(name)?.Value is true;

    public bool Has(string name) => Named(name) is not null;

    /// <summary>The constant given by that name, as it is; null when none is.</summary>
    public TypedConstant? Constant(string name) => Named(name);

    /// <summary>The value of an enum as a number; 0 when it is not given.</summary>
    public int Number(string name) => Named(name)?.Value is int number ? number : 0;

    /// <summary>The texts of a constructor argument that is a string or an array of them.</summary>
    public IReadOnlyList<string> Strings(int position)
    {
        var elements = ElementsAt(position);
        var names = elements.Select(NameOf).ToArray();
        // While one of them has an error, the compiler gives arguments in written order and not in that of the parameters.
        if (position >= data.ConstructorArguments.Length || (GivesArgumentsByName && !names.Contains(null)))
            return names.Select(n => n ?? "").ToArray();

        var argument = data.ConstructorArguments[position];
        if (argument.Kind != TypedConstantKind.Array)
            return data.ConstructorArguments.Skip(position).Take(TakesMany(position) ? int.MaxValue : 1).Select((a, i) => Text(a, elements.ElementAtOrDefault(i))).ToArray();
        return argument.IsNull ? [] : argument.Values.Select((v, i) => Text(v, elements.ElementAtOrDefault(i))).ToArray();
    }

    /// <summary>The texts of an array that is given by that name.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (Named(name) is not { Kind: TypedConstantKind.Array, IsNull: false } array)
            return [];
        var elements = NamedSyntax(name) is { } syntax ? Elements(syntax) : [];
        return array.Values.Select((v, i) => Text(v, elements.ElementAtOrDefault(i))).ToArray();
    }

    public string? String(int position) => Strings(position).FirstOrDefault();

    public Location? LocationOf(int position) => PositionalSyntax(position)?.GetLocation() ?? Location;

    /// <summary>The place of one element of a constructor argument that is an array, or of the argument itself.</summary>
    public Location? LocationOf(int position, int element) =>
        ElementsAt(position).ElementAtOrDefault(element)?.GetLocation() ?? LocationOf(position);

    /// <summary>The place of one element of an array that is given by that name, or of the array itself.</summary>
    public Location? LocationOf(string name, int element) =>
        NamedSyntax(name) is { } syntax ? Elements(syntax).ElementAtOrDefault(element)?.GetLocation() ?? syntax.GetLocation() : Location;

    /// <summary>The place of a part of the text of such an element, where it is a literal.</summary>
    public Location? LocationOf(string name, int element, TextRange range) =>
        NamedSyntax(name) is { } syntax ? LiteralText.Locate(Elements(syntax).ElementAtOrDefault(element), range) : null;

    public Location? LocationOf(string name) => NamedSyntax(name)?.GetLocation() ?? Location;

    /// <summary>The place of a part of the text of an argument, where it is a literal.</summary>
    public Location? LocationOf(string name, TextRange range) => LiteralText.Locate(NamedSyntax(name), range);

    public Location? LocationOf(int position, TextRange range) => LiteralText.Locate(PositionalSyntax(position), range);

    // A constant with an error in it has no value either, but is not nothing.
    private static bool IsNothing(TypedConstant value) => value is { Kind: TypedConstantKind.Primitive, IsNull: true };

    private TypedConstant? Named(string name)
    {
        foreach (var argument in data.NamedArguments)
            if (argument.Key == name)
                return argument.Value;
        return null;
    }

    // nameof(PostState.Draft) has no value yet while the enum is being generated, but its text says which name it will be.
    private static string Text(TypedConstant value, ExpressionSyntax? syntax) => value.Value as string ?? NameOf(syntax) ?? "";

    private static string? NameOf(ExpressionSyntax? syntax) =>
        syntax is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" }, ArgumentList.Arguments: { Count: 1 } arguments }
            ? arguments[0].Expression switch
            {
                MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
                SimpleNameSyntax name => name.Identifier.ValueText,
                _ => null,
            }
            : (syntax as LiteralExpressionSyntax)?.Token.Value as string;

    private bool GivesArgumentsByName => Syntax?.ArgumentList?.Arguments.Any(a => a.NameColon is not null) ?? false;

    // Arguments may be given by the names of the parameters, in another order.
    private ExpressionSyntax? PositionalSyntax(int position)
    {
        var arguments = Syntax?.ArgumentList?.Arguments.Where(a => a.NameEquals is null).ToArray() ?? [];
        var name = data.AttributeConstructor?.Parameters.ElementAtOrDefault(position)?.Name;
        var named = arguments.FirstOrDefault(a => a.NameColon is not null && a.NameColon.Name.Identifier.ValueText == name);
        return (named ?? arguments.ElementAtOrDefault(position))?.Expression;
    }

    // True for 'params', whose elements stand one by one, or in an array.
    private bool TakesMany(int position) => data.AttributeConstructor?.Parameters.ElementAtOrDefault(position) is { IsParams: true };

    private IReadOnlyList<ExpressionSyntax> ElementsAt(int position)
    {
        if (PositionalSyntax(position) is not { } first)
            return [];
        var elements = Elements(first);
        return TakesMany(position) && elements.Count == 1 && elements[0] == first
            ? Syntax!.ArgumentList!.Arguments.Where(a => a.NameEquals is null).Skip(position).Select(a => a.Expression).ToArray()
            : elements;
    }

    private ExpressionSyntax? NamedSyntax(string name) =>
        Syntax?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name)?.Expression;

    private static IReadOnlyList<ExpressionSyntax> Elements(ExpressionSyntax syntax) => syntax switch
    {
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression).ToArray(),
        _ => [syntax],
    };
}
