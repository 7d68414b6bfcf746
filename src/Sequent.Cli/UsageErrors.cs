using System.CommandLine;
using System.CommandLine.Parsing;
using Sequent.Definitions;

namespace Sequent.Cli;

/// <summary>What is wrong with a command line, in the words of the tool.</summary>
internal static class UsageErrors
{
    /// <summary>The errors, each with its remedy; empty when there are none.</summary>
    public static string[] Of(ParseResult result)
    {
        if (result.Action is { Terminating: true, ClearsParseErrors: true })
            return [];

        var command = result.CommandResult.Command;
        var unknown = result.UnmatchedTokens.Concat(OptionsTakenForArguments(result)).Distinct().Select(token => Unknown(token, command)).ToArray();
        if (unknown.Length > 0)
            return unknown;
        var missing = command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && result.GetResult(a) is null or { Tokens.Count: 0 }).ToArray();
        if (missing.Length > 0)
            return [$"Command '{PathOf(command)}' needs <{missing[0].Name}>: {Help(command)}."];
        return result.Errors.Select(e => $"{e.Message.TrimEnd('.')}: {Help(command)}.").Distinct().ToArray();
    }

    // Behind "--" whatever comes is an argument.
    private static IEnumerable<string> OptionsTakenForArguments(ParseResult result) =>
        result.Tokens.Any(t => t.Type == TokenType.DoubleDash)
            ? []
            : result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Where(v => v.Length > 1 && v[0] == '-');

    private static string Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var kind = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        var known = isOption ? command.Options.SelectMany(o => o.Aliases.Append(o.Name)) : command.Subcommands.Select(c => c.Name);
        var name = isOption ? token.Split('=', ':')[0] : token;
        var remedy = Spelling.Closest(name, known) is { } meant ? $"did you mean '{meant}'?" : Help(command) + ".";
        return $"There is no {kind} '{name}': {remedy}";
    }

    private static string Help(Command command) => $"see 'sequent {(PathOf(command) is { Length: > 0 } path ? path + " " : "")}--help'";

    // Such as 'task show': the names of the commands that lead to it, without that of the tool.
    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}".TrimStart() : "";
}
