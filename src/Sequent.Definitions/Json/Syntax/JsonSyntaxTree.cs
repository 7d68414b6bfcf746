namespace Sequent.Definitions;

/// <summary>What a JSON text was read as.</summary>
/// <param name="Root">The value, as far as it can be read even when there are errors; null when there is none.</param>
/// <param name="Errors">The errors in the order of the text.</param>
internal sealed record JsonSyntaxTree(JsonNode? Root, EquatableArray<JsonError> Errors);
