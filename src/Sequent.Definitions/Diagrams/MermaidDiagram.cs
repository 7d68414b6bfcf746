namespace Sequent.Definitions;

internal static class MermaidDiagram
{
    public static string Write(WorkflowDefinition definition) => throw new NotImplementedException();
}
