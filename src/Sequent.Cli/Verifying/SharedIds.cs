using Sequent.Definitions;

namespace Sequent.Cli.Verifying;

/// <summary>Finds files that have the workflow id of another one: neither knows of the other.</summary>
internal static class SharedIds
{
    /// <summary>The files, with a SEQ005 in each whose id a file before it has. A baseline has the id of its definition, as it should.</summary>
    public static IReadOnlyList<VerifiedFile> Check(IReadOnlyList<VerifiedFile> files)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        return files.Select(file => Check(file, first)).ToArray();
    }

    private static VerifiedFile Check(VerifiedFile verified, Dictionary<string, string> first)
    {
        var path = verified.File.Path;
        if (BaselineFile.IsBaseline(path) || verified.File.Definition is not { Id.Length: > 0 } definition || first.TryAdd(definition.Id, path))
            return verified;
        var message = $"The id '{definition.Id}' is that of '{first[definition.Id]}' too: give one of them another id, unless only one of the two is used";
        // Each alone is right, and whether they meet the files do not say.
        return verified.With(new(Rules.DuplicateName, ElementPath.Workflow.Field("id"), message) { Severity = Severity.Warning });
    }
}
