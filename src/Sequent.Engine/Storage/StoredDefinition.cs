namespace Sequent.Engine.Storage;

/// <summary>A definition as it is stored: its text never changes, another text is another row.</summary>
/// <param name="Tenant">Whose definition.</param>
/// <param name="Key">Which.</param>
/// <param name="Json">Its canonical JSON.</param>
/// <param name="IsActive">True when new instances of this workflow run it in place of the one that was registered; one of a workflow at most.</param>
/// <param name="StoredAt">When it was stored.</param>
public sealed record StoredDefinition(string Tenant, DefinitionKey Key, string Json, bool IsActive, DateTimeOffset StoredAt);

/// <summary>How many live instances stand where.</summary>
/// <param name="Definition">The definition that they run.</param>
/// <param name="Marking">The wire names of the states that they are in, with commas between them.</param>
/// <param name="Count">How many.</param>
public sealed record MarkingCount(DefinitionKey Definition, string Marking, long Count);
