namespace Sequent.Definitions;

/// <summary>How running instances come to a later version.</summary>
public static class Migrations
{
    internal static ElementPath PathOf(string from) => ElementPath.Workflow.Field("migrations").Field(from);
}
