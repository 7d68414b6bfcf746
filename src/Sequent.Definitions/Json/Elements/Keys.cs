using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>Makes keys whose values are of the plain kinds.</summary>
internal static class Keys
{
    public static JsonKey<T, string> Text<T>(string name, Func<T, string?> get, Func<T, string, T> set, string? about = null, bool required = false) =>
        new(name, TextShape.Instance, get, set) { About = about, Required = required };

    public static JsonKey<T, bool> Flag<T>(string name, Func<T, bool> get, Func<T, bool, T> set, string? about = null) =>
        new(name, FlagShape.Instance, get, set) { About = about };

    /// <summary>An array of short texts, on one line.</summary>
    public static JsonKey<T, IReadOnlyList<string>> Names<T>(string name, Func<T, EquatableArray<string>> get, Func<T, EquatableArray<string>, T> set, string? about = null) =>
        new(name, s_names, source => get(source), (target, names) => set(target, names.ToEquatableArray())) { About = about };

    /// <summary>An array of elements.</summary>
    public static JsonKey<T, IReadOnlyList<TItem>> List<T, TItem>(string name, JsonShape<TItem> item, Func<T, EquatableArray<TItem>> get, Func<T, EquatableArray<TItem>, T> set, string? about = null)
        where TItem : IEquatable<TItem> =>
        new(name, () => new ListShape<TItem>(item), source => get(source), (target, items) => set(target, items.ToEquatableArray())) { About = about };

    /// <summary>Values by name: the inputs of an effect.</summary>
    public static JsonKey<T, EquatableArray<NamedValue>> Values<T>(string name, Func<T, EquatableArray<NamedValue>> get, Func<T, EquatableArray<NamedValue>, T> set, string? about = null) =>
        new(name, DataShape.Map, get, set) { About = about };

    private static readonly ListShape<string> s_names = new(TextShape.Instance) { OnOneLine = true };
}
