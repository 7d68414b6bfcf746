namespace Sequent.Cli.Tests;

/// <summary>A folder of files for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("sequent-").FullName.Replace('\\', '/');

    public string Path { get; }

    /// <summary>Writes a file and gives its whole path.</summary>
    public string Write(string name, string text)
    {
        var path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The whole path of a file in it.</summary>
    public string this[string name] => $"{Path}/{name}";

    /// <summary>A text that names files in it, without saying where it is.</summary>
    public string Hide(string text) => text.Replace(Path + "/", "", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
