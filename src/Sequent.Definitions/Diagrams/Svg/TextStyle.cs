namespace Sequent.Definitions;

/// <summary>How a line of text looks.</summary>
/// <param name="Class">The class in the style sheet.</param>
/// <param name="Size">The size of the font, in pixels.</param>
/// <param name="LineHeight">The height of a line, in pixels.</param>
/// <param name="Bold">True for bold letters.</param>
internal sealed record TextStyle(string Class, double Size, double LineHeight, bool Bold)
{
    public static TextStyle Heading { get; } = new("sq-heading", 17, 24, true);

    public static TextStyle Subheading { get; } = new("sq-note", 12, 17, false);

    public static TextStyle Caption { get; } = new("sq-caption", 12, 17, false);

    public static TextStyle Name { get; } = new("sq-name", 13, 17, true);

    public static TextStyle Line { get; } = new("sq-line", 11, 15, false);

    public static TextStyle Label { get; } = new("sq-label", 11.5, 15, true);

    public static TextStyle Note { get; } = new("sq-note", 10.5, 14, false);
}
