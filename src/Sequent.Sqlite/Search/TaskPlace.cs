using System.Globalization;

namespace Sequent.Sqlite;

/// <summary>Where a task stands among others: what each order goes by. The last one of a page tells where the next page goes on.</summary>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Due">When it is due, as it is stored.</param>
/// <param name="Opened">When it was opened, as it is stored.</param>
/// <param name="Id">What decides among those of one time.</param>
internal readonly record struct TaskPlace(int Priority, string Due, string Opened, TaskId Id)
{
    /// <summary>When a task is due that has no such time: after every time.</summary>
    public const string Never = "never";

    public static TaskPlace Read(Statement row) => new(row.Int("priority"), row.Text("due_at"), row.Text("opened_at"), new(row.Id("instance_id"), row.Int("number")));

    /// <summary>Reads what <see cref="ToText"/> has written.</summary>
    /// <exception cref="ArgumentException">Somebody else has written it, or for another order.</exception>
    public static TaskPlace Parse(string text, TaskOrder order)
    {
        if (PageText.Read(text) is [var name, var priority, var due, var opened, var id]
            && name == WireNames<TaskOrder>.Of(order)
            && int.TryParse(priority, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var urgency)
            && (due == Never || PageText.TryReadTime(due, out _))
            && PageText.TryReadTime(opened, out _)
            && TaskId.TryParse(id, null, out var task))
            return new(urgency, due, opened, task);
        throw PageText.Refused(text, $"{nameof(TaskPage)}.{nameof(TaskPage.Next)}");
    }

    public string ToText(TaskOrder order) => PageText.Write(WireNames<TaskOrder>.Of(order), Priority.ToString(CultureInfo.InvariantCulture), Due, Opened, Id.ToString());

    /// <summary>Binds what a page goes on after.</summary>
    public void Bind(Statement statement, TaskOrder order)
    {
        if (order == TaskOrder.DueFirst)
            statement.Bind("after_due", Due);
        statement.Bind("after_opened", Opened).Bind("after_instance", Id.Instance).Bind("after_number", Id.Number);
    }

    /// <summary>Compares it with another in an order. Texts of times sort as the times do.</summary>
    public int CompareTo(TaskPlace other, TaskOrder order) => order switch
    {
        TaskOrder.DueFirst => string.CompareOrdinal(Due, other.Due) is not 0 and var due ? due : CompareOpened(other),
        TaskOrder.MostUrgentFirst => Priority != other.Priority ? other.Priority.CompareTo(Priority) : CompareOpened(other),
        TaskOrder.NewestFirst => -CompareOpened(other),
        _ => CompareOpened(other),
    };

    private int CompareOpened(TaskPlace other)
    {
        var opened = string.CompareOrdinal(Opened, other.Opened);
        if (opened != 0)
            return opened;
        var instance = Id.Instance.CompareTo(other.Id.Instance);
        return instance != 0 ? instance : Id.Number.CompareTo(other.Id.Number);
    }
}
