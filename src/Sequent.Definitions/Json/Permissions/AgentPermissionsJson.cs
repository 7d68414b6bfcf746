namespace Sequent.Definitions;

/// <summary>Reads what agents may do.</summary>
public sealed class AgentPermissionsJson
{
    private readonly RootObject<AgentPermissions> _root;

    private AgentPermissionsJson(RootObject<AgentPermissions> root) => _root = root;

    /// <summary>What the agent may do; null while there are <see cref="Findings"/>, since half a permission is none.</summary>
    public AgentPermissions? Permissions => _root.Value;

    /// <summary>What is wrong with the text (SEQ601), in order of the text.</summary>
    public EquatableArray<Finding> Findings => _root.Findings;

    /// <summary>Reads the permissions of one agent. Never throws because of what the text holds.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static AgentPermissionsJson Read(string text) => new(RootObject<AgentPermissions>.Read(text, PermissionKeys.Table, new(""), "the agent",
        kind => $"The permissions are {kind}: write an object with 'agent_id' and 'workflow_permissions'",
        (element, _, _) =>
        {
            if (element.Find("agent_id") is JsonString { Value.Length: 0 })
                element.Report("agent_id", "is empty: write who the agent is");
        }));

    /// <summary>Where one of <see cref="Findings"/> points.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public JsonPlace Locate(Finding finding) => _root.Locate(finding);
}
