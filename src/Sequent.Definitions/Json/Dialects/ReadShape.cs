namespace Sequent.Definitions;

/// <summary>What is only read: definitions are written in the canonical form, whatever they were read from.</summary>
internal abstract class ReadShape<T> : JsonShape<T>
{
    public sealed override void Write(JsonWriter writer, T value) => throw new NotSupportedException("A dialect is only read.");
}

/// <inheritdoc cref="ReadShape{T}" />
internal abstract class ReadKey<T>(string name) : JsonKey<T>(name)
{
    public sealed override bool IsLeftOut(T source) => true;

    public sealed override void Write(JsonWriter writer, T source) => throw new NotSupportedException("A dialect is only read.");
}

/// <inheritdoc cref="ReadShape{T}" />
/// <param name="read">Reads an element.</param>
/// <param name="keyOf">Its name in the text.</param>
/// <param name="tables">Its keys.</param>
internal sealed class ReadElement<T>(Func<MapEntry, T> read, Func<T, string> keyOf, params KeyTable[] tables) : IMapElement<T>
{
    public T Read(MapEntry entry) => read(entry);

    public string KeyOf(T element) => keyOf(element);

    public void Write(JsonWriter writer, T element) => throw new NotSupportedException("A dialect is only read.");

    public JsonData Describe(SchemaWriter schema) => schema.Object(tables);
}
