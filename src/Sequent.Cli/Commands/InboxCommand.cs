using System.CommandLine;
using Sequent.Cli.Databases;
using Sequent.Engine;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent inbox</c>: what somebody has to do.</summary>
internal static class InboxCommand
{
    public static Command Create(DatabaseOptions options)
    {
        var workflow = new Option<string?>("--workflow") { Description = "Only those of this workflow.", HelpName = "id" };
        var state = new Option<string?>("--state") { Description = "Only those in this state.", HelpName = "name" };
        var whose = CommonOptions.OneOf("--whose", "Only those that are yours alone, or only those of a pool", "all", "mine", "pool");
        var priority = CommonOptions.OneOf("--priority", "Only those that are at least so urgent", "low", "normal", "high", "urgent");
        var due = new Option<string?>("--due-before") { Description = "Only those that are due before then, in UTC, such as 2026-01-05T09:00.", HelpName = "time" };
        var opened = new Option<string?>("--opened-before") { Description = "Only those that were opened before then.", HelpName = "time" };
        var data = new Option<string[]>("--data") { Description = "Only those whose data has this value, such as amount=12; may be given again.", HelpName = "field=value" };
        var text = new Option<string?>("--text") { Description = "Only those with this text in the subject or the state.", HelpName = "text" };
        var order = CommonOptions.OneOf("--order", "What comes first", "due", "oldest", "newest", "urgent");
        var limit = new Option<int>("--limit") { Description = "How many at most; 50 unless given.", HelpName = "number", DefaultValueFactory = _ => 50 };
        var after = new Option<string?>("--after") { Description = "Where to go on: what the page before has said.", HelpName = "place" };
        var count = new Option<bool>("--count") { Description = "Show how many there are, by workflow and state." };
        var unassigned = new Option<bool>("--unassigned") { Description = "Show those that nobody is left to do, whoever you are." };

        var command = options.Command("inbox", "Show what somebody has to do.", asks: true);
        foreach (var option in (Option[])[workflow, state, whose, priority, due, opened, data, text, order, limit, after, count, unassigned])
            command.Add(option);
        options.Run(command, async (result, database, cancellation) =>
        {
            var query = new TaskQuery
            {
                Workflow = result.GetValue(workflow),
                State = result.GetValue(state),
                IsAssigned = result.GetRequiredValue(whose) switch { "mine" => true, "pool" => false, _ => null },
                PriorityFrom = result.GetRequiredValue(priority) switch { "normal" => TaskPriority.Normal, "high" => TaskPriority.High, "urgent" => TaskPriority.Urgent, _ => null },
                DueBefore = Values.Time(result.GetValue(due)),
                OpenedBefore = Values.Time(result.GetValue(opened)),
                Data = Values.Filters(result.GetValue(data)),
                Text = result.GetValue(text),
                Order = result.GetRequiredValue(order) switch { "oldest" => TaskOrder.OldestFirst, "newest" => TaskOrder.NewestFirst, "urgent" => TaskOrder.MostUrgentFirst, _ => TaskOrder.DueFirst },
                Limit = result.GetValue(limit),
                After = result.GetValue(after),
            };
            var isJson = options.IsJson(result);
            var view = new InboxText(options.Terminal, database.Now);
            var tasks = database.Workflows.Tasks;
            if (result.GetValue(unassigned))
            {
                Write(await tasks.UnassignedAsync(query, cancellation));
                return ExitCode.Clean;
            }
            var actor = await options.ActorAsync(result, database, cancellation);
            if (result.GetValue(count))
            {
                var counts = await tasks.CountAsync(actor, query, cancellation);
                if (isJson)
                    TaskJson.Write(options.Terminal.Output, counts);
                else
                    view.Write(counts);
                return ExitCode.Clean;
            }
            // A mistake in the query shows before anything is written.
            var page = await tasks.InboxAsync(actor, query, cancellation);
            if (!isJson && query.After is null)
                view.WriteHead(actor, await tasks.CountAsync(actor, query, cancellation));
            Write(page);
            return ExitCode.Clean;

            void Write(TaskPage found)
            {
                if (isJson)
                    TaskJson.Write(options.Terminal.Output, found);
                else
                    view.Write(found);
            }
        });
        return command;
    }
}
