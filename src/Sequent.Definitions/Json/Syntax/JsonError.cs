namespace Sequent.Definitions;

/// <summary>What is wrong with a JSON text, and where.</summary>
/// <param name="Range">The part of the text that is wrong; of no length where something is missing.</param>
/// <param name="Message">The subject, the fact and the remedy, in one sentence.</param>
internal sealed record JsonError(TextRange Range, string Message)
{
    /// <summary>The other place that belongs to it, such as the first of two properties of one name.</summary>
    public TextRange? Related { get; init; }
}
