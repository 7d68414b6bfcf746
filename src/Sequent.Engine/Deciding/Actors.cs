namespace Sequent.Engine.Deciding;

/// <summary>Who acts when nobody does.</summary>
internal static class Actors
{
    /// <summary>The engine: it fires automatic transitions and writes its own entries of the history.</summary>
    public static Actor Engine { get; } = Actor.System("sequent");
}
