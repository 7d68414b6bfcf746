namespace Sequent.Definitions;

/// <summary>Reads what agents may do.</summary>
public sealed class AgentPermissionsJson
{
    private readonly LineMap _lines;

    private AgentPermissionsJson(string text, AgentPermissions? permissions, Reading reading)
    {
        _lines = new(text);
        Findings = reading.FindingsInOrder();
        Permissions = Findings.IsEmpty ? permissions : null;
    }

    /// <summary>What the agent may do; null while there are <see cref="Findings"/>, since half a permission is none.</summary>
    public AgentPermissions? Permissions { get; }

    /// <summary>What is wrong with the text (SEQ601), in order of the text.</summary>
    public EquatableArray<Finding> Findings { get; }

    /// <summary>Reads the permissions of one agent. Never throws because of what the text holds.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static AgentPermissionsJson Read(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        var tree = JsonSyntax.Parse(text);
        var reading = new Reading(tree.Errors);
        if (tree.Root is not JsonObject node)
        {
            if (tree.Root is not (null or JsonUnreadable))
                reading.Report(ElementPath.Workflow, JsonSlot.PlaceOf(tree.Root), $"The permissions are {JsonSlot.KindOf(tree.Root)}: write an object with 'agent_id' and 'workflow_permissions'");
            return new(text, null, reading);
        }
        var element = new ElementReader(reading, node, ElementPath.Workflow, "the agent", JsonSlot.PlaceOf(node));
        element.Check(PermissionKeys.Table);
        if (element.Find("agent_id") is JsonString { Value.Length: 0 })
            element.Report("agent_id", "is empty: write who the agent is");
        return new(text, PermissionKeys.Table.Read(element, new("")), reading);
    }

    /// <summary>Where one of <see cref="Findings"/> points.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public JsonPlace Locate(Finding finding)
    {
        if (finding is null)
            throw new ArgumentNullException(nameof(finding));

        var range = finding.Range ?? default;
        var position = _lines.At(range.Start);
        return new(position.Line, position.Column, range);
    }
}
