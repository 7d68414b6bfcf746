using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Sequent.CodeFixes;

/// <summary>A fix that inserts or replaces a few words and leaves every other character of the file as it is.</summary>
public abstract class WorkflowCodeFix : CodeFixProvider
{
    private protected WorkflowCodeFix(params string[] ruleIds) => FixableDiagnosticIds = ImmutableArray.Create(ruleIds);

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            foreach (var fix in await FixesAsync(context.Document, node, diagnostic, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(CodeAction.Create(fix.Title, cancellation => ApplyAsync(context.Document, fix, cancellation), GetType().Name + fix.Kind), diagnostic);
        }
    }

    /// <summary>The edits of which one mends a diagnostic; none where none is certain to be right.</summary>
    private protected abstract Task<IReadOnlyList<Edit>> FixesAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellation);

    private static async Task<Document> ApplyAsync(Document document, Edit edit, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(edit.Changes));
    }

    /// <summary>What a fix changes.</summary>
    /// <param name="title">What the editor offers.</param>
    /// <param name="kind">Edits of one kind are made together by Fix all.</param>
    /// <param name="changes">The changes of the text, in order.</param>
    private protected sealed class Edit(string title, string kind, params TextChange[] changes)
    {
        public string Title => title;

        public string Kind => kind;

        public TextChange[] Changes => changes;
    }

    private protected static IReadOnlyList<Edit> Only(Edit? edit) => edit is null ? [] : [edit];

    private protected static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
