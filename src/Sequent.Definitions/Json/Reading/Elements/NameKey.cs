namespace Sequent.Definitions;

/// <summary>The key <c>name</c>: the name in code, where it cannot be made of the key. <see cref="CodeNames"/> has read it before all others.</summary>
internal static class NameKey
{
    public static JsonKey<T> Of<T>() => new JsonKey<T, string>(CodeNames.Key, TextShape.Instance, (element, _) => element) { Field = "" };
}
