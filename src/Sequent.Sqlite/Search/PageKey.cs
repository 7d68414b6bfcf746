namespace Sequent.Sqlite;

/// <summary>The last instance of a page: where the next one goes on.</summary>
/// <param name="Order">The order it is a place in.</param>
/// <param name="Time">What the order goes by.</param>
/// <param name="Id">What decides among those of one time.</param>
internal sealed record PageKey(InstanceOrder Order, DateTimeOffset Time, InstanceId Id)
{
    public static PageKey Of(InstanceSnapshot instance, InstanceOrder order) =>
        new(order, order == InstanceOrder.LongestUnchangedFirst ? instance.ChangedAt : instance.StartedAt, instance.Id);

    /// <summary>Reads what <see cref="ToString"/> has written.</summary>
    /// <exception cref="ArgumentException">Somebody else has written it, or for another order.</exception>
    public static PageKey Parse(string text, InstanceOrder order)
    {
        if (PageText.Read(text) is [var name, var time, var id] && name == WireNames<InstanceOrder>.Of(order) && PageText.TryReadTime(time, out var at) && InstanceId.TryParse(id, null, out var instance))
            return new(order, at, instance);
        throw PageText.Refused(text, $"{nameof(InstancePage)}.{nameof(InstancePage.Next)}");
    }

    public override string ToString() => PageText.Write(WireNames<InstanceOrder>.Of(Order), PageText.TimeOf(Time), Id.ToString());

    /// <summary>Compares two in the order that both have.</summary>
    public static int Compare(PageKey left, PageKey right)
    {
        var order = left.Time != right.Time ? left.Time.CompareTo(right.Time) : left.Id.CompareTo(right.Id);
        return left.Order == InstanceOrder.NewestFirst ? -order : order;
    }
}
