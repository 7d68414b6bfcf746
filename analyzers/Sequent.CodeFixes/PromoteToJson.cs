using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.CodeFixes;

/// <summary>
/// Writes the definition of a workflow class into a file, as canonical JSON, and lets the class name the file: the
/// attributes go, the methods stay, and nothing else changes.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(PromoteToJson)), Shared]
public sealed class PromoteToJson : CodeRefactoringProvider
{
    private const string Folder = "workflows";

    /// <inheritdoc />
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var cancellation = context.CancellationToken;
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || root.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || !IsHead(declaration, context.Span)
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { Compilation: CSharpCompilation compilation } model
            || model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type
            || !type.GetAttributes().Any(a => AttributeReader.Is(a, AttributeReader.Workflow)) || FileWorkflowParser.ReferenceOf(type, cancellation) is not null)
            return;

        var parsed = WorkflowParser.Parse(type, compilation, locations: null, cancellation);
        // Of a wrong workflow the attributes say where it is wrong.
        if (!parsed.IsComplete || parsed.Verify(new(IsStrict: false)).HasErrors)
            return;
        context.RegisterRefactoring(CodeAction.Create("Promote to JSON", c => PromoteAsync(context.Document.Project, type, compilation, parsed.Definition, c), nameof(PromoteToJson)));
    }

    // The name, or an attribute; not a member.
    private static bool IsHead(TypeDeclarationSyntax declaration, TextSpan span) =>
        span.Start < (declaration.OpenBraceToken.IsKind(SyntaxKind.None) ? declaration.Span.End : declaration.OpenBraceToken.SpanStart);

    private static async Task<Solution> PromoteAsync(Microsoft.CodeAnalysis.Project project, INamedTypeSymbol type, CSharpCompilation compilation, WorkflowDefinition definition, CancellationToken cancellation)
    {
        // As 'sequent export' names it: of two classes of one name the second one's id tells them apart.
        var name = Naming.ToWorkflowId(type.Name) + JsonFile.Suffix;
        var taken = project.AdditionalDocuments.FirstOrDefault(d => d.FilePath == PathOf(project, name));
        if (taken is not null && WorkflowJson.Read((await taken.GetTextAsync(cancellation).ConfigureAwait(false)).ToString()).Definition?.Id != definition.Id)
            name = definition.Id + JsonFile.Suffix;
        var solution = WithFile(project, name, definition.ToJson() + "\n");
        foreach (var tree in WorkflowAttributes.TreesOf(type).Where(ParseContext.IsUserCode))
        {
            if (project.Solution.GetDocument(tree) is not { } document)
                continue;
            var attributes = new WorkflowAttributes(compilation.GetSemanticModel(tree), type, $"{Folder}/{name}");
            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(document.Id, text.WithChanges(attributes.Changes(await tree.GetRootAsync(cancellation).ConfigureAwait(false), text)));
        }
        return solution;
    }

    // A file that is there already is the one that is meant.
    private static Solution WithFile(Microsoft.CodeAnalysis.Project project, string name, string json)
    {
        var file = PathOf(project, name);
        var text = SourceText.From(json, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return project.AdditionalDocuments.FirstOrDefault(d => d.FilePath == file) is { } existing
            ? project.Solution.WithAdditionalDocumentText(existing.Id, text)
            : project.Solution.AddAdditionalDocument(DocumentId.CreateNewId(project.Id), name, text, folders: [Folder], filePath: file);
    }

    private static string PathOf(Microsoft.CodeAnalysis.Project project, string name) =>
        System.IO.Path.Combine((project.FilePath is { } path ? System.IO.Path.GetDirectoryName(path) : null) ?? "", Folder, name);
}
