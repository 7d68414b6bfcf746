using System.CommandLine;
using Sequent.Definitions;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent schema</c>: the JSON Schema by which editors complete and check definitions.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var dialect = CommonOptions.OneOf("--dialect", "The form of definitions it describes", "canonical", "commands");
        var output = CommonOptions.Output();
        var force = CommonOptions.Force();

        var command = new Command("schema", "Write the JSON Schema that editors complete and check definitions by.") { dialect, output, force };
        command.SetAction(result =>
        {
            new ResultText(result.GetValue(output), result.GetValue(force)).Write(TextOf(result.GetRequiredValue(dialect)), terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static string TextOf(string dialect) => dialect switch
    {
        "commands" => JsonSchemas.Commands,
        _ => JsonSchemas.Canonical,
    };
}
