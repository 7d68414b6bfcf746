using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sequent.CodeFixes;

namespace Sequent.Analyzers.Tests;

/// <summary>Promotes workflow classes to JSON as an editor does.</summary>
internal static class PromotedCode
{
    /// <summary>The files with every workflow class promoted for which that is offered, and how many those are.</summary>
    public static async Task<(IReadOnlyList<SourceFile> Files, int Count)> Of(IEnumerable<SourceFile> files)
    {
        using var workspace = new AdhocWorkspace();
        var info = ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp,
            compilationOptions: Compiler.Options, parseOptions: Compiler.Parsing(Compiler.Newest), metadataReferences: Compiler.References);
        var solution = workspace.CurrentSolution.AddProject(info);
        foreach (var file in files.Append(new("Usings.cs", Compiler.ImplicitUsings)))
            solution = solution.AddDocument(DocumentId.CreateNewId(info.Id), file.Path, file.Text, filePath: file.Path);

        var project = solution.GetProject(info.Id)!;
        var count = 0;
        while (await Next(project) is { } action)
        {
            var operations = await action.GetOperationsAsync(CancellationToken.None);
            project = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(info.Id)!;
            count++;
        }
        var promoted = new List<SourceFile>();
        foreach (var document in project.Documents.Cast<TextDocument>().Concat(project.AdditionalDocuments).Where(d => d.FilePath != "Usings.cs"))
            promoted.Add(new(document.FilePath!, (await document.GetTextAsync()).ToString()));
        return (promoted, count);
    }

    private static async Task<CodeAction?> Next(Project project)
    {
        foreach (var document in project.Documents)
        {
            foreach (var type in (await document.GetSyntaxRootAsync())!.DescendantNodes().OfType<TypeDeclarationSyntax>())
            {
                var actions = new List<CodeAction>();
                await new PromoteToJson().ComputeRefactoringsAsync(new(document, type.Identifier.Span, actions.Add, CancellationToken.None));
                if (actions.Count > 0)
                    return actions.Single();
            }
        }
        return null;
    }
}
