using System.Text;

namespace Sequent.Cli.Tests;

public sealed class HostileInputTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Create() => _folder = new();

    [TearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void A_file_that_is_no_text_is_unusable()
    {
        File.WriteAllBytes(_folder["zero.json"], [0x7b, 0, 0x7d]);
        File.WriteAllBytes(_folder["latin.json"], [0x22, 0xe4, 0x22]);
        File.WriteAllBytes(_folder["big.json"], Encoding.UTF8.GetBytes(new string(' ', TextFile.MostBytes + 1)));
        foreach (var name in (string[])["zero", "latin", "big"])
            Assert.That(ToolRun.Of("verify", _folder[name + ".json"]), Has.Property("ExitCode").EqualTo(2).And.Property("Output").Empty.And.Property("Error").Contains($"{name}.json' "));
    }

    [Test]
    public void A_byte_order_mark_is_not_part_of_the_text()
    {
        File.WriteAllText(_folder["a.json"], Texts.Warned, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.That(ToolRun.Of("verify", _folder["a.json"]).Output, Does.Contain("a.json(4,28): warning SEQ102"));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("null")]
    [TestCase("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [TestCase("{\"id\":\"\\u001b[2J\",\"states\":{\"\\u001b]0;x\\u0007\":{}},\"transitions\":{}}")]
    [TestCase("{\"id\": 1, \"\u202e\": 2}")]
    public void Whatever_the_text_errors_have_a_place_and_no_control_character(string text)
    {
        var run = ToolRun.Of("verify", _folder.Write("a.json", text));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("a.json(1,"));
        Assert.That(run.Output.Where(c => char.IsControl(c) && c != '\n' || c == '\u202e'), Is.Empty);
    }

    [Test]
    public void A_truncated_definition_is_an_error_and_never_a_crash()
    {
        for (var length = 0; length < Texts.Bad.Length; length += 7)
            Assert.That(ToolRun.Of("verify", "--format", "json", _folder.Write("a.json", Texts.Bad[..length])).ExitCode, Is.EqualTo(1), $"after {length} characters");
    }
}
