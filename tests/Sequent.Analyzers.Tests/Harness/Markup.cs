using System.Text;

namespace Sequent.Analyzers.Tests;

/// <summary>Code in which <c>[|SEQ101:text|]</c> marks where a rule is expected to be reported. Marks may be nested.</summary>
internal static class Markup
{
    private const string Opening = "[|SEQ";
    private const string Closing = "|]";

    public static (string Code, IReadOnlyList<Mark> Marks) Parse(string markup)
    {
        var code = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var marks = new List<Mark>();
        for (var i = 0; i < markup.Length;)
        {
            if (string.CompareOrdinal(markup, i, Opening, 0, Opening.Length) == 0)
            {
                var colon = markup.IndexOf(':', i);
                open.Push((markup[(i + 2)..colon], code.Length));
                i = colon + 1;
            }
            else if (open.Count > 0 && string.CompareOrdinal(markup, i, Closing, 0, Closing.Length) == 0)
            {
                var (id, start) = open.Pop();
                marks.Add(new(id, start, code.ToString(start, code.Length - start)));
                i += Closing.Length;
            }
            else
            {
                code.Append(markup[i++]);
            }
        }
        return (code.ToString(), marks);
    }
}

/// <summary>A place in one file.</summary>
internal sealed record Mark(string Id, int Start, string Text);
