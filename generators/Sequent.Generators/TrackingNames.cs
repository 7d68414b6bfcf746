namespace Sequent.Generators;

/// <summary>The names of the generator's steps, for the tests that hold it incremental.</summary>
public static class TrackingNames
{
    /// <summary>The text of a file with a definition.</summary>
    public const string Read = nameof(Read);

    /// <summary>The file that a class names.</summary>
    public const string Found = nameof(Found);

    /// <summary>A class read into plain data.</summary>
    public const string Parsed = nameof(Parsed);

    /// <summary>The text generated for a class.</summary>
    public const string Emitted = nameof(Emitted);
}
