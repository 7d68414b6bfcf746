using System.Xml.Linq;

namespace Sequent.Package.Tests;

/// <summary>Workflows that last, from the packages: whoever adds the store gets the engine, the generator and the analyzers with it.</summary>
public sealed class DurableTests
{
    [Test]
    public void The_sample_runs_with_the_package_of_the_store_alone()
    {
        var sample = Path.Combine(PackageFeed.RepositoryRoot, "samples", "Durable");
        var consumer = new Consumer("Durable", "net10.0", "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors><NoWarn>$(NoWarn);NETSDK1206</NoWarn>",
            $"<ItemGroup>{Reference("Microsoft.Extensions.Hosting")}{Reference("SQLitePCLRaw.bundle_e_sqlite3")}</ItemGroup>", package: "Sequent.Sqlite");
        foreach (var file in Directory.GetFiles(sample, "*.cs"))
            consumer.With(Path.GetFileName(file), File.ReadAllText(file));

        consumer.Build().Succeeds();

        Assert.That(consumer.Run().Succeeds().Output, Does.Contain("the history holds: True"));
    }

    // The application brings these; which versions, the repository says.
    private static string Reference(string package)
    {
        var versions = XDocument.Load(Path.Combine(PackageFeed.RepositoryRoot, "Directory.Packages.props")).Descendants("PackageVersion");
        return $"""<PackageReference Include="{package}" Version="{(string)versions.Single(v => (string)v.Attribute("Include")! == package).Attribute("Version")!}" />""";
    }
}
