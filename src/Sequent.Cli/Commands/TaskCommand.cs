using System.CommandLine;
using Sequent.Cli.Databases;
using Sequent.Definitions;
using Sequent.Engine;
using Sequent.Engine.Deciding;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent task</c>: looks at one task, and does something with it.</summary>
internal static class TaskCommand
{
    public static Command Create(DatabaseOptions options) => new("task", "Look at a task, and do something with it.")
    {
        Show(options),
        Act(options, "claim", "Take a task from its pool: then it is yours alone.", (tasks, id, actor, said, cancellation) => tasks.TryClaimAsync(id, actor, said, cancellation)),
        Act(options, "release", "Give a task that you have claimed back to its pool.", (tasks, id, actor, said, cancellation) => tasks.TryReleaseAsync(id, actor, said, cancellation)),
        Reassign(options),
        Complete(options),
        Comment(options),
        Change(options),
    };

    private static Argument<TaskId> Id() => new("id")
    {
        Description = "The task, as the inbox shows it: the instance's id, a slash and a number.",
        CustomParser = result =>
        {
            if (TaskId.TryParse(result.Tokens[0].Value, null, out var id))
                return id;
            result.AddError($"'{result.Tokens[0].Value}' is not the id of a task, which is written like 0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33/1");
            return default;
        },
    };

    private static Option<string?> Reason() => new("--reason") { Description = "Why: history keeps it.", HelpName = "text" };

    private static Command Show(DatabaseOptions options)
    {
        var id = Id();
        var command = options.Command("show", "Show a task, and with --user what they may do with it, and why not the rest.", asks: true);
        command.Add(id);
        options.Run(command, async (result, database, cancellation) =>
        {
            var tasks = database.Workflows.Tasks;
            var task = await tasks.GetAsync(result.GetValue(id), cancellation);
            var actor = await options.FindActorAsync(result, database, cancellation);
            var permissions = actor is null ? null : await tasks.PermissionsAsync(task.Task.Id, actor, cancellation);
            if (options.IsJson(result))
            {
                TaskJson.Write(options.Terminal.Output, task, actor, permissions);
                return ExitCode.Clean;
            }
            var view = new TaskView(options.Terminal, database.Now);
            view.Write(task);
            if (permissions is not null)
                view.Write(actor!, permissions);
            return ExitCode.Clean;
        });
        return command;
    }

    private static Command Reassign(DatabaseOptions options)
    {
        var to = new Option<string?>("--to") { Description = "The user to whom it is given.", HelpName = "id" };
        var toRole = new Option<string?>("--to-role") { Description = "The role to which it is given: whoever has it may take it.", HelpName = "name" };
        return Act(options, "reassign", "Give a task to somebody else.", [to, toRole], (result, tasks, id, actor, said, cancellation) => tasks.TryReassignAsync(id, actor, (result.GetValue(to), result.GetValue(toRole)) switch
        {
            ({ } user, null) => new Assignee.User(user),
            (null, { } role) => new Assignee.Role(role),
            _ => throw new UnusableInputException("A task is given to one user or one role: write --to or --to-role."),
        }, said, cancellation));
    }

    private static Command Complete(DatabaseOptions options)
    {
        var transition = new Argument<string>("transition") { Description = "The transition to fire, such as approve." };
        var input = new Option<string[]>("--input") { Description = "What you give along, such as comment=fine; may be given again.", HelpName = "name=value" };
        return Act(options, "complete", "Complete a task by firing a transition out of its state.", [transition, input],
            (result, tasks, id, actor, said, cancellation) => tasks.TryCompleteAsync(id, result.GetRequiredValue(transition), actor, Values.Object(result.GetValue(input)), said, cancellation));
    }

    private static Command Comment(DatabaseOptions options)
    {
        var (id, text) = (Id(), new Argument<string>("text") { Description = "What you say: history keeps it." });
        var command = options.Command("comment", "Say something about a task.", asks: true);
        command.Add(id);
        command.Add(text);
        options.Run(command, async (result, database, cancellation) =>
            Tell(options, result, database, await database.Workflows.Tasks.CommentAsync(result.GetValue(id), await options.ActorAsync(result, database, cancellation), result.GetRequiredValue(text), null, cancellation)));
        return command;
    }

    private static Command Change(DatabaseOptions options)
    {
        var priority = new Option<string?>("--priority") { Description = "How urgent it is: low, normal, high, urgent.", HelpName = "priority" };
        var due = new Option<string?>("--due") { Description = "When it is due, in UTC, such as 2026-01-05T09:00; 'never' for no such time.", HelpName = "time" };
        return Act(options, "change", "Change how urgent a task is, or when it is due.", [priority, due], (result, tasks, id, actor, said, cancellation) =>
        {
            var (urgency, time) = (result.GetValue(priority), result.GetValue(due));
            if (urgency is null && time is null)
                throw new UnusableInputException("Nothing is to be changed: give --priority, --due or both.");
            return tasks.ChangeAsync(id, actor, urgency is null ? null : PriorityOf(urgency), time switch { null => null, "never" => new DueTime(null), _ => new DueTime(Values.Time(time)) }, said, cancellation);
        });
    }

    private static TaskPriority PriorityOf(string text) => Enum.GetValues<TaskPriority>().Cast<TaskPriority?>().FirstOrDefault(p => TaskWords.Wire(p!.Value) == text)
        ?? throw new UnusableInputException($"'{text}' is no priority: write low, normal, high or urgent.");

    private static Command Act(DatabaseOptions options, string name, string description, Func<WorkflowTasks, TaskId, Actor, CommandOptions, CancellationToken, Task<CommandResult>> act) =>
        Act(options, name, description, [], (_, tasks, id, actor, said, cancellation) => act(tasks, id, actor, said, cancellation));

    private static Command Act(DatabaseOptions options, string name, string description, Symbol[] more, Func<ParseResult, WorkflowTasks, TaskId, Actor, CommandOptions, CancellationToken, Task<CommandResult>> act)
    {
        var (id, reason) = (Id(), Reason());
        var command = options.Command(name, description, asks: true);
        command.Add(id);
        foreach (var argument in more.OfType<Argument>())
            command.Add(argument);
        foreach (var option in more.OfType<Option>())
            command.Add(option);
        command.Add(reason);
        options.Run(command, async (result, database, cancellation) =>
        {
            var actor = await options.ActorAsync(result, database, cancellation);
            return Tell(options, result, database, await act(result, database.Workflows.Tasks, result.GetValue(id), actor, new() { Reasoning = result.GetValue(reason) }, cancellation));
        });
        return command;
    }

    private static int Tell(DatabaseOptions options, ParseResult result, OpenDatabase database, CommandResult done)
    {
        if (!options.IsJson(result))
            return new TaskView(options.Terminal, database.Now).Write(done);
        ResultJson.Write(options.Terminal.Output, done);
        return done.IsDenied ? ExitCode.Errors : ExitCode.Clean;
    }
}
