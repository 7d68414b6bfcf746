namespace Sequent.Definitions;

/// <summary>
/// Reads workflow definitions from JSON: in its canonical form, as <see cref="WorkflowDefinition.ToJson"/> writes it, or
/// in one of its dialects, which are told by their keys.
/// </summary>
public static class WorkflowJson
{
    /// <summary>
    /// Reads a definition. Comments and a comma behind the last item are allowed. Never throws because of what the text
    /// holds: all that is wrong with it is in <see cref="JsonDefinition.Findings"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static JsonDefinition Read(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        var tree = JsonSyntax.Parse(text);
        var reading = new Reading(tree.Errors);
        var dialect = DialectGuess.Of(tree.Root);
        var definition = (dialect, tree.Root) switch
        {
            (JsonDialect.Commands, JsonObject root) => CommandsKeys.Read(root, reading),
            (JsonDialect.Steps, JsonObject root) => StepsKeys.Read(root, reading),
            (JsonDialect.Step, JsonObject root) => StepsKeys.ReadStep(root, reading),
            _ => WorkflowKeys.Read(tree.Root, reading),
        };
        return new(text, definition, reading, dialect);
    }
}
