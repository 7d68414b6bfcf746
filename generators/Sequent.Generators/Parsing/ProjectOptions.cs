using Microsoft.CodeAnalysis.Diagnostics;

namespace Sequent.Generators.Parsing;

/// <summary>What a project says about its workflows by MSBuild properties.</summary>
/// <param name="IsStrict"><c>SequentStrict</c>: a condition that is not analysed is an error.</param>
internal sealed record ProjectOptions(bool IsStrict)
{
    public static ProjectOptions Read(AnalyzerConfigOptions options) =>
        new(options.TryGetValue("build_property.SequentStrict", out var strict) && bool.TryParse(strict, out var isStrict) && isStrict);
}
