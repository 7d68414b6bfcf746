namespace Sequent.Definitions;

/// <summary>Small line drawings, 16 pixels wide, for what happens in a state.</summary>
internal static class SvgIcons
{
    private const string Person = "M8 1.5a3 3 0 1 1 0 6a3 3 0 1 1 0 -6zM2.5 14.5c0 -3.5 2.5 -5 5.5 -5s5.5 1.5 5.5 5";
    private const string Clock = "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0 -13zM8 4.5v3.5l2.5 2";
    private const string Bolt = "M9 1.5L3.5 9H8L7 14.5L12.5 7H8z";
    private const string WayOut = "M6.5 3H2.5v10.5h10.5V9.5M9.5 2.5H13.5V6.5M13.5 2.5L7.5 8.5";

    public static string Of(PictureKind kind) => kind switch
    {
        PictureKind.Task => Person,
        PictureKind.Wait => Clock,
        PictureKind.Action => Bolt,
        _ => WayOut,
    };
}
