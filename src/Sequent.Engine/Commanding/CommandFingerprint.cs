using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sequent.Definitions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>
/// What tells two commands under one idempotency key apart: SHA-256 over the instance or the start's workflow and subject, the kind, the transition, its inputs, who, of
/// what kind and for whom; and over what else the command says: its task, to whom that goes, the text of a comment.
/// </summary>
internal static class CommandFingerprint
{
    public static string Of(InstanceId id, PlannedCommand planned)
    {
        var fire = planned.Command as WorkflowCommand.Fire;
        return Of(id.ToString(), planned.Kind, fire?.Transition, fire?.Inputs ?? planned.Changes, planned.Actor, DetailsOf(planned.Command));
    }

    public static string Of(StartRequest request) =>
        Of(request.Workflow, "start", $"{request.Options.SubjectType}\n{request.Options.SubjectId}", request.Data, request.Actor, []);

    private static string?[] DetailsOf(WorkflowCommand command) => command switch
    {
        WorkflowCommand.Fire { Task: { } task } => [Text(task)],
        WorkflowCommand.Claim claim => [Text(claim.Task)],
        WorkflowCommand.Release release => [Text(release.Task)],
        WorkflowCommand.Reassign { Task: var task, To: var to } => [Text(task), (to as Assignee.User)?.Id, (to as Assignee.Role)?.Name],
        WorkflowCommand.ChangeTask { Task: var task, Priority: var priority, Due: var due } => [Text(task), priority?.ToString(), due is null ? null : $"at {due.At:O}"],
        WorkflowCommand.Comment { Task: var task, Text: var text } => [task is { } number ? Text(number) : null, text],
        WorkflowCommand.ReceiveEvent { Name: var name, Payload: var payload } => [name, payload],
        _ => [],
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Each part says how long it is, so that no two lists of parts give one text.
    private static string Of(string about, string kind, string? transition, string? inputs, Actor actor, string?[] details)
    {
        var text = new StringBuilder(256);
        foreach (var part in (ReadOnlySpan<string?>)[about, kind, transition, inputs, actor.Kind.ToString(), actor.Id, actor.OnBehalfOf, .. details])
            text.Append(part?.Length ?? -1).Append(':').Append(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
