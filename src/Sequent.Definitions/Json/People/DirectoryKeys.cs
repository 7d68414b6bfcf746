namespace Sequent.Definitions;

/// <summary>The people of an organisation as JSON: <c>{ "users": [ … ], "delegations": [ … ], "absences": [ … ] }</c>.</summary>
internal static class DirectoryKeys
{
    private static readonly KeyTable<DirectoryUser> s_user = new(
        Keys.Text<DirectoryUser>("id", user => user.Id, (user, id) => user with { Id = id }, "Who it is.", required: true),
        Keys.Names<DirectoryUser>("roles", user => user.Roles, (user, roles) => user with { Roles = roles }, "The roles that the person has."));

    private static readonly KeyTable<DirectoryDelegation> s_delegation = new(
        [
            Keys.Text<DirectoryDelegation>("from", d => d.From, (d, from) => d with { From = from }, "For whom.", required: true),
            Keys.Text<DirectoryDelegation>("to", d => d.To, (d, to) => d with { To = to }, "Who acts.", required: true),
            .. Days<DirectoryDelegation>(d => d.Days, (d, days) => d with { Days = days }),
        ]);

    private static readonly KeyTable<DirectoryAbsence> s_absence = new(
        [
            Keys.Text<DirectoryAbsence>("user", a => a.User, (a, user) => a with { User = user }, "Who is away.", required: true),
            .. Days<DirectoryAbsence>(a => a.Days, (a, days) => a with { Days = days }),
        ]);

    private static readonly DaySpan s_always = new(null, null);

    public static readonly KeyTable<PeopleDirectory> Table = new(
        new JsonKey<PeopleDirectory, IReadOnlyList<DirectoryUser>>("users", new ListShape<DirectoryUser>(new ObjectShape<DirectoryUser>(s_user, new(""))), d => d.Users, (d, users) => d with { Users = users.ToEquatableArray() })
        {
            About = "The people.",
            Required = true,
        },
        Keys.List<PeopleDirectory, DirectoryDelegation>("delegations", new ObjectShape<DirectoryDelegation>(s_delegation, new("", "", s_always)), d => d.Delegations, (d, list) => d with { Delegations = list }, "Who acts for whom."),
        Keys.List<PeopleDirectory, DirectoryAbsence>("absences", new ObjectShape<DirectoryAbsence>(s_absence, new("", s_always)), d => d.Absences, (d, list) => d with { Absences = list }, "Who is away."));

    private static JsonKey<T>[] Days<T>(Func<T, DaySpan> get, Func<T, DaySpan, T> set) =>
    [
        new JsonKey<T, DateTime?>("starts", DayShape.Instance, e => get(e).Starts, (e, day) => set(e, get(e) with { Starts = day })) { About = "The first day; none for always." },
        new JsonKey<T, DateTime?>("ends", DayShape.Instance, e => get(e).Ends, (e, day) => set(e, get(e) with { Ends = day })) { About = "The last day; none for always." },
    ];
}
