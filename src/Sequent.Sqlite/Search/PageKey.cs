using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Sequent.Sqlite;

/// <summary>The last instance of a page: where the next one goes on.</summary>
/// <param name="Order">The order it is a place in.</param>
/// <param name="Time">What the order goes by.</param>
/// <param name="Id">What decides among those of one time.</param>
internal sealed record PageKey(InstanceOrder Order, DateTimeOffset Time, InstanceId Id)
{
    private const string TimeFormat = "O";

    public static PageKey Of(InstanceSnapshot instance, InstanceOrder order) =>
        new(order, order == InstanceOrder.LongestUnchangedFirst ? instance.ChangedAt : instance.StartedAt, instance.Id);

    /// <summary>Reads what <see cref="ToString"/> has written.</summary>
    /// <exception cref="ArgumentException">Somebody else has written it, or for another order.</exception>
    public static PageKey Parse(string text, InstanceOrder order)
    {
        try
        {
            // Only UTF-8 of ASCII comes out as long as the key is; everything longer is not ours.
            if (text.Length <= 200 && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|') is [var name, var time, var id]
                && name == WireNames<InstanceOrder>.Of(order) && InstanceId.TryParse(id, null, out var instance))
                return new(order, DateTimeOffset.ParseExact(time, TimeFormat, CultureInfo.InvariantCulture), instance);
        }
        catch (FormatException)
        {
            // Said below.
        }
        throw new ArgumentException($"'{(text.Length > 200 ? text[..60] + "…" : text)}' is not where a page in this order ended: give '{nameof(InstancePage)}.{nameof(InstancePage.Next)}' of the page before, with the same query.", nameof(InstanceQuery.After));
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{WireNames<InstanceOrder>.Of(Order)}|{Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}|{Id}"));

    /// <summary>Compares two in the order that both have.</summary>
    public static int Compare(PageKey left, PageKey right)
    {
        var order = left.Time != right.Time ? left.Time.CompareTo(right.Time) : left.Id.CompareTo(right.Id);
        return left.Order == InstanceOrder.NewestFirst ? -order : order;
    }
}
