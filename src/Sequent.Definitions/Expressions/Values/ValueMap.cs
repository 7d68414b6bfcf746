namespace Sequent.Definitions.Expressions;

/// <summary>Values by name, held in a dictionary.</summary>
/// <param name="values">The values; names are compared by case. Must not change afterwards.</param>
public sealed class ValueMap(IReadOnlyDictionary<string, Value> values) : IValues
{
    /// <summary>No values.</summary>
    public static ValueMap Empty { get; } = new(new Dictionary<string, Value>());

    /// <inheritdoc />
    public bool TryGet(string name, out Value value) => values.TryGetValue(name, out value);
}
