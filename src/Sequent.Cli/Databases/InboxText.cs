using Sequent.Cli.Verifying;
using Sequent.Engine;
using Spectre.Console;

namespace Sequent.Cli.Databases;

/// <summary>Shows tasks that wait for somebody.</summary>
internal sealed class InboxText(Terminal terminal, DateTimeOffset now)
{
    // Where there is less, what a task is and when it is due is all that fits beside its id.
    private const int Wide = 120;

    private static readonly Style s_bold = new(decoration: Decoration.Bold);
    private static readonly Style s_late = new(Color.Red);

    /// <summary>A page of tasks.</summary>
    public void Write(TaskPage page)
    {
        var isWide = terminal.Width >= Wide;
        var table = new PlainTable(
            new("task", IsWhole: true), new("workflow"), new("state"), new("subject"), new("whose", isWide), new("priority", isWide), new("due"));
        foreach (var (task, definition, subject, _) in page.Items)
            table.Add(
                new(task.Id.ToString()), new(definition.Id), new(task.State), new(subject.Id), new(TaskWords.Whose(task)), new(TaskWords.Wire(task.Priority)),
                new(TaskWords.Due(task.DueAt, now), task.DueAt < now ? s_late : null));
        if (page.Items.Count > 0)
            table.Write(terminal.Screen);
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
}
