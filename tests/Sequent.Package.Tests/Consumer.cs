namespace Sequent.Package.Tests;

/// <summary>A fresh project of a user of the package.</summary>
internal sealed class Consumer
{
    public Consumer(string name, string targetFramework, string properties = "", string items = "", bool executable = true, string package = "Sequent")
    {
        Name = name;
        Folder = Path.Combine(PackageFeed.Workplace, name);
        TargetFramework = targetFramework;
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{targetFramework}</TargetFramework>
                {(executable ? "<OutputType>Exe</OutputType>" : "")}
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{PackageFeed.Version}" />
              </ItemGroup>
              {items}
            </Project>
            """);
    }

    public string Name { get; }

    public string Folder { get; }

    private string TargetFramework { get; }

    public Consumer With(string file, string text)
    {
        File.WriteAllText(Path.Combine(Folder, file), text);
        return this;
    }

    public CommandResult Build(params string[] arguments) =>
        Command.Dotnet(Folder, ["build", .. arguments]);

    public CommandResult Run() =>
        Command.Dotnet(Folder, Path.Combine("bin", "Debug", TargetFramework, $"{Name}.dll"));
}
