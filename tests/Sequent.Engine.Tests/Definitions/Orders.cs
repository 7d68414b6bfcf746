using Sequent.Definitions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine.Tests.Definitions;

/// <summary>Definitions of one workflow in several versions, and what is registered.</summary>
internal static class Orders
{
    /// <summary>A draft that is reviewed by the lawyers and then approved.</summary>
    public const string Text = """
        {
          "id": "order", "initialState": "draft",
          "dataSchema": { "amount": { "type": "number", "required": true }, "note": { "type": "string" } },
          "states": { "draft": {}, "in_legal": {}, "approved": { "final": true } },
          "transitions": {
            "submit": { "from": ["draft"], "to": "in_legal", "inputs": { "reason": { "type": "string", "required": true } } },
            "approve": { "from": ["in_legal"], "to": "approved", "condition": "amount < 5000" },
            "reject": { "from": ["in_legal"], "to": "draft" }
          }
        }
        """;

    public static WorkflowDefinition V1 => Read(Text);

    public static WorkflowDefinition Read(string json) => WorkflowJson.Read(json).Definition!;

    /// <summary>The text with another version, and with pieces replaced.</summary>
    public static string Changed(string version, params (string Old, string New)[] replacements) =>
        replacements.Aggregate(Text, Replaced).Replace("\"id\": \"order\"", $"\"id\": \"order\", \"version\": \"{version}\"", StringComparison.Ordinal);

    private static string Replaced(string text, (string Old, string New) replacement)
    {
        Assert.That(text, Does.Contain(replacement.Old), "What is to be replaced must be there.");
        return text.Replace(replacement.Old, replacement.New, StringComparison.Ordinal);
    }
}

/// <summary>A workflow that was registered, by its definition alone or as if a class declared it.</summary>
internal sealed class Registered(WorkflowDefinition definition, bool isClass = false) : RegisteredWorkflow(definition, DefinitionKey.Of(definition))
{
    public override Type? Class => isClass ? typeof(Order) : null;

    public override DecidedSubject SubjectOf(Decider decidedBy, string data, WorkflowSnapshot at) => throw new NotSupportedException();

    private static class Order;
}
