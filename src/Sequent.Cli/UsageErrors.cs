using System.CommandLine;
using Sequent.Definitions;

namespace Sequent.Cli;

/// <summary>What is wrong with a command line, in the words of the tool.</summary>
internal static class UsageErrors
{
    /// <summary>The errors, each with its remedy; empty when there are none.</summary>
    public static string[] Of(ParseResult result)
    {
        if (result.Errors.Count == 0 || result.Action is { Terminating: true, ClearsParseErrors: true })
            return [];

        var command = result.CommandResult.Command;
        var unknown = result.UnmatchedTokens.Distinct().Select(token => Unknown(token, command)).ToArray();
        if (unknown.Length > 0)
            return unknown;
        return result.Errors.Select(e => e.Message.TrimEnd('.') + $": see 'sequent {PathOf(command)}--help'.").Distinct().ToArray();
    }

    private static string Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        IEnumerable<string> known = isOption
            ? command.Options.Where(o => !o.Hidden).SelectMany(o => o.Aliases.Append(o.Name))
            : command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name);
        var kind = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        var name = token.Split('=', ':')[0];
        return Spelling.Closest(isOption ? name : token, known) is { } meant
            ? $"There is no {kind} '{name}': did you mean '{meant}'?"
            : $"There is no {kind} '{(isOption ? name : token)}': see 'sequent {PathOf(command)}--help'.";
    }

    private static string PathOf(Command command) => command.Parents.Any() ? command.Name + " " : "";
}
