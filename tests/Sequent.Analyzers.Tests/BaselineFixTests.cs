using Sequent.CodeFixes;

namespace Sequent.Analyzers.Tests;

/// <summary>Both ways out of SEQ602 leave nothing of it, and change nothing else.</summary>
public sealed class BaselineFixTests
{
    private static IEnumerable<TestCaseData> Stranded => BaselineSamples.All
        .Where(s => s.RuleId == "SEQ602").Select(s => new TestCaseData(s).SetArgDisplayNames(s.Name));

    private static IEnumerable<TestCaseData> Migratable => BaselineSamples.All
        .Where(s => s.Messages[0].Contains(": write ", StringComparison.Ordinal)).Select(s => new TestCaseData(s).SetArgDisplayNames(s.Name));

    [TestCaseSource(nameof(Stranded))]
    public async Task Accepting_leaves_nothing(RuleSample sample)
    {
        var before = Files(sample);
        var after = SourceFile.Split((await Fix(before, "Accept"))!);
        Assert.That(CheckedCode.Of(after).Findings, Is.Empty);
        Assert.That(Others(after, ".shipped.json"), Is.EqualTo(Others(SourceFile.Split(before), ".shipped.json")));
    }

    [TestCaseSource(nameof(Migratable))]
    public async Task The_migration_leaves_nothing(RuleSample sample)
    {
        var before = Files(sample);
        var after = SourceFile.Split((await Fix(before, "Add a migration from 1.0.0"))!);
        Assert.That(CheckedCode.Of(after).Findings, Is.Empty);
        Assert.That(after.Single(f => f.Path.EndsWith(".shipped.json", StringComparison.Ordinal)), Is.EqualTo(SourceFile.Split(before).Single(f => f.Path.EndsWith(".shipped.json", StringComparison.Ordinal))));
    }

    [Test]
    public async Task A_migration_is_written_behind_the_attributes()
    {
        var sample = BaselineSamples.All[0];
        var after = await Fix(Files(sample), "Add");
        Assert.That(after, Does.Contain("[State(\"Done\", Final = true)]\n[Migration(\"1.0.0\", States = new[] { \"in_review: Review\" })]\npublic partial class Post"));
        Assert.That(after!.Replace("[Migration(\"1.0.0\", States = new[] { \"in_review: Review\" })]\n", "", StringComparison.Ordinal), Is.EqualTo(Normal(Files(sample))));
    }

    [Test]
    public async Task A_migration_is_written_at_the_end_of_the_file()
    {
        var sample = BaselineSamples.All.First(s => s.Name == "renamed state in a file");
        var after = await Fix(Files(sample), "Add");
        const string Added = ",\n  \"migrations\": {\n    \"1.0.0\": {\n      \"states\": {\n        \"in_review\": \"review\"\n      }\n    }\n  }\n}";
        Assert.That(after, Does.Contain(Added));
        Assert.That(after!.Replace(Added, "\n}", StringComparison.Ordinal), Is.EqualTo(Normal(Files(sample))));
    }

    [Test]
    public async Task A_migration_that_is_there_is_completed()
    {
        var inCode = Files(BaselineSamples.All[0]).Replace("[State(\"Done\"", "[Sequent.Migration(\"1.0.0\", Data = new[] { \"size := 3\" }), Obsolete]\n[State(\"Done\"", StringComparison.Ordinal)
            .Replace("{\n    [Transition(\"Draft\"", "{\n    [Data] public int Size { get; set; }\n    [Transition(\"Draft\"", StringComparison.Ordinal);
        Assert.That(await Fix(inCode, "Complete"), Does.Contain("[Sequent.Migration(\"1.0.0\", States = new[] { \"in_review: Review\" }, Data = new[] { \"size := 3\" }), Obsolete]\n"));

        var inJson = Files(BaselineSamples.All.First(s => s.Name == "renamed state in a file"))
            .Replace("\"2.0.0\",", "\"2.0.0\", /* kept */ \"migrations\": { \"0.9.0\": { \"states\": { \"old\": \"done\" } }, \"1.0.0\": {} },", StringComparison.Ordinal);
        var after = await Fix(inJson, "Complete");
        Assert.That(after, Does.Contain("/* kept */ \"migrations\": {\n    \"0.9.0\": {\n      \"states\": {\n        \"old\": \"done\"\n      }\n    },\n    \"1.0.0\": {\n      \"states\": {\n        \"in_review\": \"review\"\n      }\n    }\n  },"));
        Assert.That(CheckedCode.Of(after!).Findings, Is.Empty);
    }

    [Test]
    public async Task A_gone_transition_has_no_migration()
    {
        var code = Files(BaselineSamples.All[0]).Replace("State(\"Review\")", "State(\"Review\", WireName = \"in_review\")", StringComparison.Ordinal).Replace("void Approve", "void Accept", StringComparison.Ordinal);
        Assert.That(CheckedCode.Of(code).Findings.Select(f => f.Id), Is.EqualTo(new[] { "SEQ602" }));
        Assert.That(await Fix(code, "migration"), Is.Null);
        Assert.That(CheckedCode.Of((await Fix(code, "Accept"))!).Findings, Is.Empty);
    }

    private static Task<string?> Fix(string code, string title) => FixedCode.One(new StrandedInstancesFix(), "SEQ602", code, title);

    private static string Files(RuleSample sample) => "//// Usings.cs\n" + Compiler.ImplicitUsings + "\n//// Sample.cs\n" + Markup.Parse(sample.Code).Code;

    // As it is put together again from its files.
    private static string Normal(string code) => string.Concat(SourceFile.Split(code).Select(f => $"//// {f.Path}\n{f.Text}"));

    private static IEnumerable<SourceFile> Others(IEnumerable<SourceFile> files, string ending) => files.Where(f => !f.Path.EndsWith(ending, StringComparison.Ordinal));
}
