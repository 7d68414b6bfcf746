using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The values of a witness as data that conditions can be evaluated on. What it does not say is the simplest value there is.</summary>
internal sealed class WitnessValues
{
    private const int LongestText = 1_000_000;

    private readonly Dictionary<string, GuardValue> _values = new(StringComparer.Ordinal);
    private readonly ILookup<string, Value> _elements;
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    private WitnessValues(Witness witness)
    {
        foreach (var (variable, value) in witness.Values)
        {
            _values[variable.Name] = value;
            if (value.Kind == GuardValueKind.Text)
                _texts.Add(value.Text!);
        }
        _elements = witness.Values.Where(v => v.Variable.Name.Contains(" in ") && v.Value is { Kind: GuardValueKind.Number, Number.Sign: > 0 })
            .Select(v => (Name: v.Variable.Name, Cut: v.Variable.Name.LastIndexOf(" in ", StringComparison.Ordinal)))
            .ToLookup(v => v.Name.Substring(v.Cut + 4), v => Literal(v.Name.Substring(0, v.Cut)));
    }

    /// <summary>The roots that the types have.</summary>
    /// <param name="witness">The values.</param>
    /// <param name="types">The types of all that may be looked at.</param>
    /// <param name="scope">That of the <see cref="Vocabulary"/>.</param>
    public static IValues Of(Witness witness, ExpressionTypes types, string scope = "")
    {
        var values = new WitnessValues(witness);
        var roots = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var root in Roots.All)
            if (types.Find(root) is { } type)
                roots[root] = values.Object(Vocabulary.NameOf(root, scope), type);
        return new ValueMap(roots);
    }

    private Value Object(string name, DataType type) => Value.Object(new Fields(this, name, type.Fields ?? DataSchema.Open));

    private Value Of(string name, DataField field)
    {
        if (_values.TryGetValue(name, out var value))
        {
            switch (value.Kind)
            {
                case GuardValueKind.Null:
                    return Value.Null;
                case GuardValueKind.NaN:
                    return Value.Double(double.NaN);
                case GuardValueKind.Text:
                    return Value.String(Sized(name, value.Text!));
                default:
                    if (field.Type.Kind is not (DataKind.Object or DataKind.Array))
                        return VariableTypes.ValueOf(field.Type, value.Number);
                    break;
            }
        }
        else if (!field.Required && field.Type.Kind is not (DataKind.Object or DataKind.Array) && !_values.ContainsKey(Place.SizeOf(name)))
        {
            return Value.Null;
        }
        return field.Type.Kind switch
        {
            DataKind.Object => Object(name, field.Type),
            DataKind.Array => List(name, field.Type),
            DataKind.String when field.OneOf.IsEmpty => Value.String(Sized(name, "")),
            _ => Simplest(field),
        };
    }

    private static Value Simplest(DataField field)
    {
        if (!field.OneOf.IsEmpty)
            return field.OneOf[0];
        if (VariableTypes.Of(field) is not { } type)
            return Value.Null;
        Rational number = type.Range.Contains(0) ? 0 : type.Range.Low.Sign > 0 ? type.Range.Low : type.Range.High;
        return VariableTypes.ValueOf(field.Type, number);
    }

    /// <summary>A text that nothing is compared with, made as long as it is said to be.</summary>
    private string Sized(string name, string text)
    {
        if (!_values.TryGetValue(Place.SizeOf(name), out var size) || size.Kind != GuardValueKind.Number || size.Number > LongestText)
            return text;
        var length = (int)size.Number.Numerator;
        if (CodePoints.Count(text) == length)
            return text;
        // Two texts that differ stay different.
        var sized = new string((char)('a' + _texts.Count(t => string.CompareOrdinal(t, text) < 0) % 26), length);
        return _texts.Contains(sized) ? new string('z', length) : sized;
    }

    private Value List(string name, DataType type)
    {
        var elements = _elements[name].ToList();
        if (_values.TryGetValue(Place.SizeOf(name), out var size) && size.Kind == GuardValueKind.Number && size.Number <= LongestText)
            while (elements.Count < size.Number)
                elements.Add(elements.Count > 0 ? elements[0] : Other(type.Element!));
        return Value.List(elements);
    }

    private static Value Other(DataType type) => type.Kind switch
    {
        DataKind.String => Value.String("some other value"),
        DataKind.Integer => Value.Integer(-987_654_321),
        DataKind.Number => Value.Number(-987_654_321.5m),
        _ => Simplest(new("", type)),
    };

    // The name of a field may hold anything, and then what stands before it is no literal.
    private static Value Literal(string text) =>
        ExpressionParser.Parse(text).Root is { } literal ? Interpreter.Evaluate(literal, ValueMap.Empty) : Value.Null;

    private sealed class Fields(WitnessValues values, string name, DataSchema schema) : IValues
    {
        public bool TryGet(string field, out Value value)
        {
            var declared = schema.Find(field);
            value = declared is null ? Value.Null : values.Of(Place.NameOf(name, field), declared);
            return declared is not null;
        }
    }
}
