using System.CommandLine;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent convert</c>: turns any form of a definition into canonical JSON.</summary>
internal static class ConvertCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = CommonOptions.File();
        var to = CommonOptions.OneOf("--to", "The form to write", "canonical");
        var output = CommonOptions.Output();
        var force = CommonOptions.Force();

        var command = new Command("convert", "Turn a definition in any form into canonical JSON.") { file, to, output, force };
        command.SetAction(result =>
        {
            var definition = DefinitionFile.ReadWhole(result.GetRequiredValue(file));
            new ResultText(result.GetValue(output), result.GetValue(force)).Write(definition.ToJson(), terminal);
            return ExitCode.Clean;
        });
        return command;
    }
}
