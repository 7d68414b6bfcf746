using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>The properties and fields of a workflow class that could be its data, by wire name.</summary>
internal sealed class DataMembers
{
    private readonly Dictionary<string, DataMember> _byName = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _clashes = new(StringComparer.Ordinal);

    private DataMembers(IEnumerable<DataMember> members)
    {
        foreach (var member in members)
        {
            if (!_byName.ContainsKey(member.WireName))
                _byName.Add(member.WireName, member);
            else
                _clashes[member.WireName] = member.Symbol.Name;
        }
    }

    /// <summary>All of them: those of base classes first, and in the order written where files do not decide it.</summary>
    public IEnumerable<DataMember> All => _byName.Values;

    public static DataMembers Read(ParseContext context, AttributeReader workflow, string stateProperty)
    {
        var symbols = SymbolsOf(context, workflow).Where(s => s.Name != stateProperty).ToArray();
        // A private field and the property around it would have one name: the property has it, the field its own.
        var names = new HashSet<string>(symbols.Where(s => IsPublic(s)).Select(s => Naming.ToWireName(s.Name)));
        return new(symbols.Select(s => (Symbol: s, Settings: context.Attributes(s, AttributeReader.Data).FirstOrDefault())).Select(s => new DataMember(s.Symbol, NameOf(s.Symbol, s.Settings), s.Settings)));

        string NameOf(ISymbol symbol, AttributeReader? settings) => settings?.String("WireName") is { } given ? given :
            Naming.ToWireName(symbol.Name) is { Length: > 0 } name && (IsPublic(symbol) || names.Add(name)) ? name : symbol.Name;
    }

    public DataMember? Find(string wireName) => _byName.TryGetValue(wireName, out var member) ? member : null;

    /// <summary>Two members that have the wire name; null when not more than one has.</summary>
    public (string One, string Other)? Clash(string wireName) => _clashes.TryGetValue(wireName, out var other) ? (_byName[wireName].Symbol.Name, other) : null;

    public DataMember? Find(ISymbol symbol) => _byName.Values.FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.Symbol, symbol));

    private static bool IsPublic(ISymbol symbol) => symbol is IPropertySymbol { DeclaredAccessibility: Accessibility.Public };

    private static IEnumerable<ISymbol> SymbolsOf(ParseContext context, AttributeReader workflow)
    {
        var types = new Stack<INamedTypeSymbol>();
        for (var type = context.Type; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            types.Push(type);
        var order = new List<string>();
        var newest = new Dictionary<string, ISymbol>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(type, context.Type);
            foreach (var symbol in MembersInOrder.Of(type.GetMembers().Where(s => IsReadable(s, isOwn)), isOwn ? workflow.Declaration : null))
            {
                if (!newest.ContainsKey(symbol.Name))
                    order.Add(symbol.Name);
                // What the class itself says hides and overrides what its base classes say.
                newest[symbol.Name] = symbol;
            }
        }
        return order.Select(name => newest[name]);
    }

    private static bool IsReadable(ISymbol symbol, bool isOwn) =>
        !symbol.IsStatic && !symbol.IsImplicitlyDeclared && symbol.CanBeReferencedByName && (isOwn || symbol.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Internal))
        && (!isOwn || ParseContext.IsUserCode(symbol))
        && (symbol is IFieldSymbol { AssociatedSymbol: null }
            || (symbol is IPropertySymbol { IsIndexer: false, GetMethod: { } getter } && (isOwn || getter.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Internal))));
}
