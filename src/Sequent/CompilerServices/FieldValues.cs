using System.ComponentModel;
using Sequent.Definitions.Expressions;

namespace Sequent.CompilerServices;

/// <summary>A few values by name. For generated code.</summary>
/// <param name="names">The names.</param>
/// <param name="values">The value of each, in the same order.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FieldValues(string[] names, params Value[] values) : IValues
{
    /// <summary>No values.</summary>
    public static FieldValues None { get; } = new([]);

    /// <inheritdoc />
    public bool TryGet(string name, out Value value)
    {
        var position = Array.IndexOf(names, name);
        value = position < 0 ? default : values[position];
        return position >= 0;
    }
}
