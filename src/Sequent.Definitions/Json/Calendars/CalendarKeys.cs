namespace Sequent.Definitions;

/// <summary>A business calendar as JSON: <c>{ "timeZone": "…", "hours": { "monday": [ … ] }, "holidays": [ … ] }</c>.</summary>
internal static class CalendarKeys
{
    private static readonly DayOfWeek[] s_week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly KeyTable<EquatableArray<WorkingHours>> s_hours = new([.. s_week.Select(HoursOf)]);

    public static readonly KeyTable<CalendarDefinition> Table = new(
        Keys.Text<CalendarDefinition>("timeZone", calendar => calendar.TimeZone, (calendar, zone) => calendar with { TimeZone = zone }, "The IANA time zone by whose clocks people work.", required: true),
        new JsonKey<CalendarDefinition, EquatableArray<WorkingHours>>("hours", new ObjectShape<EquatableArray<WorkingHours>>(s_hours, default), (calendar, hours) => calendar with { Hours = hours })
        {
            About = "When people work on which day of the week; from Monday to Friday, 09:00 to 17:00, without it.",
        },
        new JsonKey<CalendarDefinition, IReadOnlyList<DateTime?>>("holidays", new ListShape<DateTime?>(DayShape.Instance),
            (calendar, days) => calendar with { Holidays = days.OfType<DateTime>().ToEquatableArray() })
        {
            About = "The days on which nobody works.",
        });

    public static string NameOf(DayOfWeek day) => day.ToString().ToLowerInvariant();

    private static JsonKey<EquatableArray<WorkingHours>> HoursOf(DayOfWeek day) =>
        new JsonKey<EquatableArray<WorkingHours>, IReadOnlyList<WorkingHours>>(NameOf(day), new ListShape<WorkingHours>(new HoursShape(day)), (week, hours) => week.Concat(hours).ToEquatableArray())
        {
            About = "Such as [\"09:00-12:00\", \"13:00-17:00\"].",
        };

    private sealed class HoursShape(DayOfWeek day) : ReadShape<WorkingHours>
    {
        private const int Length = 11;

        public override string Expected => "hours such as \"09:00-17:00\"";

        public override bool TryRead(JsonSlot slot, out WorkingHours value)
        {
            if (slot.Node is not JsonString text)
                return Refuse(slot, out value);
            value = null!;
            if (text.Value.Length != Length || text.Value[5] != '-' || Clock(text.Value, 0) is not { } from || Clock(text.Value, 6) is not { } to)
                slot.Report($"is {Wording.Quote(text.Value)}: write {Expected}, from 00:00 to 24:00");
            else if (from >= to)
                slot.Report($"is {Wording.Quote(text.Value)}, which ends before it begins: correct one of the two times, or give what lies after midnight to the next day");
            else
                value = new(day, from, to);
            return value is not null;
        }

        public override JsonData Describe(SchemaWriter schema) => Schema.Of(("type", Schema.Text("string")), ("pattern", Schema.Text("^([01][0-9]|2[0-4]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9]$")));

        private static TimeSpan? Clock(string text, int at)
        {
            if (text[at + 2] != ':' || Digit(text[at]) is not { } h1 || Digit(text[at + 1]) is not { } h2 || Digit(text[at + 3]) is not { } m1 || Digit(text[at + 4]) is not { } m2)
                return null;
            var time = new TimeSpan(h1 * 10 + h2, m1 * 10 + m2, 0);
            return m1 < 6 && time <= TimeSpan.FromDays(1) ? time : null;
        }

        private static int? Digit(char c) => c is >= '0' and <= '9' ? c - '0' : null;
    }
}
