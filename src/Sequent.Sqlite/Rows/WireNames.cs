using Sequent.Definitions;

namespace Sequent.Sqlite;

/// <summary>The members of an enum as they are stored: by name, in snake_case.</summary>
internal static class WireNames<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> s_names = Enum.GetValues<T>().ToDictionary(v => v, v => Naming.ToWireName(v.ToString()));
    private static readonly Dictionary<string, T> s_values = s_names.ToDictionary(p => p.Value, p => p.Key);

    public static string Of(T value) => s_names[value];

    /// <exception cref="FormatException">No member has that name.</exception>
    public static T Parse(string name) => s_values.TryGetValue(name, out var value) ? value : throw new FormatException(name);

    public static T Read(Statement row, string column) => s_values.TryGetValue(row.Text(column), out var value) ? value : throw row.Damaged(column);
}
