namespace Sequent.Engine;

/// <summary>Holds what callers give along to its bounds.</summary>
internal static class OptionsCheck
{
    /// <exception cref="ArgumentException">Something is empty or too long.</exception>
    public static void Check(CommandOptions? options)
    {
        if (options is null)
            return;
        if (options.IdempotencyKey is { } key)
            Check(nameof(CommandOptions.IdempotencyKey), key, CommandOptions.LongestKey);
        if (options.Reasoning is { Length: > CommandOptions.LongestReasoning } reasoning)
            throw new ArgumentException($"The reasoning has {reasoning.Length} characters, and {CommandOptions.LongestReasoning} are the most: keep the rest elsewhere.", nameof(options));
        if (options is StartOptions start)
        {
            Subject(start.SubjectId);
            if (start.SubjectType is { } type)
                Check(nameof(StartOptions.SubjectType), type, StartOptions.LongestSubject);
        }
    }

    /// <summary>The subject's id, when it can be one.</summary>
    /// <exception cref="ArgumentException">It is empty or too long.</exception>
    public static string? Subject(string? id)
    {
        if (id is not null)
            Check(nameof(StartOptions.SubjectId), id, StartOptions.LongestSubject);
        return id;
    }

    /// <summary>Holds a text that must be given to its bounds.</summary>
    /// <param name="what">What it is, as the beginning of a sentence.</param>
    /// <param name="value">The text.</param>
    /// <param name="longest">How many characters it may have.</param>
    /// <exception cref="ArgumentException">It is empty or too long.</exception>
    public static void Required(string what, string value, int longest)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"{what} is empty or blank: give one with at least one visible character.");
        if (value.Length > longest)
            throw new ArgumentException($"{what} has {value.Length} characters, and {longest} are the most: give a shorter one.");
    }

    private static void Check(string what, string value, int longest)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"{what} is empty or blank: give one with at least one visible character, or none at all.");
        if (value.Length > longest)
            throw new ArgumentException($"{what} has {value.Length} characters, and {longest} are the most: give a shorter one, or none at all.");
    }
}
