using System.Globalization;
using System.Text;

namespace Sequent.Definitions;

/// <summary>Writes the elements of a drawing. Text of the author's goes in only by <see cref="Escape"/>.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds markup as it is: never text of the author's.</summary>
    public SvgText Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Opens a group, with what is shown where the pointer rests on it.</summary>
    public void Open(string classes, string tooltip) =>
        Raw("<g class=\"").Raw(classes).Raw("\"><title>").Raw(Escape(tooltip)).Raw("</title>\n");

    public void Close() => Raw("</g>\n");

    public void Rectangle(string classes, double left, double top, double width, double height, double corner) =>
        Raw($"<rect class=\"{classes}\" x=\"{Number(left)}\" y=\"{Number(top)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" rx=\"{Number(corner)}\"/>\n");

    /// <summary>Lines of text, each with its middle at x, or its start.</summary>
    public void Block(TextBlock block, double x, double top, bool fromStart = false)
    {
        foreach (var (text, style) in block.Lines)
        {
            // The base line of a sans-serif font is about a third of its size below the middle.
            var y = top + style.LineHeight / 2 + style.Size * 0.35;
            Raw($"<text class=\"{style.Class}{(fromStart ? " sq-start" : "")}\" x=\"{Number(x)}\" y=\"{Number(y)}\">").Raw(Escape(text)).Raw("</text>\n");
            top += style.LineHeight;
        }
    }

    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in DisplayText.Clean(text))
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }

    public override string ToString() => _text.ToString();
}
