using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Sequent.Definitions.Tests;

/// <summary>An SVG drawing, read back: what a reader sees of it.</summary>
internal sealed partial class Drawing
{
    private readonly XElement _root;

    public Drawing(string svg)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        using var reader = XmlReader.Create(new StringReader(svg), settings);
        _root = XDocument.Load(reader).Root!;
        var size = _root.Attribute("viewBox")!.Value.Split(' ');
        Page = new(0, 0, Number(size[2]), Number(size[3]));
    }

    public Area Page { get; }

    public IEnumerable<string> Elements => _root.DescendantsAndSelf().Select(e => e.Name.LocalName).Distinct();

    public IEnumerable<string> Attributes => _root.Descendants().SelectMany(e => e.Attributes()).Select(a => a.Name.LocalName).Distinct();

    public Area[] Boxes => [.. Rectangles("sq-box"), .. Rectangles("sq-beam")];

    public Area[] Labels => [.. Rectangles("sq-back")];

    public XElement[] Groups(string name) => [.. _root.Descendants().Where(e => Classes(e).Contains(name) && e.Name.LocalName == "g")];

    public static string TitleOf(XElement group) => group.Elements().First(e => e.Name.LocalName == "title").Value;

    public string[] Marked(string name) => [.. Groups(name).Where(g => Classes(g).Contains("sq-marked")).Select(TitleOf)];

    public IEnumerable<string> Texts => _root.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value);

    /// <summary>Points along the edges between boxes, a few for each curve.</summary>
    public IEnumerable<(double X, double Y)> Wire(XElement edge)
    {
        var path = edge.Elements().First(e => Classes(e).Contains("sq-wire")).Attribute("d")!.Value;
        var (x, y) = (0.0, 0.0);
        foreach (Match piece in Pieces().Matches(path))
        {
            var n = piece.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number).ToArray();
            if (piece.Groups[1].Value != "M")
                for (var i = 1; i <= 8; i++)
                {
                    var (t, u) = (i / 8.0, 1 - i / 8.0);
                    yield return n.Length == 6
                        ? (u * u * u * x + 3 * u * u * t * n[0] + 3 * u * t * t * n[2] + t * t * t * n[4], u * u * u * y + 3 * u * u * t * n[1] + 3 * u * t * t * n[3] + t * t * t * n[5])
                        : (u * x + t * n[0], u * y + t * n[1]);
                }
            (x, y) = (n[^2], n[^1]);
        }
    }

    public static bool IsLoop(XElement edge) => edge.Elements().Any(e => e.Attribute("d")?.Value.Contains('c') == true);

    private IEnumerable<Area> Rectangles(string name) => _root.Descendants().Where(e => e.Name.LocalName == "rect" && Classes(e).Contains(name))
        .Select(e => new Area(Number(e.Attribute("x")!.Value), Number(e.Attribute("y")!.Value), Number(e.Attribute("width")!.Value), Number(e.Attribute("height")!.Value)));

    private static string[] Classes(XElement element) => element.Attribute("class")?.Value.Split(' ') ?? [];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("([MCL])([-0-9. ]+)")]
    private static partial Regex Pieces();
}

/// <summary>A rectangle of a drawing.</summary>
internal readonly record struct Area(double Left, double Top, double Width, double Height)
{
    // Numbers are rounded to a tenth.
    private const double Rounding = 0.2;

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public bool Overlaps(Area other) => Left + Rounding < other.Right && other.Left + Rounding < Right && Top + Rounding < other.Bottom && other.Top + Rounding < Bottom;

    public bool Holds(Area other) => other.Left >= Left && other.Top >= Top && other.Right <= Right && other.Bottom <= Bottom;

    public bool HasInside((double X, double Y) point) =>
        point.X > Left + 1 && point.X < Right - 1 && point.Y > Top + 1 && point.Y < Bottom - 1;
}
