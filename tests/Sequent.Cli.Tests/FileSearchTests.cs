namespace Sequent.Cli.Tests;

public sealed class FileSearchTests
{
    private TemporaryFolder _folder = null!;
    private CurrentFolder _current = null!;

    [SetUp]
    public void Create()
    {
        _folder = new();
        _current = new(_folder);
        foreach (var name in (string[])["a.workflow.json", "b.json", "sub/c.workflow.yaml", "sub/deep/d.workflow.yml", "sub/e.workflow.shipped.json", "bin/f.workflow.json", ".git/g.workflow.json", "sub/obj/h.workflow.json", "node_modules/i.workflow.json"])
            _folder.Write(name, Texts.Clean);
    }

    [TearDown]
    public void Delete()
    {
        _current.Dispose();
        _folder.Dispose();
    }

    [TestCase(".", "a.workflow.json sub/c.workflow.yaml sub/deep/d.workflow.yml", TestName = "A folder is the definitions below it")]
    [TestCase("sub", "sub/c.workflow.yaml sub/deep/d.workflow.yml", TestName = "Baselines and made folders are no definitions")]
    [TestCase("b.json", "b.json", TestName = "A file has any name")]
    [TestCase("bin/f.workflow.json", "bin/f.workflow.json", TestName = "A file is anywhere")]
    [TestCase("*.json", "a.workflow.json b.json", TestName = "A star is a part of a name")]
    [TestCase("**/*.yaml", "sub/c.workflow.yaml", TestName = "Two stars are any folders")]
    [TestCase("sub/**", "sub/c.workflow.yaml sub/deep/d.workflow.yml", TestName = "Two stars at the end are the definitions")]
    [TestCase("s*/*.json", "sub/e.workflow.shipped.json", TestName = "A star in a folder")]
    [TestCase("./sub/**/*.yml", "./sub/deep/d.workflow.yml", TestName = "A pattern keeps its beginning")]
    public void Finds(string argument, string expected) =>
        Assert.That(FileSearch.Find(argument).Select(f => f.Replace('\\', '/')), Is.EqualTo(expected.Split(' ')));

    [Test]
    public void A_whole_path_may_be_a_pattern() =>
        Assert.That(FileSearch.Find(_folder["**/d.*"]).Select(f => f.Replace('\\', '/')), Is.EqualTo([_folder["sub/deep/d.workflow.yml"]]));

    [TestCase("")]
    [TestCase("missing.json")]
    [TestCase("missing/**")]
    [TestCase("**/*.xml")]
    [TestCase(".git")]
    [TestCase("*\0*")]
    [TestCase("[[[")]
    public void What_means_no_file_is_unusable(string argument)
    {
        Directory.CreateDirectory(_folder[".git/empty"]);
        File.Delete(_folder[".git/g.workflow.json"]);
        Assert.That(() => FileSearch.Find(argument), Throws.TypeOf<UnusableInputException>());
    }

    [Test]
    public void A_file_named_twice_is_verified_once() =>
        Assert.That(ToolRun.Of("verify", "a.workflow.json", "./a.workflow.json", "*.workflow.json").Output, Does.StartWith("1 file:"));

    [Test]
    public void A_link_to_the_folder_itself_ends()
    {
        Directory.CreateSymbolicLink(_folder["sub/loop"], _folder.Path);
        Directory.CreateSymbolicLink(_folder["sub/loop2"], _folder.Path);
        Assert.That(FileSearch.Find("sub"), Has.Count.EqualTo(2));
        Assert.That(FileSearch.Find("**/*.yml"), Has.Count.EqualTo(1));
    }
}
