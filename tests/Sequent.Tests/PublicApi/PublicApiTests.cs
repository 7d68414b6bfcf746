using Sequent.Definitions;

namespace Sequent.Tests.PublicApi;

/// <summary>The public API is listed in files, so that a change of it shows in review.</summary>
public class PublicApiTests
{
    [TestCase(typeof(Actor), "Sequent")]
    [TestCase(typeof(WorkflowDefinition), "Sequent.Definitions")]
    public void Is_as_approved(Type inside, string name) => Approval.Verify(ApiListing.Of(inside.Assembly), "PublicApi", name, "txt");
}
