using Sequent.Tests;

namespace Sequent.Generators.Tests;

/// <summary>What is generated, for a reader of a change to look at.</summary>
public class SnapshotTests
{
    private static readonly string[] s_names =
    [
        "BlogPost", "RolesGuardsOtherwise", "AnyState", "SeveralSources", "Automatic", "Hooks", "RecordClass", "NestedInGeneric",
        "HostWork", "GenericClass", "GlobalNamespace", "AdoptedEnum", "Keywords", "Inputs", "Duties", "ParallelVotes", "Invalid",
    ];

    [TestCaseSource(nameof(s_names))]
    public void Is_as_approved(string name) =>
        Approval.Verify(new UserProject(Samples.All[name]).Build().Text, "Snapshots", name, "cs");
}
