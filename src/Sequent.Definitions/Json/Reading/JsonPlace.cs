namespace Sequent.Definitions;

/// <summary>Where something stands in a JSON text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Range">The part of the text.</param>
public readonly record struct JsonPlace(int Line, int Column, TextRange Range);
