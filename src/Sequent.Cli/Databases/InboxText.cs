using Sequent.Cli.Verifying;
using Sequent.Engine;
using Spectre.Console;

namespace Sequent.Cli.Databases;

/// <summary>Shows tasks that wait for somebody.</summary>
internal sealed class InboxText(Terminal terminal, DateTimeOffset now)
{
    // Where there is less, a task takes two lines: its id alone is half of one.
    private const int Wide = 120;

    private static readonly Style s_bold = new(decoration: Decoration.Bold);
    private static readonly Style s_late = new(Color.Red);

    /// <summary>A page of tasks.</summary>
    public void Write(TaskPage page)
    {
        if (terminal.Width < Wide)
            foreach (var item in page.Items)
                WriteNarrow(item);
        else if (page.Items.Count > 0)
            WriteTable(page.Items);
        if (page.Next is { } next)
            terminal.WriteNote($"There are more: go on with --after {next}");
    }

    /// <summary>How many there are, by workflow and state.</summary>
    public void Write(IReadOnlyList<TaskCount> counts)
    {
        var table = new PlainTable(new("workflow"), new("state"), new("tasks", IsNumber: true), new("theirs alone", IsNumber: true), new("overdue", IsNumber: true));
        foreach (var count in counts)
            table.Add(new(count.Workflow), new(count.State), new(Words.Number(count.Count)), new(Words.Number(count.Assigned)), new(Words.Number(count.Overdue), count.Overdue > 0 ? s_late : null));
        if (counts.Count > 0)
            table.Write(terminal.Screen);
    }

    /// <summary>Whose inbox it is, and how much is in it.</summary>
    public void WriteHead(Actor actor, IReadOnlyList<TaskCount> counts)
    {
        var (all, assigned, overdue) = (counts.Sum(c => c.Count), counts.Sum(c => c.Assigned), counts.Sum(c => c.Overdue));
        var roles = actor.Roles.Count == 0 ? "" : $" ({string.Join(", ", actor.Roles)})";
        var text = all == 0 ? "nothing to do" : $"{Words.Count(all, "task")}, {Words.Number(assigned)} theirs alone, {Words.Number(overdue)} overdue";
        terminal.Screen.Write(new HangingText("  ", new($"{actor.Id}{roles}: ", s_bold), new(text)));
    }

    private void WriteTable(IReadOnlyList<TaskItem> items)
    {
        var table = new PlainTable(new("task", IsWhole: true), new("workflow"), new("state"), new("subject"), new("whose"), new("priority"), new("due"));
        foreach (var (task, definition, subject, _) in items)
            table.Add(
                new(task.Id.ToString()), new(definition.Id), new(task.State), new(subject.Id), new(TaskWords.Whose(task)), new(TaskWords.Wire(task.Priority)),
                new(TaskWords.Due(task.DueAt, now), task.DueAt < now ? s_late : null));
        table.Write(terminal.Screen);
    }

    private void WriteNarrow(TaskItem item)
    {
        var (task, definition, subject, _) = item;
        terminal.Screen.Write(new HangingText("    ", new($"{subject.Id}", s_bold), new($", {definition.Id}: {task.State}")));
        terminal.Screen.Write(new HangingText("    ", new Piece("    " + task.Id)));
        terminal.Screen.Write(new HangingText("    ",
            new($"    {TaskWords.Whose(task)}{(task.Priority == TaskPriority.Normal ? "" : ", " + TaskWords.Wire(task.Priority))}"),
            new(task.DueAt is null ? "" : $", due {TaskWords.Due(task.DueAt, now)}", task.DueAt < now ? s_late : null)));
    }
}
