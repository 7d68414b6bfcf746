using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sequent.Analyzers.Tests;

/// <summary>A file that is no C#, as the compiler hands it on.</summary>
internal sealed class InMemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
