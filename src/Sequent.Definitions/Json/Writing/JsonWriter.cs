namespace Sequent.Definitions;

/// <summary>Writes a definition as JSON in its canonical form: the same definition gives the same text.</summary>
internal sealed class JsonWriter
{
    private readonly Dictionary<string, string> _wireNames = new(StringComparer.Ordinal);

    private JsonWriter() { }

    private JsonWriter(WorkflowDefinition definition)
    {
        foreach (var state in definition.States)
            if (!_wireNames.ContainsKey(state.Name))
                _wireNames.Add(state.Name, state.WireName);
    }

    public JsonText Text { get; } = new();

    public static string Write(WorkflowDefinition definition)
    {
        var writer = new JsonWriter(definition);
        writer.Object(WorkflowKeys.Table, definition);
        return writer.Text.ToString();
    }

    public static string Write(JsonData value)
    {
        var writer = new JsonWriter();
        DataShape.Instance.Write(writer, value);
        return writer.Text.ToString();
    }

    public void Object<T>(KeyTable<T> keys, T element)
    {
        Text.Begin('{');
        keys.Write(this, element);
        Text.End('}');
    }

    /// <summary>The name of a state in the text. An unknown state keeps the definition wrong there too; <c>*</c> is the same in both.</summary>
    public string WireNameOf(string state) =>
        _wireNames.TryGetValue(state, out var wireName) ? wireName : Naming.ToWireName(state);
}
