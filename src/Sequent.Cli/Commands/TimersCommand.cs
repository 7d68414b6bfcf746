using System.CommandLine;
using Sequent.Cli.Databases;
using Sequent.Engine;
using Sequent.Engine.Storage;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent timers</c>: what happens when a time comes.</summary>
internal static class TimersCommand
{
    private const int PageSize = 500;

    // Of more than these only how many is said.
    private const int MostNamed = 10_000;

    public static Command Create(DatabaseOptions options) => new("timers", "See what will happen when its time comes, or let what is due happen.")
    {
        List(options),
        Run(options),
    };

    private static Command List(DatabaseOptions options)
    {
        var limit = new Option<int>("--limit") { Description = "How many at most; 50 unless given.", HelpName = "number", DefaultValueFactory = _ => 50 };
        var due = new Option<bool>("--due") { Description = "Only those that are due now." };
        var command = options.Command("list", "List timers and cron triggers, with when they are due.");
        command.Add(limit);
        command.Add(due);
        options.Run(command, async (result, database, cancellation) =>
        {
            var most = result.GetValue(limit);
            if (most < 1)
                throw new UnusableInputException($"{most} timers cannot be shown: give a number from 1.");
            var until = result.GetValue(due) ? database.Now : DateTimeOffset.MaxValue;
            var timers = await FindAsync(database.Store, until, t => t.Tenant == database.Tenant, most + 1L, cancellation);
            DueTimer[] shown = [.. timers.Take(most)];
            var schedules = (await database.Store.ListSchedulesAsync(database.Tenant, cancellation)).Where(s => s.NextAt <= until).OrderBy(s => s.NextAt).ToArray();
            if (options.IsJson(result))
                TimerJson.Write(options.Terminal.Output, shown, schedules);
            else
                new TimerText(options.Terminal, database.Now).Write(shown, schedules, timers.Count > most);
            return ExitCode.Clean;
        });
        return command;
    }

    private static Command Run(DatabaseOptions options)
    {
        var command = options.Command("run", "Let everything happen that is due, of all tenants: timers, cron triggers, beginnings of delegations.");
        options.Run(command, async (result, database, cancellation) =>
        {
            var now = database.Now;
            var before = await FindAsync(database.Store, now, _ => true, MostNamed, cancellation);
            var report = await database.Workflows.RunDueAsync(cancellation);
            var left = report.IsElsewhere ? [.. before] : (await FindAsync(database.Store, now, _ => true, long.MaxValue, cancellation)).ToHashSet();
            DueTimer[] fired = [.. before.Where(t => !left.Contains(t))];
            if (options.IsJson(result))
                TimerJson.Write(options.Terminal.Output, report, fired);
            else
                new TimerText(options.Terminal, now).Write(report, fired);
            return report.Failed > 0 ? ExitCode.Errors : ExitCode.Clean;
        }, () => new TerminalLog(options.Terminal));
        return command;
    }

    private static async Task<List<DueTimer>> FindAsync(IWorkflowStore store, DateTimeOffset until, Func<DueTimer, bool> isMeant, long most, CancellationToken cancellation)
    {
        var found = new List<DueTimer>();
        IReadOnlyList<DueTimer> page;
        DueTimer? last = null;
        do
        {
            page = await store.FindDueTimersAsync(until, last, PageSize, cancellation);
            foreach (var timer in page.Where(isMeant))
            {
                if (found.Count == most)
                    return found;
                found.Add(timer);
            }
            last = page.Count == 0 ? null : page[^1];
        }
        while (page.Count == PageSize);
        return found;
    }
}
