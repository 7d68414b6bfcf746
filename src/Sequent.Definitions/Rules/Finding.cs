namespace Sequent.Definitions;

/// <summary>One thing found wrong with one element of a definition.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Path">The element it is broken at.</param>
/// <param name="Message">The subject, the fact and the remedy, in one sentence.</param>
public sealed record Finding(Rule Rule, ElementPath Path, string Message)
{
    /// <summary>The severity of this finding; the rule's own unless said otherwise.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>The part of the text of the element that is meant, such as a misspelt name in a condition; null for all of it.</summary>
    public TextRange? Range { get; init; }

    /// <summary>What shows the fact: the states of the trapped cycle of SEQ103, in order; the values of SEQ202 and SEQ203; the transitions of SEQ301 to SEQ303 in the order in which they fire, for <see cref="WitnessReplay"/>. Empty when the message shows it.</summary>
    public EquatableArray<string> Witness { get; init; }

    /// <summary>Other elements that it is about, such as the first of two branches that overlap.</summary>
    public EquatableArray<ElementPath> Related { get; init; }

    /// <summary>The name that was probably meant where <see cref="Path"/> points; null when no name is close.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What would mend it, where that is mechanical.</summary>
    public Remedy Remedy { get; init; }

    /// <inheritdoc />
    public override string ToString() => Rule.Id + ": " + Message;
}

/// <summary>A change that mends what is found, without a decision of its author.</summary>
public enum Remedy
{
    /// <summary>There is none, or it follows from the rule.</summary>
    None,

    /// <summary>To add a branch with <c>Otherwise</c> after the one that <see cref="Finding.Path"/> names.</summary>
    AddOtherwise,

    /// <summary>To remove the branch that <see cref="Finding.Path"/> names: it is never taken.</summary>
    RemoveBranch,

    /// <summary>To add to the migration from the shipped version what <see cref="Migrations.Suggest"/> says.</summary>
    AddMigration,
}

/// <summary>A part of a text.</summary>
/// <param name="Start">The position of its first character, from 0.</param>
/// <param name="Length">How many characters it has.</param>
public readonly record struct TextRange(int Start, int Length);
