using Sequent.Definitions.Expressions;

namespace Sequent.Cli.Simulation;

/// <summary>Times as definitions write them.</summary>
internal static class Durations
{
    /// <summary>How long, or null when the text is no duration. Every hour is taken for a business hour: a simulation has no calendar.</summary>
    public static TimeSpan? Parse(string text)
    {
        var plain = text.Replace("business ", "", StringComparison.Ordinal).Trim();
        if (plain.Contains('"') || plain.Contains('\\') || ExpressionParser.Parse($"duration(\"{plain}\")").Root is not { } root)
            return null;
        var value = Interpreter.Evaluate(root, ValueMap.Empty);
        return value.Kind == ValueKind.Duration && value.AsDuration >= TimeSpan.Zero ? value.AsDuration : null;
    }

    /// <summary>A time in words: <c>2 days 3 hours</c>.</summary>
    public static string InWords(TimeSpan time)
    {
        var parts = new (int Count, string Unit)[] { (time.Days, "day"), (time.Hours, "hour"), (time.Minutes, "minute"), (time.Seconds, "second") };
        var text = string.Join(' ', parts.Where(p => p.Count != 0).Take(2).Select(p => Verifying.Words.Count(p.Count, p.Unit)));
        return text.Length > 0 ? text : "no time";
    }
}
