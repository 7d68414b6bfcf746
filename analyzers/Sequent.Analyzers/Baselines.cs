using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>The baselines of a project. One belongs to the definition beside it, of the same name, or else to the workflow that has its id.</summary>
internal sealed class Baselines
{
    private readonly Project _project;
    private readonly Baseline[] _all;

    public Baselines(Project project, IEnumerable<AdditionalText> files)
    {
        _project = project;
        _all = files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(Create).OfType<Baseline>()
            .OrderBy(b => b.Definition is not null && IsBeside(b.File, b.Definition) ? 0 : 1).ToArray();
    }

    /// <summary>The baseline of a class with attributes; null when it has none.</summary>
    public Baseline? Of(INamedTypeSymbol type) => _all.FirstOrDefault(b => SymbolEqualityComparer.Default.Equals(b.Class?.Type, type));

    /// <summary>The baseline of a file; null when it has none.</summary>
    public Baseline? Of(AdditionalText file) => _all.FirstOrDefault(b => b.Definition == file);

    /// <summary>The baseline in a file; null when there is no such file.</summary>
    public Baseline? At(string path) => _all.FirstOrDefault(b => b.File.Path == path);

    // Nothing in it is cancelled with the first who asks.
    private Baseline? Create(AdditionalText text)
    {
        if (Project.Read(text, CancellationToken.None) is not { } json)
            return null;
        if (_project.Files.FirstOrDefault(f => IsBeside(text, f)) is { } beside)
            return new(text, json, null, beside);
        var id = json.Json.Definition?.Id;
        return _project.Classes.FirstOrDefault(c => c.HasAttributes && c.Id == id) is { } owner
            ? new(text, json, owner, null)
            : new(text, json, null, _project.Files.FirstOrDefault(f => Project.Read(f, CancellationToken.None)?.Json.Definition?.Id == id));
    }

    private static bool IsBeside(AdditionalText baseline, AdditionalText definition) =>
        string.Equals(StemOf(baseline, JsonFile.ShippedSuffix), StemOf(definition, JsonFile.Suffix), StringComparison.Ordinal);

    private static string StemOf(AdditionalText file, string suffix) => file.Path.Substring(0, file.Path.Length - suffix.Length).Replace('\\', '/');
}
