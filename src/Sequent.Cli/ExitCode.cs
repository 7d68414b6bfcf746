namespace Sequent.Cli;

/// <summary>What the tool returns to whoever started it.</summary>
internal static class ExitCode
{
    /// <summary>Everything is as it should be.</summary>
    public const int Clean = 0;

    /// <summary>A definition has errors; for <c>diff</c>, the two differ.</summary>
    public const int Errors = 1;

    /// <summary>The input could not be used, so that nothing is known: no such file, not text, a wrong option; for <c>diff</c>, a text that is not understood.</summary>
    public const int Unusable = 2;
}
