using System.CommandLine;
using Sequent.Cli.Databases;
using Sequent.Engine;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent delegate</c>: whose tasks go to somebody else for some time.</summary>
internal static class DelegateCommand
{
    // Who has the database may do it for others, as the programs on it may.
    private static readonly Actor s_tool = Actor.System("sequent-cli");

    public static Command Create(DatabaseOptions options) => new("delegate", "Let somebody's tasks go to somebody else for some time.")
    {
        List(options),
        Add(options),
        End(options),
    };

    private static Command List(DatabaseOptions options)
    {
        var ended = new Option<bool>("--ended") { Description = "Show those that are over, too." };
        var command = options.Command("list", "Show who covers whom, and all delegations.");
        command.Add(ended);
        options.Run(command, async (result, database, cancellation) =>
        {
            var delegations = database.Workflows.Delegations;
            var (covers, all) = (await delegations.CoverAsync(null, cancellation), await delegations.ListAsync(result.GetValue(ended), cancellation));
            if (options.IsJson(result))
                DelegationJson.Write(options.Terminal.Output, covers, all);
            else
                new DelegationText(options.Terminal, database.Now).Write(covers, all);
            return ExitCode.Clean;
        });
        return command;
    }

    private static Command Add(DatabaseOptions options)
    {
        var from = new Argument<string>("from") { Description = "The user whose tasks go to somebody else." };
        var to = new Argument<string>("to") { Description = "The user to whom they go." };
        var starts = new Option<string?>("--from") { Description = "When it begins, in UTC, such as 2026-12-01; now unless given.", HelpName = "time" };
        var ends = new Option<string?>("--until") { Description = "When it ends: from then on it is none. Unless given, it lasts until it is ended.", HelpName = "time" };
        var workflow = new Option<string?>("--workflow") { Description = "Only tasks of this workflow.", HelpName = "id" };
        var reason = new Option<string?>("--reason") { Description = "Why.", HelpName = "text" };
        var command = options.Command("add", "Let somebody's tasks go to somebody else. With --user, users delegate their own only.", asks: true);
        foreach (var argument in (Argument[])[from, to])
            command.Add(argument);
        foreach (var option in (Option[])[starts, ends, workflow, reason])
            command.Add(option);
        options.Run(command, async (result, database, cancellation) =>
        {
            var request = new DelegationRequest(result.GetRequiredValue(from), result.GetRequiredValue(to), Values.Time(result.GetValue(starts)), Values.Time(result.GetValue(ends)))
            {
                Workflow = result.GetValue(workflow),
                Reason = result.GetValue(reason),
            };
            var added = await database.Workflows.Delegations.AddAsync(request, await options.FindActorAsync(result, database, cancellation) ?? s_tool, cancellation);
            if (options.IsJson(result))
                DelegationJson.Write(options.Terminal.Output, added);
            else
                new DelegationText(options.Terminal, database.Now).Write(added);
            return ExitCode.Clean;
        });
        return command;
    }

    private static Command End(DatabaseOptions options)
    {
        var id = new Argument<Guid>("id")
        {
            Description = "The delegation, as 'sequent delegate list' shows it.",
            CustomParser = result =>
            {
                if (Guid.TryParseExact(result.Tokens[0].Value, "D", out var parsed))
                    return parsed;
                result.AddError($"'{result.Tokens[0].Value}' is not the id of a delegation, which is written like 0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33");
                return default;
            },
        };
        var at = new Option<string?>("--at") { Description = "When it ends, in UTC; now unless given.", HelpName = "time" };
        var command = options.Command("end", "End a delegation. Tasks that went over stay where they are.", asks: true);
        command.Add(id);
        command.Add(at);
        options.Run(command, async (result, database, cancellation) =>
        {
            var delegations = database.Workflows.Delegations;
            await delegations.EndAsync(result.GetValue(id), await options.FindActorAsync(result, database, cancellation) ?? s_tool, Values.Time(result.GetValue(at)), cancellation);
            var ended = (await delegations.ListAsync(includeEnded: true, cancellation)).Single(d => d.Id == result.GetValue(id));
            if (options.IsJson(result))
                DelegationJson.Write(options.Terminal.Output, ended);
            else
                new DelegationText(options.Terminal, database.Now).Write(ended);
            return ExitCode.Clean;
        });
        return command;
    }
}
