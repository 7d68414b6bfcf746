using System.CommandLine;
using Sequent.Cli.Exporting;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent export</c>: writes the definitions of compiled classes, so that they can be kept as files instead.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = new Option<string?>("--project", "-p") { Description = "A project or its folder, which is built first; the current folder unless given.", HelpName = "project" };
        var assembly = new Option<string?>("--assembly", "-a") { Description = "A built assembly. It is read, not run.", HelpName = "dll" };
        var workflow = new Option<string?>("--workflow", "-w") { Description = "Only the workflow of that class or id.", HelpName = "name" };
        var output = CommonOptions.Output("The file, or the folder, to write to; 'workflows' in the project unless given.");
        var force = CommonOptions.Force();

        var command = new Command("export", "Write the definitions of compiled workflow classes to files.") { project, assembly, workflow, output, force };
        command.SetAction(async (result, cancellation) =>
        {
            var source = await ExportSource.FindAsync(result.GetValue(project), result.GetValue(assembly), terminal, cancellation);
            var classes = Select(WorkflowAssembly.Read(source.Assembly), result.GetValue(workflow), source.Assembly);
            var target = new ExportTarget(source.Folder, result.GetValue(output), result.GetValue(force));
            target.Write(classes, terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static IReadOnlyList<WorkflowClass> Select(IReadOnlyList<WorkflowClass> classes, string? name, string assembly)
    {
        if (classes.Count == 0)
            throw new UnusableInputException($"Assembly '{assembly}' has no class with [Workflow]: name the project that declares them.");
        if (name is null)
            return classes;

        var named = classes.Where(c => c.IsCalled(name)).ToArray();
        if (named.Length == 1)
            return named;
        var known = string.Join(", ", classes.Select(c => $"'{c.FullName}'"));
        throw new UnusableInputException(named.Length > 1
            ? $"Several workflows are called '{name}': name one of {known}."
            : $"There is no workflow '{name}': name one of {known}.");
    }
}
