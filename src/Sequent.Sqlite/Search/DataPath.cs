using System.Text.RegularExpressions;

namespace Sequent.Sqlite;

/// <summary>A path into the data of an instance, in the words of SQLite.</summary>
internal static partial class DataPath
{
    private const int MostLetters = 200;

    /// <summary>Such as <c>$."address"."city"</c> for <c>address.city</c>.</summary>
    /// <exception cref="ArgumentException">It is no wire name, or several with dots between them.</exception>
    public static string ToJsonPath(string path)
    {
        if (path is null || path.Length > MostLetters || !Names().IsMatch(path))
            throw new ArgumentException($"'{(path?.Length > MostLetters ? path[..60] + "…" : path)}' is no path into the data: write the wire name of a field, such as 'amount', or of a field of an object, such as 'address.city'.", nameof(path));
        return "$.\"" + path.Replace(".", "\".\"", StringComparison.Ordinal) + "\"";
    }

    [GeneratedRegex(@"\A[\p{L}_][\p{L}\p{Nd}_]*(\.[\p{L}_][\p{L}\p{Nd}_]*)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
