using System.CommandLine;
using Sequent.Cli.Starting;
using Spectre.Console;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent new</c>: starts a definition from a template.</summary>
internal static class NewCommand
{
    // The mark before a choice, the gap behind its name, and a column that stays free.
    private const int ChoiceMargin = 5;

    public static Command Create(Terminal terminal)
    {
        var template = new Argument<string?>("template") { HelpName = "template", Description = "What to start from; asked for when left out.", Arity = ArgumentArity.ZeroOrOne };
        var id = new Option<string?>("--id") { Description = "The identity of the new workflow; the template's name unless given.", HelpName = "id" };
        var list = new Option<bool>("--list") { Description = "Show the templates." };
        var output = CommonOptions.Output("The file to write; <id>.workflow.json unless given.");
        var force = CommonOptions.Force();
        template.CompletionSources.Add(_ => Template.All.Select(t => new System.CommandLine.Completions.CompletionItem(t.Name, detail: t.Description)));

        var command = new Command("new", "Start a definition from a template.") { template, id, list, output, force };
        command.SetAction(result =>
        {
            if (result.GetValue(list))
            {
                List(terminal);
                return ExitCode.Clean;
            }
            var chosen = result.GetValue(template) is { } name ? Template.Find(name) : Ask(terminal);
            Write(chosen, result.GetValue(id) ?? chosen.Name, result.GetValue(output), result.GetValue(force), terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Write(Template template, string id, string? output, bool force, Terminal terminal)
    {
        if (id.Length == 0 || output is null && id.IndexOfAny([.. Path.GetInvalidFileNameChars(), '/', '\\']) >= 0)
            throw new UnusableInputException($"'{id}' cannot be the name of a file: choose an id such as 'travel-request', or name the file with -o.");
        template.CheckId(id);
        var path = output ?? id + ".workflow.json";
        new ResultText(path, force).Write(template.WithId(id), terminal);
        terminal.WriteNote($"  Next: '{CommandLine.Of("sequent verify", path)}' proves it, '{CommandLine.Of("sequent simulate", path)}' tries it.");
    }

    private static void List(Terminal terminal)
    {
        var width = Template.All.Max(t => t.Name.Length) + 2;
        foreach (var template in Template.All)
            terminal.Screen.Write(new HangingText(new string(' ', width), new(template.Name, new Style(Color.Aqua)), new(new string(' ', width - template.Name.Length)), new(template.Description)));
    }

    private static Template Ask(Terminal terminal)
    {
        if (!terminal.CanAsk)
            throw new UnusableInputException("Command 'new' needs <template>: 'sequent new --list' shows them.");
        return terminal.Screen.Prompt(new SelectionPrompt<Template>()
            .Title("Start from:")
            .PageSize(Template.All.Count)
            .UseConverter(t => Choice(t, terminal.Width))
            .AddChoices(Template.All));
    }

    // A choice is one line: what does not fit is cut, as the list shows it whole.
    internal static string Choice(Template template, int width)
    {
        var room = Math.Max(width - template.Name.Length - ChoiceMargin, 0);
        var text = template.Description.Length <= room ? template.Description : room > 0 ? template.Description[..(room - 1)].TrimEnd() + "…" : "";
        return $"{template.Name}  [grey]{Markup.Escape(text)}[/]";
    }
}
