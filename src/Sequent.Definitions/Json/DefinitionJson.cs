namespace Sequent.Definitions;

internal static class DefinitionJson
{
    public static string Write(WorkflowDefinition definition) => throw new NotImplementedException();
}
