using System.CommandLine;
using Sequent.Cli.Databases;
using Sequent.Engine;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent instance</c>: looks at running workflows and at those that have ended.</summary>
internal static class InstanceCommand
{
    public static Command Create(DatabaseOptions options) => new("instance", "Look at instances of workflows: where they are, and what happened to them.")
    {
        Show(options),
        List(options),
    };

    private static Command Show(DatabaseOptions options)
    {
        var id = new Argument<InstanceId>("id")
        {
            Description = "The instance.",
            CustomParser = result =>
            {
                if (InstanceId.TryParse(result.Tokens[0].Value, null, out var parsed))
                    return parsed;
                result.AddError($"'{result.Tokens[0].Value}' is not the id of an instance, which is written like 0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33");
                return default;
            },
        };
        var last = new Option<int>("--last") { Description = "How many entries of its history, the last ones; 100 unless given.", HelpName = "number", DefaultValueFactory = _ => 100 };
        var command = options.Command("show", "Show an instance: its state, its open tasks and timers, and its history in words.");
        command.Add(id);
        command.Add(last);
        options.Run(command, async (result, database, cancellation) =>
        {
            var most = result.GetValue(last);
            if (most < 0)
                throw new UnusableInputException($"{most} entries cannot be shown: give a number from 0.");
            var instance = await database.Workflows.GetAsync(result.GetValue(id), cancellation);
            var (history, left) = (new Queue<HistoryEntry>(), 0L);
            await foreach (var entry in database.Workflows.HistoryAsync(instance.Id, cancellation))
            {
                history.Enqueue(entry);
                if (history.Count > most)
                {
                    history.Dequeue();
                    left++;
                }
            }
            if (options.IsJson(result))
            {
                InstanceJson.Write(options.Terminal.Output, instance, history);
                return ExitCode.Clean;
            }
            var view = new InstanceText(options.Terminal, database.Now);
            view.Write(instance);
            if (most > 0)
                view.Write(history, left);
            return ExitCode.Clean;
        });
        return command;
    }

    private static Command List(DatabaseOptions options)
    {
        var workflow = new Option<string?>("--workflow") { Description = "Only those of this workflow.", HelpName = "id" };
        var state = new Option<string?>("--state") { Description = "Only those in this state.", HelpName = "name" };
        var status = CommonOptions.OneOf("--status", "Only those with this status", "all", "live", "ended", "running", "paused", "completed", "failed", "cancelled");
        var subject = new Option<string?>("--subject") { Description = "Only those about this thing.", HelpName = "id" };
        var startedBy = new Option<string?>("--started-by") { Description = "Only those that this user started.", HelpName = "id" };
        var data = new Option<string[]>("--data") { Description = "Only those whose data has this value, such as amount=12; may be given again.", HelpName = "field=value" };
        var order = CommonOptions.OneOf("--order", "What comes first", "newest", "oldest", "unchanged");
        var limit = new Option<int>("--limit") { Description = "How many at most; 50 unless given.", HelpName = "number", DefaultValueFactory = _ => 50 };
        var after = new Option<string?>("--after") { Description = "Where to go on: what the page before has said.", HelpName = "place" };
        var command = options.Command("list", "List instances.");
        foreach (var option in (Option[])[workflow, state, status, subject, startedBy, data, order, limit, after])
            command.Add(option);
        options.Run(command, async (result, database, cancellation) =>
        {
            var said = result.GetRequiredValue(status);
            var page = await database.Workflows.SearchAsync(new()
            {
                Workflow = result.GetValue(workflow),
                State = result.GetValue(state),
                Status = Enum.GetValues<InstanceStatus>().Cast<InstanceStatus?>().FirstOrDefault(s => TaskWords.Wire(s!.Value) == said),
                IsLive = said switch { "live" => true, "ended" => false, _ => null },
                SubjectId = result.GetValue(subject),
                InitiatedBy = result.GetValue(startedBy),
                Data = Values.Filters(result.GetValue(data)),
                Order = result.GetRequiredValue(order) switch { "oldest" => InstanceOrder.OldestFirst, "unchanged" => InstanceOrder.LongestUnchangedFirst, _ => InstanceOrder.NewestFirst },
                Limit = result.GetValue(limit),
                After = result.GetValue(after),
            }, cancellation);
            if (options.IsJson(result))
                InstanceJson.Write(options.Terminal.Output, page);
            else
                new InstanceText(options.Terminal, database.Now).Write(page);
            return ExitCode.Clean;
        });
        return command;
    }
}
