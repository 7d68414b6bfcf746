extern alias generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;
using WorkflowGenerator = generators::Sequent.Generators.WorkflowGenerator;

namespace Sequent.Analyzers.Tests;

/// <summary>Compiles code in memory as a user's build would: with the libraries, after the generator.</summary>
internal static class Compiler
{
    public const LanguageVersion Newest = LanguageVersion.CSharp13;

    public const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks; global using Sequent; [assembly: Activity(\"email\")] [assembly: Activity(\"email_notification\")] [assembly: Activity(\"slack_notification\")] [assembly: Activity(\"execute_transfer\")] [assembly: Activity(\"cancel_transfer\")] [assembly: Calendar(\"berlin\")]";

    /// <summary>The framework and the libraries; not what only the tests reference.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Append(typeof(WorkflowAttribute).Assembly.Location)
        .Append(typeof(WorkflowDefinition).Assembly.Location)
        .Select(path => MetadataReference.CreateFromFile(path))
        .ToArray();

    public static CSharpCompilationOptions Options { get; } = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    public static CSharpParseOptions Parsing(LanguageVersion version) => new(version, DocumentationMode.Diagnose);

    public static CSharpCompilation Compile(IEnumerable<SourceFile> files, LanguageVersion version = Newest)
    {
        var parsing = Parsing(version);
        var trees = files.Where(f => f.IsCode).Select(f => CSharpSyntaxTree.ParseText(f.Text, parsing, f.Path));
        if (version >= LanguageVersion.CSharp10)
            trees = trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings, parsing, "Usings.cs"));
        var options = version >= LanguageVersion.CSharp8 ? Options : Options.WithNullableContextOptions(NullableContextOptions.Disable);
        return CSharpCompilation.Create("Sample", trees, References, options);
    }

    /// <summary>The files that are no code.</summary>
    public static IReadOnlyList<AdditionalText> Additional(IEnumerable<SourceFile> files) => [.. files.Where(f => !f.IsCode).Select(f => new InMemoryText(f.Path, f.Text))];

    /// <summary>The compilation with what the generator adds. Fails when the generator does.</summary>
    public static Compilation Generate(CSharpCompilation compilation, IEnumerable<AdditionalText>? additional = null)
    {
        var parsing = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var driver = CSharpGeneratorDriver.Create([new WorkflowGenerator().AsSourceGenerator()], additional ?? [], parseOptions: parsing);
        var result = driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics).GetRunResult();
        Assert.That(diagnostics, Is.Empty, "the generator throws or reports");
        Assert.That(result.Results.Single().Exception, Is.Null);
        return generated;
    }
}
