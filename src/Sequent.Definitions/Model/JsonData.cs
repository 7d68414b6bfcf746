namespace Sequent.Definitions;

/// <summary>A JSON value as data, such as an input of an effect. Immutable; equal when everything in it is.</summary>
public abstract record JsonData
{
    private JsonData() { }

    /// <summary>Nothing: <c>null</c>.</summary>
    public sealed record Null : JsonData
    {
        /// <summary>The one value.</summary>
        public static Null Instance { get; } = new();
    }

    /// <summary>True or false.</summary>
    /// <param name="Value">Which of them.</param>
    public sealed record Flag(bool Value) : JsonData;

    /// <summary>A number.</summary>
    /// <param name="Digits">The number as JSON writes it, such as <c>12.50</c>; kept as it is.</param>
    public sealed record Number(string Digits) : JsonData;

    /// <summary>Text.</summary>
    /// <param name="Value">The text, without quotes and escapes.</param>
    public sealed record Text(string Value) : JsonData;

    /// <summary>An array.</summary>
    /// <param name="Items">The items, in order.</param>
    public sealed record List(EquatableArray<JsonData> Items) : JsonData;

    /// <summary>An object.</summary>
    /// <param name="Fields">The fields, in order.</param>
    public sealed record Map(EquatableArray<NamedValue> Fields) : JsonData;
}

/// <summary>A JSON value with a name, such as an input of an effect.</summary>
/// <param name="Name">The name; never renamed.</param>
/// <param name="Value">The value.</param>
public sealed record NamedValue(string Name, JsonData Value);
