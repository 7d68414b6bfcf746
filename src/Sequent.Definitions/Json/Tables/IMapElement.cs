namespace Sequent.Definitions;

/// <summary>The elements of a map, each behind its name.</summary>
internal interface IMapElement<T>
{
    T Read(MapEntry entry);

    /// <summary>The name in the text.</summary>
    string KeyOf(T element);

    void Write(JsonWriter writer, T element);

    /// <summary>What may stand behind a name, as a JSON Schema.</summary>
    JsonData Describe(SchemaWriter schema);
}
