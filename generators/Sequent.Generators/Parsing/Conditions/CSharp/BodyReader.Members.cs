using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <content>What is read: fields of the data, of objects in it, and members that compute.</content>
internal sealed partial class BodyReader
{
    private const int MostInlined = 20;

    private readonly Stack<ISymbol> _inlined = new();
    private bool _isEndless;

    private Term? Field(IFieldReferenceOperation field)
    {
        if (field.Field.IsStatic)
            return Known.Value(field.Field.ContainingType, field.Field.Name) ?? Refuse($"the static field {Show(field)}: make it a const");
        return field.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } ? Own(field.Field, Show(field)) : Refuse(Name(field));
    }

    private Term? Property(IPropertyReferenceOperation property)
    {
        var symbol = property.Property;
        if (Known.IsClock(symbol))
            return Refuse($"{Show(property)}, which reads a clock: set a property when the time comes, or pass it as an input");
        if (symbol.IsStatic)
            return Known.Value(symbol.ContainingType, symbol.Name) ?? Refuse($"the static property {Show(property)}");
        if (property.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self && symbol.Parameters.IsEmpty)
            return self.Syntax is BaseExpressionSyntax && (symbol.IsVirtual || symbol.IsOverride) ? Refuse($"the base member {Show(property)}") : OwnOrInline(symbol, property);
        if (property.Instance is null || Read(property.Instance) is not { } owner)
            return Refuse(Name(property));
        return symbol.Parameters.IsEmpty ? Property(owner, symbol, property) : Refuse(Name(property));
    }

    private static bool IsComputed(ISymbol symbol) => symbol is IMethodSymbol
        || (symbol is IPropertySymbol property && !property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property)));

    // What computes is looked into; where that is in vain its value is read, as far as the language has such values.
    private Term? OwnOrInline(IPropertySymbol symbol, IOperation operation)
    {
        if (!IsComputed(symbol))
            return Own(symbol, Show(operation));
        var obstacle = Obstacle;
        if (Inline(symbol) is { } term)
            return term;
        if (_inlined.Contains(symbol, SymbolEqualityComparer.Default) || _isEndless || Find(symbol) is not { } member || !IsReadable(member))
            return null;
        Obstacle = obstacle;
        return Own(symbol, Show(operation));
    }

    private static bool IsReadable(DataMember member) => new DataTypes(new HashSet<string>()).Read(member.Type, member.Annotation) is not null;

    private DataMember? Find(ISymbol symbol) => data.Find(symbol) ?? (symbol is IPropertySymbol { OverriddenProperty: { } overridden } ? Find(overridden) : null);

    private Term? Own(ISymbol symbol, string shown)
    {
        if (symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: var constant } field)
            return Literals.Of(constant, field.Type) ?? Refuse($"the constant {shown}, for which there is no literal");
        if (symbol.IsStatic)
            return Refuse($"the static member {shown}");
        if (Find(symbol) is not { } member || IsHidden(symbol))
            return Refuse($"{shown}, which is not data of the workflow");
        var name = member.WireName;
        var tree = Identifiers.IsName(name) && !Roots.Contains(name) && !_variables.Contains(name)
            ? new NameExpression(name)
            : Select(new NameExpression(Roots.Data), name);
        return Value(tree, member.Type, member.Annotation, shown) is { } term ? term with { Range = Limited(member, term.Range) } : null;
    }

    // Code that reads the member by name would read another one.
    private bool IsHidden(ISymbol symbol)
    {
        for (var type = context.Type; type is not null && !SymbolEqualityComparer.Default.Equals(type, symbol.ContainingType); type = type.BaseType)
            if (type.GetMembers(symbol.Name).Any(m => !m.IsOverride))
                return true;
        return false;
    }

    private static Expression Select(Expression owner, string name) =>
        Identifiers.IsField(name) ? new MemberExpression(owner, name) : new IndexExpression(owner, LiteralExpression.String(name));

    /// <summary>What is read from somewhere.</summary>
    private Term? Value(Expression tree, ITypeSymbol type, NullableAnnotation annotation, string shown) => Readable(tree, type, annotation) is { } term
        ? term with { MayBeNull = term.MayBeNull && !IsKnown(tree) }
        : Refuse($"{shown}, whose type '{type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString()}' an expression cannot read");

    /// <summary>What is read from somewhere; null when its type is none that the language reads.</summary>
    public static Term? Readable(Expression tree, ITypeSymbol type, NullableAnnotation annotation) =>
        new DataTypes(new HashSet<string>()).Read(type, annotation) is { } read
            ? new Term(tree, type, read.Data.Kind)
            {
                MayBeNull = !type.IsValueType || Types.IsNullable(type),
                IsChar = read.Form == CodeForm.Char,
                Range = NumberRange.Of(Types.Underlying(type)),
            }
            : null;

    private static NumberRange? Limited(DataMember member, NumberRange? range)
    {
        if (range is not { } held || member.Settings is null || DataTypes.ReadSimple(Types.Underlying(member.Type)) is not { Data.Kind: DataKind.Integer } type)
            return range;
        return held.Meet(new(Limit("Min") ?? held.Min, Limit("Max") ?? held.Max));

        long? Limit(string name) => member.Settings.Constant(name) is { IsNull: false } constant && Constants.Convert(constant, type) is { } value ? value.AsInteger : null;
    }

    /// <summary>A property of an object, which throws when the object is null.</summary>
    private Term? Property(Term owner, IPropertySymbol symbol, IOperation operation)
    {
        if (Types.IsNullable(symbol.ContainingType))
            return symbol.Name == "HasValue" ? Plain(owner) is { } plain ? NullTest(plain, isEqual: false) : null : ValueOf(owner, operation);
        if (owner.Guard is not null)
            return Refuse($"{Show(operation)}, which throws when there is no value: test that first");
        var canFail = owner.CanFail || owner.MayBeNull || owner.NullThrows;
        if (symbol.ContainingType.SpecialType == SpecialType.System_String && symbol.Name == "Length")
            return Size(owner, symbol.Type) with { CanFail = canFail, CountsUnits = true };
        if (owner.Kind == DataKind.Array && symbol.Name is "Count" or "Length" && Types.IsFramework(symbol.ContainingType))
            return Size(owner, symbol.Type) with { CanFail = canFail };
        if (owner.Tree is NameExpression { Name: Roots.Actor } && MethodParser.IsActor(symbol.ContainingType))
            return symbol.Name is "Id" or "Kind" or "Roles" ? Value(Select(owner.Tree, Naming.ToWireName(symbol.Name)), symbol.Type, symbol.NullableAnnotation, Show(operation)) is { } part ? part with { MayBeNull = false } : null : Refuse(Name(operation));
        if (owner.Kind != DataKind.Object)
            return Refuse(Name(operation));
        if (!IsOnly(owner, symbol))
            return Refuse($"{Show(operation)}, which is not data of the object");
        return Value(Select(owner.Tree, Naming.ToWireName(symbol.Name)), symbol.Type, symbol.NullableAnnotation, Show(operation)) is { } term ? term with { CanFail = canFail } : null;
    }

    private static Term Size(Term owner, ITypeSymbol type) =>
        new(new CallExpression(owner.Tree, "size"), type, DataKind.Integer) { Range = new(0, int.MaxValue) };

    // The fields of an object are its public properties, of which no two may have one name.
    private static bool IsOnly(Term owner, IPropertySymbol symbol)
    {
        var found = new List<IPropertySymbol>();
        for (ITypeSymbol? type = Types.Underlying(owner.Type); type is { SpecialType: SpecialType.None }; type = type.BaseType)
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public }
                    && Naming.ToWireName(property.Name) == Naming.ToWireName(symbol.Name) && !found.Any(f => f.Name == property.Name))
                    found.Add(property);
        return found.Count == 1 && SymbolEqualityComparer.Default.Equals(found[0].OriginalDefinition, symbol.OriginalDefinition)
            || (found.Count == 1 && symbol.Name == found[0].Name && found[0].IsOverride);
    }

    private Term? Inline(ISymbol symbol)
    {
        if (_inlined.Contains(symbol, SymbolEqualityComparer.Default))
        {
            _isEndless = true;
            return Refuse($"{Quote(symbol.Name)}, which calls itself");
        }
        if (_inlined.Count >= MostInlined)
            return Refuse($"{Quote(symbol.Name)}, which is nested too deeply in other members");
        var (value, obstacle) = MemberBody.Of(symbol, context.Compilation, context.Cancellation);
        if (value is null)
            return Refuse(obstacle!);
        _inlined.Push(symbol);
        var term = Read(value);
        _inlined.Pop();
        return term;
    }
}
