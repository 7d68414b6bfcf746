namespace Sequent.Definitions.Tests;

public class VersionTests
{
    private static readonly WorkflowDefinition s_definition = Sketch.Of("A! B.", "Go: A -> B");

    [TestCase(VersionChange.None, "1.2.3", "1.2.3", true)]
    [TestCase(VersionChange.Patch, "1.2.3", "1.2.3", false)]
    [TestCase(VersionChange.Patch, "1.2.3", "1.2.4", true)]
    [TestCase(VersionChange.Patch, "1.2.3", "1.1.9", false)]
    [TestCase(VersionChange.Minor, "1.2.3", "1.2.4", false)]
    [TestCase(VersionChange.Minor, "1.2.3", "1.3.0", true)]
    [TestCase(VersionChange.Minor, "1.9.3", "1.10.0", true)]
    [TestCase(VersionChange.Minor, "1.2.3", "2.0.0", true)]
    [TestCase(VersionChange.Major, "1.2.3", "1.9.0", false)]
    [TestCase(VersionChange.Major, "1.2.3", "2.0.0", true)]
    [TestCase(VersionChange.Major, "1.2.3", "2.0.0-rc.1", true)]
    [TestCase(VersionChange.Major, "1.2.3", "1.9.0-rc.1", false)]
    [TestCase(VersionChange.Major, "2.0.0-rc.1", "2.0.0-rc.2", true)]
    [TestCase(VersionChange.Major, "2.0.0-rc.2", "2.0.0-rc.10", true)]
    [TestCase(VersionChange.Major, "2.0.0-rc.2", "2.0.0-rc.1", false)]
    [TestCase(VersionChange.Major, "2.0.0-rc.1", "2.0.0", true)]
    [TestCase(VersionChange.Patch, "1.0.0+a", "1.0.0+b", false)]
    [TestCase(VersionChange.Major, "0.3.1", "0.4.0", true)]
    [TestCase(VersionChange.Major, "0.3.1", "0.3.2", false)]
    [TestCase(VersionChange.Minor, "0.3.1", "0.3.2", true)]
    [TestCase(VersionChange.Patch, "0.3.1", "0.3.2", true)]
    [TestCase(VersionChange.Major, "v1", "v2", true)]
    [TestCase(VersionChange.Major, "v1", "v1", false)]
    [TestCase(VersionChange.Major, "99999999999999999999999999999999.0.0", "1.0.0", true)]
    public void A_version_is_raised_as_far_as_the_change_asks(VersionChange change, string older, string newer, bool isEnough) =>
        Assert.That(Compare(change, older, newer).IsVersionEnough, Is.EqualTo(isEnough));

    [TestCase(VersionChange.None, "1.2.3", "1.2.3")]
    [TestCase(VersionChange.Patch, "1.2.3", "1.2.4")]
    [TestCase(VersionChange.Minor, "1.2.3", "1.3.0")]
    [TestCase(VersionChange.Major, "1.2.3+build", "2.0.0")]
    [TestCase(VersionChange.Major, "0.3.1", "0.4.0")]
    [TestCase(VersionChange.Minor, "0.3.1", "0.3.2")]
    [TestCase(VersionChange.Minor, "2.0.0-rc.1", "2.0.0")]
    [TestCase(VersionChange.Major, "none", "none")]
    public void The_required_version_is_the_first_that_is_enough(VersionChange change, string older, string required)
    {
        Assert.That(Compare(change, older, older).RequiredVersion, Is.EqualTo(required));
        if (older != "none")
            Assert.That(Compare(change, older, required).IsVersionEnough, Is.True);
    }

    private static DefinitionComparison Compare(VersionChange change, string older, string newer)
    {
        var changed = change switch
        {
            VersionChange.Patch => s_definition with { Label = "x" },
            VersionChange.Minor => s_definition with { Calendar = "x" },
            VersionChange.Major => s_definition with { Id = "x" },
            _ => s_definition,
        };
        var comparison = DefinitionComparison.Compare(s_definition with { Version = older }, changed with { Version = newer });
        Assert.That(comparison.Change, Is.EqualTo(change));
        return comparison;
    }
}
