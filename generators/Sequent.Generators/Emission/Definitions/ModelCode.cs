using Sequent.Definitions;

namespace Sequent.Generators.Emission;

/// <summary>Pieces of the code that makes a definition.</summary>
internal static class ModelCode
{
    /// <summary>The namespace of the model, as code.</summary>
    public const string Model = "global::Sequent.Definitions.";

    /// <summary>The properties that are set, as an initializer with a blank before it; nothing when none is.</summary>
    public static string With(params (string Name, string? Value)[] properties)
    {
        var set = properties.Where(p => p.Value is not null).Select(p => $"{p.Name} = {p.Value}").ToArray();
        return set.Length == 0 ? "" : $" {{ {string.Join(", ", set)} }}";
    }

    public static string? Flag(bool value) => value ? "true" : null;

    public static string? Count(int? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string? Text(string? value) => value is null ? null : Code.Literal(value);

    /// <summary>The wire name; null where it is the one that follows from the name.</summary>
    public static string? WireName(string name, string wireName) => wireName == Naming.ToWireName(name) ? null : Code.Literal(wireName);

    /// <summary>A value of an enum of the model; null where it is the default one.</summary>
    public static string? Choice<T>(T value)
        where T : struct, Enum => value.Equals(default(T)) ? null : Given<T>(value);

    /// <summary>A value of an enum of the model; null where there is none.</summary>
    public static string? Given<T>(T? value)
        where T : struct, Enum => value is { } given ? $"{Model}{typeof(T).Name}.{given}" : null;

    /// <summary>A list of elements of the model; null where it is empty.</summary>
    public static string? Array(string type, IEnumerable<string> items)
    {
        var text = string.Join(", ", items);
        return text.Length == 0 ? null : $"{Model}EquatableArray.Create<{Model}{type}>({text})";
    }

    public static string? Names(EquatableArray<string> names) => names.IsEmpty ? null : NamesOf(names);

    public static string NamesOf(IEnumerable<string> names) => $"{Model}EquatableArray.Create<string>({List(names)})";

    public static string List(IEnumerable<string> names) => string.Join(", ", names.Select(n => Code.Literal(n)));
}
