namespace Sequent.Definitions;

/// <summary>A text that is one object and no workflow, such as a directory of people, as it was read.</summary>
internal sealed class RootObject<T>
    where T : class
{
    private readonly LineMap _lines;

    private RootObject(string text, T? value, Reading reading)
    {
        _lines = new(text);
        Findings = reading.FindingsInOrder();
        Value = Findings.IsEmpty ? value : null;
    }

    /// <summary>What was read; null while there are <see cref="Findings"/>.</summary>
    public T? Value { get; }

    /// <summary>What is wrong with the text (SEQ601), in order of the text.</summary>
    public EquatableArray<Finding> Findings { get; }

    /// <param name="text">The text.</param>
    /// <param name="keys">What the object holds.</param>
    /// <param name="empty">What it is without keys.</param>
    /// <param name="words">The object in words, such as <c>the directory</c>.</param>
    /// <param name="otherwise">What is said of a text that is something else, from its kind in words.</param>
    /// <param name="check">What is looked at beyond the keys.</param>
    public static RootObject<T> Read(string text, KeyTable<T> keys, T empty, string words, Func<string, string> otherwise, Action<ElementReader, T, Reading> check)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        var tree = JsonSyntax.Parse(text);
        var reading = new Reading(tree.Errors);
        if (tree.Root is not JsonObject node)
        {
            if (tree.Root is not (null or JsonUnreadable))
                reading.Report(ElementPath.Workflow, JsonSlot.PlaceOf(tree.Root), otherwise(JsonSlot.KindOf(tree.Root)));
            return new(text, null, reading);
        }
        var element = new ElementReader(reading, node, ElementPath.Workflow, words, JsonSlot.PlaceOf(node));
        element.Check(keys);
        var value = keys.Read(element, empty);
        check(element, value, reading);
        return new(text, value, reading);
    }

    public JsonPlace Locate(Finding finding)
    {
        if (finding is null)
            throw new ArgumentNullException(nameof(finding));

        var range = finding.Range ?? default;
        var position = _lines.At(range.Start);
        return new(position.Line, position.Column, range);
    }
}
