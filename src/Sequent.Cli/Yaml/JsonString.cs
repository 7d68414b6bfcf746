using System.Globalization;
using System.Text;

namespace Sequent.Cli.Yaml;

/// <summary>Strings in the JSON that is made of YAML: only what must be escaped is.</summary>
internal static class JsonString
{
    public static void Append(StringBuilder json, string value)
    {
        json.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                json.Append('\\').Append(c);
            else if (c < ' ')
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(c);
        }
        json.Append('"');
    }

    /// <summary>How many characters of the JSON a character takes.</summary>
    public static int LengthOf(char c) => c is '"' or '\\' ? 2 : c < ' ' ? 6 : 1;
}
