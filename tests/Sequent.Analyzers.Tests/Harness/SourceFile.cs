using System.Text.RegularExpressions;

namespace Sequent.Analyzers.Tests;

/// <summary>One file of a sample. A line <c>//// Name.cs</c> begins another file.</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    public const string DefaultPath = "Sample.cs";

    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);

    public static IReadOnlyList<SourceFile> Split(string code)
    {
        var parts = Separator().Split(code);
        var files = new List<SourceFile>();
        if (!string.IsNullOrWhiteSpace(parts[0]))
            files.Add(new(DefaultPath, parts[0]));
        for (var i = 1; i < parts.Length; i += 2)
            files.Add(new(parts[i], parts[i + 1]));
        return files;
    }

    [GeneratedRegex(@"^////[ ]+(\S+)[ ]*\r?\n", RegexOptions.Multiline)]
    private static partial Regex Separator();
}
