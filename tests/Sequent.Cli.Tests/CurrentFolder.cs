namespace Sequent.Cli.Tests;

/// <summary>Makes a folder the current one, as long as it lives. Tests run one after the other.</summary>
internal sealed class CurrentFolder : IDisposable
{
    private readonly string _before = Directory.GetCurrentDirectory();

    public CurrentFolder(TemporaryFolder folder) => Directory.SetCurrentDirectory(folder.Path);

    public void Dispose() => Directory.SetCurrentDirectory(_before);
}
