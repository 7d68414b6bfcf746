using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Sequent.Analyzers.Tests;

/// <summary>A page of docs/rules: what it claims, to be tried.</summary>
internal sealed partial record RulePage(string Id, string Text)
{
    public static string Repository { get; } = FindRepository();

    public static string Folder { get; } = Path.Combine(Repository, "docs", "rules");

    public static IReadOnlyList<RulePage> All { get; } =
        [.. Directory.GetFiles(Folder, "SEQ*.md").Order(StringComparer.Ordinal).Select(f => new RulePage(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f).ReplaceLineEndings("\n")))];

    public string Title => Text[..Text.IndexOf('\n', StringComparison.Ordinal)];

    /// <summary>The only block of a language under a heading.</summary>
    public string Block(string heading, string language) => Find(heading, language) ?? throw new InvalidOperationException($"{Id} has no {language} under '{heading}'.");

    /// <summary>The files under a heading: code, and the definition that it names when there is one.</summary>
    public IReadOnlyList<SourceFile> Files(string heading, string prefix = "")
    {
        var code = new SourceFile("Post.cs", prefix + Block(heading, "csharp"));
        var file = FileUnder(heading);
        // A baseline is the same for both.
        if (file is null && FileUnder("Bad") is { } bad && bad.Path.EndsWith(".shipped.json", StringComparison.Ordinal))
            file = bad;
        return file is null ? [code] : [code, file];
    }

    /// <summary>True when the page is about a file that is no code, in which no #pragma can stand.</summary>
    public bool IsAboutFile => Find("Bad", "json") is not null;

    private SourceFile? FileUnder(string heading) => Find(heading, "json") is { } json
        ? new(Name().Match(Section(heading)) is { Success: true } name ? name.Groups[1].Value : "workflows/post.workflow.json", json)
        : null;

    private string? Find(string heading, string language) => Blocks().Matches(Section(heading)).SingleOrDefault(m => m.Groups[1].Value == language)?.Groups[2].Value;

    /// <summary>Writes the page with another text in a block.</summary>
    public void Accept(string heading, string language, string text) =>
        File.WriteAllText(Path.Combine(Folder, Id + ".md"), Text.Replace($"```{language}\n{Block(heading, language)}```", $"```{language}\n{text}```", StringComparison.Ordinal));

    public string Section(string heading)
    {
        var start = Text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.That(start, Is.Not.Negative, $"{Id} has no section '{heading}'");
        var end = Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? Text[start..] : Text[start..end];
    }

    private static string FindRepository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));

    [GeneratedRegex(@"^`(\S+\.json)`\n\n```json", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"```(\w+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
