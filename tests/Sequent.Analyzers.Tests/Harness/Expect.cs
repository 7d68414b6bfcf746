using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Analyzers.Tests;

/// <summary>Holds what is reported about marked code against the marks.</summary>
internal static class Expect
{
    /// <summary>
    /// Exactly the marked spans are reported, with these messages in order of file and place, and the compiler itself
    /// reports only these errors. Informations count where the code marks one of their rule.
    /// </summary>
    public static void Findings(string markup, IReadOnlyList<string> messages, IReadOnlyList<string>? compilerErrors = null, LanguageVersion version = Compiler.Newest)
    {
        var files = SourceFile.Split(markup).Select(f => (f.Path, Parsed: Markup.Parse(f.Text))).ToArray();
        var found = CheckedCode.Of(files.Select(f => new SourceFile(f.Path, f.Parsed.Code)), version);

        var expected = files.SelectMany(f => f.Parsed.Marks.Select(m => (f.Path, Mark: m)))
            .OrderBy(m => m.Path, StringComparer.Ordinal).ThenBy(m => m.Mark.Start).ThenBy(m => m.Mark.Id, StringComparer.Ordinal)
            .Select((m, i) => $"{m.Path}({m.Mark.Start}) {m.Mark.Id} at «{m.Mark.Text}»: {(i < messages.Count ? messages[i] : "?")}")
            .ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(found.Relevant(files.SelectMany(f => f.Parsed.Marks).Select(m => m.Id)).Select(d => Describe(d, files.ToDictionary(f => f.Path, f => f.Parsed.Code))), Is.EqualTo(expected));
            Assert.That(messages, Has.Count.EqualTo(expected.Length));
            Assert.That(found.CompilerErrors.Select(e => e.Id).Distinct().Order(), Is.EqualTo(compilerErrors ?? []),
                string.Join("\n", found.CompilerErrors));
        });
    }

    /// <summary>Nothing is reported but, maybe, informations.</summary>
    public static void Clean(string code, LanguageVersion version = Compiler.Newest)
    {
        Findings(code, [], null, version);
        Assert.That(CheckedCode.Of(code, version).Refuses, Is.False, "the generator reads it differently");
    }

    private static string Describe(Diagnostic diagnostic, Dictionary<string, string> files)
    {
        var location = diagnostic.Location;
        var path = location.GetLineSpan().Path ?? "";
        var text = location.SourceTree?.GetText().ToString(location.SourceSpan)
            ?? (files.TryGetValue(path, out var file) ? file.Substring(location.SourceSpan.Start, location.SourceSpan.Length) : "nowhere");
        return $"{path}({location.SourceSpan.Start}) {diagnostic.Id} at «{text}»: {diagnostic.GetMessage()}";
    }
}
