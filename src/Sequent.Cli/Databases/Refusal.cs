using Sequent.Engine;
using Sequent.Engine.Storage;

namespace Sequent.Cli.Databases;

/// <summary>Why the engine did not do what a command line asked for, in the words of the tool.</summary>
/// <param name="Message">The fact and the remedy.</param>
/// <param name="ExitCode">What the tool returns.</param>
internal sealed record Refusal(string Message, int ExitCode)
{
    /// <summary>The refusal that an exception stands for; null for a failure of the program.</summary>
    public static Refusal? Of(Exception exception, string tenant, string path) => exception switch
    {
        UnusableInputException => null,
        TaskNotFoundException task => Unusable($"There is no task '{task.Id}' of tenant '{tenant}' in '{path}': check the id, 'sequent inbox' and 'sequent instance show' have it."),
        InstanceNotFoundException instance => Unusable($"There is no instance '{instance.Id}' of tenant '{tenant}' in '{path}': check the id, 'sequent instance list' has it."),
        DelegationNotFoundException delegation => Unusable($"There is no delegation '{delegation.Id}' of tenant '{tenant}' in '{path}': check the id, 'sequent delegate list' has it."),
        DelegationDeniedException or InvalidDelegationException or TransitionDeniedException => new(exception.Message, Cli.ExitCode.Errors),
        DefinitionRefusedException or UnknownWorkflowException or StoreException or ConcurrencyException => Unusable(exception.Message),
        ArgumentException argument => Unusable(WithoutParameter(argument)),
        // What the application has and the tool does not, such as a calendar.
        InvalidOperationException or NotSupportedException => Unusable(exception.Message),
        _ => null,
    };

    private static Refusal Unusable(string message) => new(message, Cli.ExitCode.Unusable);

    // " (Parameter 'query')" says nothing to who has typed a command.
    private static string WithoutParameter(ArgumentException exception) =>
        exception.ParamName is { } name ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : exception.Message;
}
