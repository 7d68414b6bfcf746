namespace Sequent.Definitions;

/// <summary>The key <c>name</c>: the name in code, where it cannot be made of the key. <see cref="CodeNames"/> has read it before all others.</summary>
internal static class NameKey
{
    public static JsonKey<T> Of<T>(Func<T, string?> get) =>
        new JsonKey<T, string>(CodeNames.Key, TextShape.Instance, get, (element, _) => element) { Field = "", About = "The name in C#, where it cannot be made of the key." };

    /// <summary>The name, or null when it can be made of the key.</summary>
    public static string? Unless(string name, string made) => name == made ? null : name;
}
