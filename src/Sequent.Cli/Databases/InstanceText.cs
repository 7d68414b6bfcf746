using Sequent.Engine;
using Spectre.Console;

namespace Sequent.Cli.Databases;

/// <summary>Shows instances: a list of them, or one with all that happened to it.</summary>
internal sealed class InstanceText(Terminal terminal, DateTimeOffset now)
{
    // Where there is less, an instance takes two lines: its id alone is half of one.
    private const int Wide = 120;

    private static readonly Style s_bold = new(decoration: Decoration.Bold);
    private static readonly Style s_late = new(Color.Red);
    private static readonly Style s_said = new(decoration: Decoration.Italic);

    /// <summary>A page of instances.</summary>
    public void Write(InstancePage page)
    {
        if (terminal.Width < Wide)
            foreach (var instance in page.Instances)
                WriteNarrow(instance);
        else if (page.Instances.Count > 0)
            WriteTable(page.Instances);
        if (page.Next is { } next)
            terminal.WriteNote($"There are more: go on with --after {next}");
    }

    /// <summary>One instance: where it is, what waits for whom and when, and its data.</summary>
    public void Write(Instance instance)
    {
        var view = new TaskView(terminal, now);
        view.Line(new($"Instance {instance.Id}: ", s_bold), new($"{TaskWords.Wire(instance.Status)} in '{instance.State}'"));
        view.Field("workflow", $"{instance.Workflow} {instance.Definition.Version}, {(instance.Subject.Type == instance.Workflow ? "" : instance.Subject.Type + " ")}'{instance.Subject.Id}'");
        view.Field("started", $"{TaskWords.Due(instance.StartedAt, now)}, by {instance.InitiatedBy}");
        if (instance.EndedAt is { } ended)
            view.Field("ended", TaskWords.Due(ended, now));
        foreach (var token in instance.Tokens)
            view.Field($"in {token.State}", $"since {TaskWords.At(token.EnteredAt)}");
        view.WriteData(instance.Snapshot.Data);
        WriteTasks([.. instance.Snapshot.Tasks]);
        WriteTimers([.. instance.Snapshot.Timers], instance);
    }

    /// <summary>What happened, in words.</summary>
    /// <param name="entries">The last entries.</param>
    /// <param name="left">How many there are before them.</param>
    public void Write(IReadOnlyCollection<HistoryEntry> entries, long left)
    {
        var table = new PlainTable(new("#", IsNumber: true), new("when", IsWhole: true), new("who"), new("what"));
        foreach (var entry in entries)
        {
            var who = entry.ActorId + (entry.ActorKind == ActorKind.User ? "" : $" ({TaskWords.Wire(entry.ActorKind)})") + (entry.OnBehalfOf is { } person ? $" for {person}" : "");
            table.Add(new(entry.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)), new(TaskWords.At(entry.At)), new(who), new(entry.ToText()));
            if (entry is { Reasoning: { } reasoning, Kind: not HistoryKind.Commented })
                table.Add(new(""), new(""), new(""), new($"“{reasoning}”", s_said));
        }
        table.Write(terminal.Screen);
        if (left > 0)
            terminal.WriteNote($"There {(left == 1 ? "is 1 entry" : $"are {Verifying.Words.Number(left)} entries")} before these: --last {left + entries.Count} shows all.");
    }

    private void WriteTable(IReadOnlyList<Instance> instances)
    {
        var table = new PlainTable(new("instance", IsWhole: true), new("workflow"), new("version"), new("subject"), new("state"), new("status"), new("started"), new("changed"));
        foreach (var instance in instances)
            table.Add(new(instance.Id.ToString()), new(instance.Workflow), new(instance.Definition.Version), new(instance.Subject.Id), new(instance.State), new(TaskWords.Wire(instance.Status)), new(TaskWords.At(instance.StartedAt)), new(TaskWords.At(instance.ChangedAt)));
        table.Write(terminal.Screen);
    }

    private void WriteNarrow(Instance instance)
    {
        terminal.Screen.Write(new HangingText("    ", new(instance.Subject.Id, s_bold), new($", {instance.Workflow} {instance.Definition.Version}: {TaskWords.Wire(instance.Status)} in {instance.State}")));
        terminal.Screen.Write(new HangingText("    ", new Piece("    " + instance.Id)));
    }

    private void WriteTasks(WorkflowTask[] tasks)
    {
        if (tasks.Length == 0)
            return;
        var table = new PlainTable(new("open task", IsWhole: true), new("state"), new("whose"), new("due"));
        foreach (var task in tasks)
            table.Add(new(task.Id.ToString()), new(task.State), new(TaskWords.Whose(task) + (task.Status == WorkflowTaskStatus.Suspended ? ", suspended" : "")), new(TaskWords.Due(task.DueAt, now), task.DueAt < now ? s_late : null));
        table.Write(terminal.Screen);
    }

    private void WriteTimers(WorkflowTimer[] timers, Instance instance)
    {
        if (timers.Length == 0)
            return;
        var table = new PlainTable(new("timer"), new("state"), new("due"));
        foreach (var timer in timers.OrderBy(t => t.DueAt ?? DateTimeOffset.MaxValue))
        {
            var state = instance.Tokens.FirstOrDefault(t => t.Visit == timer.Key.Visit)?.State ?? "";
            table.Add(new(TimerWords.What(timer.Key)), new(state), new(TimerWords.Due(timer, now), timer.DueAt < now ? s_late : null));
        }
        table.Write(terminal.Screen);
    }
}
