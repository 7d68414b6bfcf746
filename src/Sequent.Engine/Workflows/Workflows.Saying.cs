using System.Text.Json.Nodes;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

public sealed partial class Workflows
{
    /// <summary>The longest name of an event, in characters.</summary>
    public const int LongestEvent = 200;

    /// <summary>Tells an instance of an event: a state that waits for it is left, and a transition that fires on it fires.</summary>
    /// <param name="id">Which instance.</param>
    /// <param name="name">The name of the event, as the definition has it: 1 to <see cref="LongestEvent"/> characters.</param>
    /// <param name="actor">Who tells it.</param>
    /// <param name="payload">What it says, which history keeps; null for nothing.</param>
    /// <param name="options">What else there is to say; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <returns>What came of it: <see cref="CommandResult.IsUnchanged"/> when nothing has waited for it.</returns>
    /// <inheritdoc cref="AdvanceAsync" path="/exception" />
    public Task<CommandResult> RaiseEventAsync(InstanceId id, string name, Actor actor, JsonObject? payload = null, CommandOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        OptionsCheck.Required("The name of the event", name, LongestEvent);
        return RunAsync(id, Plan("event", actor, new WorkflowCommand.ReceiveEvent(name, payload is null ? null : JsonTexts.Of(name, payload))), options, Denials.Throw, cancellation);
    }

    /// <summary>Says something about an instance, which history keeps.</summary>
    /// <param name="id">Which instance.</param>
    /// <param name="actor">Who says it.</param>
    /// <param name="text">What: 1 to <see cref="CommandOptions.LongestReasoning"/> characters.</param>
    /// <param name="options">What else there is to say, without a reasoning; null for nothing.</param>
    /// <param name="cancellation">Ends it early: nothing is written, or everything.</param>
    /// <inheritdoc cref="AdvanceAsync" path="/exception" />
    public Task<CommandResult> CommentAsync(InstanceId id, Actor actor, string text, CommandOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(id, Plan("comment", actor, Comment(null, text, options)), options, Denials.Throw, cancellation);

    internal static WorkflowCommand.Comment Comment(int? task, string text, CommandOptions? options)
    {
        ArgumentNullException.ThrowIfNull(text);
        OptionsCheck.Required("The comment", text, CommandOptions.LongestReasoning);
        return options?.Reasoning is null
            ? new(task, text)
            : throw new ArgumentException($"A comment is a text of its own, and has no {nameof(CommandOptions.Reasoning)} beside it: leave that out.", nameof(options));
    }
}
