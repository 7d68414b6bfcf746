using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Analyzers.Tests;

/// <summary>Applies code fixes as an editor does.</summary>
internal static class FixedCode
{
    /// <summary>The files after the fix of the first diagnostic of a rule that it fixes; null when none is offered.</summary>
    /// <param name="provider">What fixes.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="code">The files.</param>
    /// <param name="title">Which of several fixes of a diagnostic is meant: words of its title.</param>
    public static async Task<string?> One(CodeFixProvider provider, string ruleId, string code, string title = "")
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, code);
        foreach (var diagnostic in (await Diagnose(project)).Where(d => d.Id == ruleId))
            if (await ActionFor(provider, project, diagnostic, title) is { } action)
                return await Apply(action, project);
        return null;
    }

    /// <summary>The files after Fix all in the solution.</summary>
    public static async Task<string> All(CodeFixProvider provider, string ruleId, string code)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, code);
        var first = (await Diagnose(project)).First(d => d.Id == ruleId);
        var action = (await ActionFor(provider, project, first))!;
        var document = project.GetDocument(first.Location.SourceTree)!;
        var context = new FixAllContext(document, provider, FixAllScope.Solution, action.EquivalenceKey!, [ruleId], new AnalyzerDiagnostics(), CancellationToken.None);
        return await Apply((await provider.GetFixAllProvider()!.GetFixAsync(context))!, project);
    }

    private static Project Open(AdhocWorkspace workspace, string code)
    {
        var project = ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp,
            compilationOptions: Compiler.Options, parseOptions: Compiler.Parsing(Compiler.Newest), metadataReferences: Compiler.References);
        var solution = workspace.CurrentSolution.AddProject(project);
        foreach (var file in SourceFile.Split(code))
            solution = file.IsCode
                ? solution.AddDocument(DocumentId.CreateNewId(project.Id), file.Path, file.Text, filePath: file.Path)
                : solution.AddAdditionalDocument(DocumentId.CreateNewId(project.Id), file.Path, file.Text, filePath: file.Path);
        return solution.GetProject(project.Id)!;
    }

    private static async Task<IReadOnlyList<Diagnostic>> Diagnose(Project project)
    {
        var files = new List<SourceFile>();
        foreach (var document in project.AdditionalDocuments)
            files.Add(new(document.FilePath!, (await document.GetTextAsync()).ToString()));
        var additional = Compiler.Additional(files);
        return CheckedCode.Of(Compiler.Generate((CSharpCompilation)(await project.GetCompilationAsync())!, additional), additional).Findings;
    }

    private static async Task<CodeAction?> ActionFor(CodeFixProvider provider, Project project, Diagnostic diagnostic, string title = "")
    {
        var actions = new List<CodeAction>();
        var document = project.GetDocument(diagnostic.Location.SourceTree) ?? project.AdditionalDocuments.First(d => d.FilePath == diagnostic.Location.GetLineSpan().Path);
        await provider.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        actions.RemoveAll(a => !a.Title.Contains(title, StringComparison.Ordinal));
        Assert.That(actions, Has.Count.LessThan(2));
        return actions.SingleOrDefault();
    }

    private static async Task<string> Apply(CodeAction action, Project before)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var after = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(before.Id)!;
        var documents = after.Documents.Concat(after.AdditionalDocuments).ToArray();
        var texts = await Task.WhenAll(documents.Select(d => d.GetTextAsync()));
        return documents.Length == 1
            ? texts[0].ToString()
            : string.Concat(documents.Zip(texts, (d, t) => $"//// {d.Name}\n{t}"));
    }

    private sealed class AnalyzerDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await Diagnose(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await Diagnose(document.Project)).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
