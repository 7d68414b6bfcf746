using Sequent.Definitions;

namespace Sequent.Engine.Tests.Calendars;

/// <summary>Calendars as JSON, and the names under which workflows find them.</summary>
public sealed class CalendarTextTests
{
    [Test]
    public void A_calendar_is_read() => Assert.That(
        BusinessCalendar.Parse("""{ "timeZone": "Europe/Berlin", "hours": { "monday": ["09:00-12:00", "13:00-24:00"] }, "holidays": ["2026-12-25"] }""").Definition,
        Is.EqualTo(new CalendarDefinition("Europe/Berlin")
        {
            Hours = EquatableArray.Create<WorkingHours>(new(DayOfWeek.Monday, TimeSpan.FromHours(9), TimeSpan.FromHours(12)), new(DayOfWeek.Monday, TimeSpan.FromHours(13), TimeSpan.FromDays(1))),
            Holidays = EquatableArray.Create(new DateTime(2026, 12, 25)),
        }));

    [Test]
    public void Without_hours_they_are_those_of_offices() => Assert.That(
        BusinessCalendar.Parse("""{ "timeZone": "UTC" }""").Definition.Hours.Select(h => $"{h.Day} {h}"),
        Is.EqualTo(new[] { "Monday 09:00-17:00", "Tuesday 09:00-17:00", "Wednesday 09:00-17:00", "Thursday 09:00-17:00", "Friday 09:00-17:00" }));

    [TestCase("""{ "timeZone": "UTC", "hours": {} }""", "(1,31): SEQ601: The calendar has no working hours: write some for one day at least, or leave 'hours' out for Monday to Friday, 09:00 to 17:00")]
    [TestCase("""{ "timeZone": "Europe/Berln" }""", "(1,15): SEQ601: The calendar has the time zone 'Europe/Berln', which this machine does not know: write one of the IANA database, such as 'Europe/Berlin'")]
    [TestCase("""{ "hours": { "monday": ["09:00-12:00"] } }""", "(1,1): SEQ601: The calendar has no 'timeZone': add it")]
    [TestCase("""{ "timeZone": "UTC", "hours": { "munday": ["09:00-12:00"] } }""", "(1,33): SEQ601: 'munday' is not a key of 'hours' of the calendar: remove it, or correct it; did you mean 'monday'?")]
    [TestCase("""{ "timeZone": "UTC", "hours": { "monday": ["9-12"] } }""", "(1,44): SEQ601: An item of 'monday' of 'hours' of the calendar is '9-12': write hours such as \"09:00-17:00\", from 00:00 to 24:00")]
    [TestCase("""{ "timeZone": "UTC", "hours": { "monday": ["12:00-09:00"] } }""", "(1,44): SEQ601: An item of 'monday' of 'hours' of the calendar is '12:00-09:00', which ends before it begins: correct one of the two times, or give what lies after midnight to the next day")]
    [TestCase("""{ "timeZone": "UTC", "hours": { "monday": ["09:00-12:00", "11:00-17:00"] } }""", "(1,31): SEQ601: The hours 11:00-17:00 of monday begin before 09:00-12:00 end: write them in order, and let none overlap")]
    [TestCase("""{ "timeZone": "UTC", "holidays": ["25.12.2026"] }""", "(1,35): SEQ601: An item of 'holidays' of the calendar is '25.12.2026': write a day such as \"2026-12-01\"")]
    [TestCase("[]", "(1,1): SEQ601: The calendar is an array: write an object with 'timeZone'")]
    public void What_is_wrong_is_said_where_it_stands(string json, string problem) =>
        Assert.That(() => BusinessCalendar.Parse(json), Throws.TypeOf<FormatException>().With.Message.EqualTo("The calendar is not taken:\n  calendar" + problem));

    [Test]
    public void A_file_is_read()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, """{ "timeZone": "UTC" }""");
            Assert.That(BusinessCalendar.Load(file).Definition, Is.EqualTo(new CalendarDefinition("UTC")));
            File.WriteAllText(file, "{");
            Assert.That(() => BusinessCalendar.Load(file), Throws.TypeOf<FormatException>().With.Message.Contains(file + "(1,"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public async Task A_workflow_whose_calendar_is_not_there_is_not_registered()
    {
        await using var app = Application.Start(options: o => o.AddCalendar("germany", new BusinessCalendar(new("Europe/Berlin"))));
        Assert.Multiple(() =>
        {
            Assert.That(() => Application.Start(options: o => o.AddWorkflow(Review("germny")).AddCalendar("germany", new BusinessCalendar(new("Europe/Berlin")))),
                Throws.TypeOf<DefinitionRefusedException>().With.Message.Contains("Workflow 'review' counts business time by the calendar 'germny', which is not there: add it with AddCalendar, or name another; did you mean 'germany'?"));
            Assert.That(() => app.Workflows.Definitions.StoreAsync(Review("france")), Throws.TypeOf<DefinitionRefusedException>().With.Message.Contains("'france', which is not there"));
            Assert.That(() => app.Workflows.Definitions.StoreAsync(Review("germany")), Throws.Nothing);
            Assert.That(() => new SequentOptions().AddCalendar("a", new BusinessCalendar(new("UTC"))).AddCalendar("a", new BusinessCalendar(new("UTC"))), Throws.ArgumentException.With.Message.Contains("'a' is added twice"));
        });
    }

    private static WorkflowDefinition Review(string calendar) => Documents.Read($$"""
        {
          "id": "review", "calendar": "{{calendar}}", "initialState": "open",
          "states": { "open": {}, "late": { "final": true } },
          "transitions": { "expire": { "from": "open", "to": "late", "after": "2 business days" } }
        }
        """);
}
