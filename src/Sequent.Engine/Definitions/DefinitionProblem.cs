namespace Sequent.Engine;

/// <summary>Why a definition is refused.</summary>
/// <param name="Message">The subject, the fact and the remedy, in one sentence.</param>
public sealed record DefinitionProblem(string Message)
{
    /// <summary>The rule that is broken, such as <c>SEQ101</c>; null for what only running it asks for.</summary>
    public string? RuleId { get; init; }

    /// <summary>The file, as it was named; null for a definition that is in none.</summary>
    public string? File { get; init; }

    /// <summary>The line, from 1; 0 where there is no text.</summary>
    public int Line { get; init; }

    /// <summary>The column, from 1, in UTF-16 units; 0 where there is no text.</summary>
    public int Column { get; init; }

    /// <summary>Such as <c>workflows/post.workflow.json(12,5): SEQ101: State 'limbo' …</c>.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : $"{File}({Line},{Column})";
        return (place is null ? "" : place + ": ") + (RuleId is null ? "" : RuleId + ": ") + Message;
    }
}
