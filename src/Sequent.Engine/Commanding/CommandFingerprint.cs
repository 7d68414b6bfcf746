using System.Security.Cryptography;
using System.Text;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>What tells two commands under one idempotency key apart: SHA-256 over the instance or the start's workflow and subject, the kind, the transition, its inputs, who, of what kind and for whom.</summary>
internal static class CommandFingerprint
{
    public static string Of(InstanceId id, PlannedCommand planned)
    {
        var fire = planned.Command as WorkflowCommand.Fire;
        return Of(id.ToString(), planned.Kind, fire?.Transition, fire?.Inputs ?? planned.Changes, planned.Actor);
    }

    public static string Of(StartRequest request) =>
        Of(request.Workflow, "start", $"{request.Options.SubjectType}\n{request.Options.SubjectId}", request.Data, request.Actor);

    // Each part says how long it is, so that no two lists of parts give one text.
    private static string Of(string about, string kind, string? transition, string? inputs, Actor actor)
    {
        var text = new StringBuilder(256);
        foreach (var part in (ReadOnlySpan<string?>)[about, kind, transition, inputs, actor.Kind.ToString(), actor.Id, actor.OnBehalfOf])
            text.Append(part?.Length ?? -1).Append(':').Append(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
