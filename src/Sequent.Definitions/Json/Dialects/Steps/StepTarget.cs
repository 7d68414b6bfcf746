using System.Globalization;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Where a step goes: to another step, by its position in the text, or to an end.</summary>
internal readonly record struct StepTarget(int Step, string? End)
{
    public static StepTarget To(int step) => new(step, null);

    /// <summary>What follows, be it several steps.</summary>
    public static StepTarget Following => new(-1, null);

    public bool IsFollowing => Step < 0 && End is null;

    public static StepTarget At(string end) => new(-1, end);

    /// <summary>What may be written for one.</summary>
    private const string Forms = "'continue', 'skip_to:' and the name of a step, 'reject' or 'complete'";
    private const string Skip = "skip_to:";

    private static readonly string[] s_words = ["continue", "skip_to", "reject", "complete", "end"];

    /// <summary>Reads a target, with the step that comes next for <c>continue</c>. Null when it is none, which is reported.</summary>
    public static StepTarget? Read(TextAt said, StepTarget next, StepIndex index)
    {
        switch (said.Value)
        {
            case "continue":
                return next;
            case "reject":
                return At(StepNames.Rejected);
            case "complete" or "end":
                return At(StepNames.Completed);
        }
        if (said.Value.StartsWith(Skip, StringComparison.Ordinal))
            return Find(said, said.Value.Substring(Skip.Length).Trim(), index);
        var word = said.Value.Split(':')[0];
        var guess = Spelling.Closest(word, s_words);
        said.Slot.Report($"is {Quote(said.Value)}: write {Forms}{Spelling.DidYouMean(guess is null ? null : guess + said.Value.Substring(word.Length))}");
        return null;
    }

    private static StepTarget? Find(TextAt said, string target, StepIndex index)
    {
        if (index.Find(target) is { } position)
            return To(position);
        var count = index.Steps.Count;
        if (int.TryParse(target, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            if (number >= 1 && number <= count)
                return To(number - 1);
            said.Slot.Report($"is {Quote(said.Value)}, and there {(count == 1 ? "is" : "are")} {Count(count, "step")}, counted from 1: write the name of a step");
            return null;
        }
        var guess = index.Closest(target);
        said.Slot.Report($"is {Quote(said.Value)}, which names no step: add the step, or correct the name{Spelling.DidYouMean(guess is null ? null : Skip + guess)}");
        return null;
    }
}
