using System.Xml.Linq;

namespace Sequent.Architecture.Tests;

/// <summary>A project file together with the files of the repository that it imports.</summary>
internal sealed class ProjectFile
{
    private readonly List<(XElement Element, string Folder)> _items = [];

    public ProjectFile(string path)
    {
        Path = path;
        Read(path);
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder at the top of the repository.</summary>
    public string Area => Path.Split('/')[0];

    /// <summary>The names of the projects whose assembly this one sees.</summary>
    public string[] References => Of("ProjectReference")
        .Where(i => (string?)i.Element.Attribute("ReferenceOutputAssembly") is not ("false" or "False"))
        .SelectMany(Paths)
        .Select(p => System.IO.Path.GetFileNameWithoutExtension(p))
        .ToArray();

    /// <summary>The folders, two deep, from which source is compiled in.</summary>
    public string[] Links => Of("Compile")
        .SelectMany(Paths)
        .Select(p => string.Join('/', p.Split('/').Take(2)))
        .Where(folder => folder != System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/'))
        .Distinct()
        .ToArray();

    /// <summary>The packages a user of the project gets with it, or that it is built on.</summary>
    public string[] Packages => Of("PackageReference").Select(i => (string)i.Element.Attribute("Include")!).ToArray();

    /// <summary>The packages a user of the project gets with it.</summary>
    public string[] FlowingPackages => Of("PackageReference")
        .Where(i => !string.Equals((string?)i.Element.Attribute("PrivateAssets"), "all", StringComparison.OrdinalIgnoreCase))
        .Select(i => (string)i.Element.Attribute("Include")!)
        .ToArray();

    public override string ToString() => Path;

    private IEnumerable<(XElement Element, string Folder)> Of(string item) =>
        _items.Where(i => i.Element.Name.LocalName == item && i.Element.Attribute("Include") is not null);

    private void Read(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        foreach (var element in XDocument.Parse(Repository.Read(path)).Descendants())
        {
            if (element.Name.LocalName == "Import" && Resolve((string)element.Attribute("Project")!, folder) is { } import && Repository.Files.Contains(import))
                Read(import);
            else
                _items.Add((element, folder));
        }
    }

    private static IEnumerable<string> Paths((XElement Element, string Folder) item) =>
        ((string)item.Element.Attribute("Include")!).Split(';').Select(p => Resolve(p.Trim(), item.Folder));

    private static string Resolve(string path, string folder)
    {
        var absolute = path
            .Replace("$(RepositoryRoot)", Repository.Root, StringComparison.Ordinal)
            .Replace("$(MSBuildThisFileDirectory)", System.IO.Path.Combine(Repository.Root, folder) + "/", StringComparison.Ordinal);
        return System.IO.Path.GetRelativePath(Repository.Root, System.IO.Path.GetFullPath(absolute.Replace('\\', '/'), System.IO.Path.Combine(Repository.Root, folder))).Replace('\\', '/');
    }
}
