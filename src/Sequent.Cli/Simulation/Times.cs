using System.Globalization;

namespace Sequent.Cli.Simulation;

/// <summary>Points in time as the simulation reads and shows them: in UTC.</summary>
internal static class Times
{
    private static readonly string[] s_formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'"];

    /// <exception cref="UnusableInputException">The text is no point in time.</exception>
    public static DateTime Parse(string text) =>
        DateTime.TryParseExact(text, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : throw new UnusableInputException($"'{text}' is no point in time: write one such as 2026-01-05T09:00, in UTC.");

    /// <summary>Such as <c>2026-01-05 09:00</c>.</summary>
    public static string Show(DateTime time) => time.ToString(time.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>As it is kept in files.</summary>
    public static string Write(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
