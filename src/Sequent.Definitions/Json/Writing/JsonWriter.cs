namespace Sequent.Definitions;

/// <summary>Writes a definition as JSON in its canonical form: the same definition gives the same text.</summary>
internal sealed class JsonWriter
{
    private readonly Dictionary<string, string> _wireNames = new(StringComparer.Ordinal);

    private JsonWriter(JsonText text) => Text = text;

    private JsonWriter(WorkflowDefinition definition) : this(new JsonText())
    {
        foreach (var state in definition.States)
            if (!_wireNames.ContainsKey(state.Name))
                _wireNames.Add(state.Name, state.WireName);
    }

    public JsonText Text { get; }

    public static string Write(WorkflowDefinition definition)
    {
        var writer = new JsonWriter(definition);
        writer.Object(WorkflowKeys.Table, definition);
        return writer.Text.ToString();
    }

    public static string Write(JsonData value) => Write(value, new JsonText());

    /// <summary>The value on one line, as a message quotes it.</summary>
    public static string WriteLine(JsonData value) => Write(value, new JsonText(isOneLine: true));

    private static string Write(JsonData value, JsonText text)
    {
        DataShape.Instance.Write(new(text), value);
        return text.ToString();
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
