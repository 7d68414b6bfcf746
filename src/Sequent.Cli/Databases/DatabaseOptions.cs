using System.CommandLine;
using Microsoft.Extensions.Logging;
using Sequent.Cli.Commands;
using Sequent.Engine;

namespace Sequent.Cli.Databases;

/// <summary>The options of every command that works on a database, and how such a command runs.</summary>
internal sealed class DatabaseOptions(Terminal terminal, TimeProvider time)
{
    private readonly Option<string> _database = new("--database", "-d") { Description = "The database: the SQLite file that the application works on.", HelpName = "file", Required = true };
    private readonly Option<string> _tenant = new("--tenant") { Description = "Whose workflows; 'default' unless given.", HelpName = "id", DefaultValueFactory = _ => Tenants.Default };
    private readonly Option<string> _format = CommonOptions.Format("text", "json");
    private readonly Option<string?> _user = new("--user", "--as") { Description = "Who you are: the id that the application knows you by.", HelpName = "id" };
    private readonly Option<string[]> _roles = new("--role", "--roles") { Description = "Your roles, such as buyer,manager; may be given again. Unless given, those that the database has for you.", HelpName = "roles" };
    private readonly Option<bool> _system = new("--system") { Description = "You act as a program, as who looks after the workflows does: history says so." };

    public Terminal Terminal => terminal;

    /// <summary>A command with these options.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="asks">True when it matters who asks.</param>
    public Command Command(string name, string description, bool asks = false)
    {
        var command = new Command(name, description) { _database, _tenant };
        if (asks)
        {
            command.Add(_user);
            command.Add(_roles);
            command.Add(_system);
        }
        command.Add(_format);
        return command;
    }

    /// <summary>Says what a command does with the open database; it gives what the tool returns.</summary>
    public void Run(Command command, Func<ParseResult, OpenDatabase, CancellationToken, Task<int>> run, Func<ILoggerFactory>? log = null) => command.SetAction(async (result, cancellation) =>
    {
        var path = result.GetRequiredValue(_database);
        try
        {
            using var loggers = log?.Invoke();
            await using var database = await OpenDatabase.OpenAsync(path, result.GetRequiredValue(_tenant), time, loggers, cancellation);
            return await run(result, database, cancellation);
        }
        catch (Exception exception) when (Refusal.Of(exception, result.GetRequiredValue(_tenant), path) is { } refusal)
        {
            terminal.WriteError(refusal.Message);
            return refusal.ExitCode;
        }
    });

    public bool IsJson(ParseResult result) => result.GetRequiredValue(_format) == "json";

    /// <summary>Who asks; null when nobody said.</summary>
    public async Task<Actor?> FindActorAsync(ParseResult result, OpenDatabase database, CancellationToken cancellation)
    {
        var roles = (result.GetValue(_roles) ?? []).SelectMany(r => r.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct().ToArray();
        if (result.GetValue(_user) is not { } user)
            return roles.Length == 0 && !result.GetValue(_system) ? null : throw new UnusableInputException("Roles and rights are somebody's: say whose with --user.");
        if (string.IsNullOrWhiteSpace(user))
            throw new UnusableInputException("The id after --user is empty: say who you are.");
        if (roles.Length == 0 && database.Directory is { } directory && await directory.FindAsync(database.Tenant, user, cancellation) is { } known)
            roles = [.. known.Roles];
        return result.GetValue(_system) ? Actor.System(user, roles) : Actor.User(user, roles);
    }

    /// <summary>Who asks.</summary>
    /// <exception cref="UnusableInputException">Nobody said.</exception>
    public async Task<Actor> ActorAsync(ParseResult result, OpenDatabase database, CancellationToken cancellation) =>
        await FindActorAsync(result, database, cancellation) ?? throw new UnusableInputException("It is to be known who does this: say so with --user, and with --role where roles matter.");
}
