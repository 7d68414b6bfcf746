using System.Text.RegularExpressions;

namespace Sequent.Architecture.Tests;

/// <summary>What the text of the repository keeps to.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 350;

    private static readonly HashSet<string> s_text = [".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".jsonl", ".md", ".txt", ".yml", ".yaml", ".config", ".editorconfig", ".gitignore", ".sh", ".sql", ""];

    [Test]
    public void A_namespace_belongs_to_the_project_it_is_in()
    {
        var projects = Repository.ProductProjects.Select(p => p.Name).ToArray();
        Assert.Multiple(() =>
        {
            foreach (var file in CSharpFiles.Where(f => Path.GetFileName(f) != "Polyfills.cs"))
                foreach (Match match in Namespace().Matches(Repository.Read(file)))
                {
                    var name = match.Groups[1].Value;
                    var owner = projects.Where(p => ProjectTests.IsOrIsIn(name, p)).MaxBy(p => p.Length);
                    Assert.That(owner, Is.EqualTo(file.Split('/')[1]), $"'{file}' declares namespace '{name}', which is another project's: use the name of its own project.");
                }
        });
    }

    [Test]
    public void A_source_file_can_be_read_in_one_go() =>
        Assert.That(CSharpFiles.Where(f => Repository.Read(f).Split('\n').Length > MostLines), Is.Empty, $"A file of more than {MostLines} lines holds more than one concept: split it.");

    [Test]
    public void No_file_names_a_place_on_a_machine() =>
        Assert.That(Repository.Files.Where(f => s_text.Contains(Path.GetExtension(f))).SelectMany(f => Lines(f, MachinePath())), Is.Empty,
            "A path of one machine means nothing on another: start from the repository's root or from a temporary folder.");

    [Test]
    public void Nothing_reads_the_clock_of_the_machine() =>
        Assert.That(Repository.Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(f => Lines(f, AmbientClock())), Is.Empty,
            "Time comes from TimeProvider, so that tests run in virtual time.");

    [TestCase("path = \"/ho" + "me/ana/x\"", true)]
    [TestCase("/us" + "r/share and /ro" + "ot/x", true)]
    [TestCase("C:" + @"\Users\ana", true)]
    [TestCase("docs/rules/SEQ101.md, https://example.org/home/x", false)]
    public void A_place_on_a_machine_is_recognized(string text, bool isPlace) =>
        Assert.That(MachinePath().IsMatch(text), Is.EqualTo(isPlace));

    private static IEnumerable<string> CSharpFiles => Repository.ProductFiles.Where(f => f.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<string> Lines(string file, Regex pattern) =>
        Repository.Read(file).Split('\n').Select((line, i) => (Line: line, Number: i + 1)).Where(l => pattern.IsMatch(l.Line)).Select(l => $"{file}:{l.Number}: {l.Line.Trim()}");

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![\w.\-/!])/(home|Users|root|tmp|var|mnt|opt|work|usr)/\w|\b[A-Za-z]:\\\\?\w")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*((Utc)?Now|Today)\b")]
    private static partial Regex AmbientClock();
}
