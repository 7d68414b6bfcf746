namespace Sequent.Definitions.Tests.Json;

/// <summary>The examples beside this checkout; a test that needs one is skipped where there are none.</summary>
internal static class SharedExample
{
    public static string Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workflow.Generators.sln")))
            folder = folder.Parent;
        var file = Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "..", "shared", "examples", name);
        if (!File.Exists(file))
            Assert.Ignore("The shared examples are not beside this checkout");
        return File.ReadAllText(file);
    }
}
