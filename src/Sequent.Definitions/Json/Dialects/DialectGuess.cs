namespace Sequent.Definitions;

/// <summary>Tells the dialects apart by the keys at the root, so that nothing has to say which one it is.</summary>
internal static class DialectGuess
{
    private static readonly string[] s_canonical = ["transitions", "initialState", "dataSchema"];
    private static readonly string[] s_commands = ["commands", "metadata", "status", "stage"];
    private static readonly string[] s_steps = ["steps", "trigger_type", "trigger_config"];

    public static JsonDialect Of(JsonNode? root)
    {
        // What has a key of the canonical form is that: its mistakes are told in its terms.
        if (root is not JsonObject node || HasAny(node, s_canonical))
            return JsonDialect.Canonical;
        if (HasAny(node, s_steps))
            return JsonDialect.Steps;
        if (HasAny(node, s_commands))
            return JsonDialect.Commands;
        return node.Find("states") is null && (node.Find("config") is not null || IsStepType(node.Find("type"))) ? JsonDialect.Step : JsonDialect.Canonical;
    }

    private static bool HasAny(JsonObject node, string[] keys) => keys.Any(key => node.Find(key) is not null);

    private static bool IsStepType(JsonProperty? type) => type?.Value is JsonString text && StepKinds.All.Any(kind => kind.Word == text.Value);
}
