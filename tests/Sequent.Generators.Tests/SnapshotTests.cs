using Sequent.Tests;

namespace Sequent.Generators.Tests;

/// <summary>What is generated, for a reader of a change to look at.</summary>
public class SnapshotTests
{
    private static readonly string[] s_names =
    [
        "BlogPost", "RolesGuardsOtherwise", "AnyState", "SeveralSources", "Automatic", "Hooks", "RecordClass", "NestedInGeneric",
        "HostWork", "GenericClass", "GlobalNamespace", "AdoptedEnum", "Keywords", "Inputs", "Duties", "ParallelVotes", "Invalid", "Parallel", "Quorum",
    ];

    [TestCaseSource(nameof(s_names))]
    public void Is_as_approved(string name) =>
        Approval.Verify(new UserProject(Samples.All[name]).Build().Text, "Snapshots", name, "cs");

    private static readonly string[] s_forEngine = ["BlogPost", "RolesGuardsOtherwise", "Inputs", "Hooks", "Parallel", "GenericClass", "NestedInGeneric", "Automatic", "HostWork", "SubjectId", "HiddenSubject", "Invalid"];

    [TestCaseSource(nameof(s_forEngine))]
    public void Is_as_approved_where_the_project_refers_to_the_engine(string name) =>
        Approval.Verify(new UserProject(Samples.All[name]) { KnowsEngine = true }.Build().Text, "Snapshots/Engine", name, "cs");
}
