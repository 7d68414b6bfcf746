using Microsoft.CodeAnalysis.Diagnostics;

namespace Sequent.Generators.Parsing;

/// <summary>What a project says about its workflows by MSBuild properties.</summary>
/// <param name="IsStrict"><c>SequentStrict</c>: a condition that is not analysed is an error.</param>
/// <param name="Directory"><c>ProjectDir</c>: where files that a class names are looked for first; null when the build does not say.</param>
internal sealed record ProjectOptions(bool IsStrict, string? Directory = null)
{
    public static ProjectOptions Read(AnalyzerConfigOptions options) =>
        new(options.TryGetValue("build_property.SequentStrict", out var strict) && bool.TryParse(strict, out var isStrict) && isStrict,
            options.TryGetValue("build_property.ProjectDir", out var directory) && directory.Length > 0 ? directory : null);
}
