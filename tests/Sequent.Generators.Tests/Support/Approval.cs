namespace Sequent.Tests;

/// <summary>
/// Holds a text against the approved one in a file. A difference writes the text beside it, as <c>.received</c>, and
/// fails; after looking at it, rename it to <c>.verified</c>, or run the tests with <c>SEQUENT_ACCEPT=1</c> to accept all.
/// </summary>
internal static class Approval
{
    private static bool AcceptsAll => Environment.GetEnvironmentVariable("SEQUENT_ACCEPT") == "1";

    /// <param name="text">What the test made.</param>
    /// <param name="folder">The folder of the approved files, under the test project.</param>
    /// <param name="name">The file's name, without <c>.verified</c> and the extension.</param>
    /// <param name="extension">Such as <c>cs</c>.</param>
    public static void Verify(string text, string folder, string name, string extension)
    {
        var path = Path.Combine(ProjectFolder(), folder, name);
        var verified = $"{path}.verified.{extension}";
        var received = $"{path}.received.{extension}";
        if (AcceptsAll)
            File.WriteAllText(verified, text);

        var approved = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (approved == text)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(verified)} differs from what was made, which is in {Path.GetFileName(received)} beside it.\n{FirstDifference(approved, text)}");
    }

    // Not from the source file's path, which a compiler may map.
    private static string ProjectFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.GetFiles("*.csproj").Length > 0)
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No project folder is above '{AppContext.BaseDirectory}': run the tests from their build output.");
    }

    private static string FirstDifference(string approved, string made)
    {
        var expected = approved.Split('\n');
        var actual = made.Split('\n');
        var line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line])
            line++;
        return $"Line {line + 1}\n  approved: {expected.ElementAtOrDefault(line) ?? "(the end)"}\n  made:     {actual.ElementAtOrDefault(line) ?? "(the end)"}";
    }
}
