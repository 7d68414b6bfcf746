using Sequent.Definitions;

namespace Sequent.Engine.Tests;

/// <summary>Workflows that exist only as data.</summary>
internal static class Documents
{
    public static WorkflowDefinition Memo { get; } = Read("""
        {
          "id": "memo",
          "dataSchema": {
            "title": { "type": "string" },
            "pages": { "type": "integer", "required": true }
          },
          "initialState": "draft",
          "states": { "draft": {}, "sent": {}, "read": { "final": true } },
          "transitions": {
            "send": { "from": "draft", "to": "sent", "role": "author", "condition": "pages > 0" },
            "confirm": { "from": "sent", "to": "read", "inputs": { "stars": { "type": "integer" } } }
          }
        }
        """);

    public static WorkflowDefinition Read(string json)
    {
        var read = WorkflowJson.Read(json);
        Assert.That(read.Verify().Findings.Where(f => f.Severity == Severity.Error), Is.Empty);
        return read.Definition!;
    }
}
