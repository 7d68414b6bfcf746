using System.Text.Json;
using Sequent.Engine;
using Spectre.Console;

namespace Sequent.Cli.Databases;

/// <summary>Shows one task, and what came of something that was done with it.</summary>
internal sealed class TaskView(Terminal terminal, DateTimeOffset now)
{
    private const int LongestValue = 200;

    private static readonly Style s_bold = new(decoration: Decoration.Bold);
    private static readonly Style s_good = new(Color.Green);
    private static readonly Style s_bad = new(Color.Red);
    private static readonly Style s_late = new(Color.Red);

    /// <summary>A task.</summary>
    public void Write(TaskItem item)
    {
        var task = item.Task;
        Line(new($"Task {task.Id}: ", s_bold), new(TaskWords.Status(task)));
        Field("workflow", $"{item.Definition.Id} {item.Definition.Version}, '{item.Subject.Id}'");
        Field("state", task.State);
        Field("whose", TaskWords.Whose(task));
        if (!task.Barred.IsEmpty)
            Field("barred", string.Join(", ", task.Barred) + " (by duties)");
        Field("priority", TaskWords.Wire(task.Priority));
        if (task.DueAt is not null)
            Field("due", TaskWords.Due(task.DueAt, now), task.IsOpen && task.DueAt < now ? s_late : null);
        Field("opened", TaskWords.Due(task.OpenedAt, now));
        if (task.SuspendedAt is not null)
            Field("suspended", TaskWords.Due(task.SuspendedAt, now));
        if (task.ClosedAt is not null)
            Field("closed", TaskWords.Due(task.ClosedAt, now));
        WriteData(item.Data);
    }

    /// <summary>What somebody may do with it, and why not the rest.</summary>
    public void Write(Actor actor, TaskPermissions permissions)
    {
        Line(new Piece($"{actor.Id}{(actor.Roles.Count == 0 ? "" : $" ({string.Join(", ", actor.Roles)})")} may", s_bold));
        foreach (var transition in permissions.Transitions)
            Permission($"complete it with '{transition.Transition}'", transition.Reasons);
        Permission("claim it", permissions.Claim);
        Permission("release it", permissions.Release);
        Permission("reassign it", permissions.Reassign);
    }

    /// <summary>What came of a command; gives what the tool returns.</summary>
    public int Write(CommandResult result)
    {
        if (result.IsDenied)
        {
            foreach (var reason in result.Reasons)
                terminal.WriteError(reason.ToString());
            return ExitCode.Errors;
        }
        var (word, style) = result switch
        {
            { IsUnchanged: true } => ("Unchanged", Style.Plain),
            { IsRecorded: true } => ($"Vote {result.Votes} of {result.VotesNeeded}", s_good),
            _ => ("Done", s_good),
        };
        Line(new($"{word}: ", style), new($"the instance is {TaskWords.Wire(result.Status)} in '{result.Marking}'"));
        return ExitCode.Clean;
    }

    /// <summary>The fields of data, a line each.</summary>
    public void WriteData(string data)
    {
        using var document = JsonDocument.Parse(data);
        foreach (var field in document.RootElement.EnumerateObject())
            Field("data." + field.Name, Shortened(field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText()));
    }

    /// <summary>A name and what it is.</summary>
    public void Field(string name, string value, Style? style = null) => Line(new($"  {name}: "), new(value, style));

    /// <summary>A line.</summary>
    public void Line(params Piece[] pieces) => terminal.Screen.Write(new HangingText("      ", pieces));

    private void Permission(string what, IReadOnlyList<DenialReason> reasons) =>
        Line(reasons.Count == 0
            ? [new("  yes ", s_good), new(what)]
            : [new("  no  ", s_bad), new($"{what}: "), new(string.Join("; ", reasons))]);

    private static string Shortened(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";
}
