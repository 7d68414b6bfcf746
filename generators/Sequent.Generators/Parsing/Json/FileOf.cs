using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>A class with its file.</summary>
/// <param name="Reference">The class, and how it names the file.</param>
/// <param name="File">The file; null when there is none.</param>
/// <param name="NotFound">Why there is none.</param>
internal sealed record FileOf(FileReference Reference, JsonFile? File, Finding? NotFound)
{
    public static FileOf Find(FileReference reference, IReadOnlyList<JsonFile> files, ProjectOptions options)
    {
        var path = reference.Find(files.Select(f => f.Path), options);
        return path is null
            ? new(reference, null, reference.NotFound(files.Select(f => f.Path).ToArray(), options))
            : new(reference, files.First(f => f.Path == path), null);
    }

    /// <summary>Reads the class; null when it is not there any more.</summary>
    public ParsedWorkflow? Parse(Compilation compilation, CancellationToken cancellation) =>
        compilation is CSharpCompilation csharp && compilation.Assembly.GetTypeByMetadataName(Reference.Class) is { } type
            ? FileWorkflowParser.Parse(type, csharp, File, NotFound, locations: null, cancellation)
            : null;
}
