namespace Sequent.Definitions;

/// <summary>Reads who has which roles, who acts for whom, and who is away.</summary>
public sealed class PeopleDirectoryJson
{
    private readonly RootObject<PeopleDirectory> _root;

    private PeopleDirectoryJson(RootObject<PeopleDirectory> root) => _root = root;

    /// <summary>The people; null while there are <see cref="Findings"/>, since nobody may be missing.</summary>
    public PeopleDirectory? Directory => _root.Value;

    /// <summary>What is wrong with the text (SEQ601), in order of the text.</summary>
    public EquatableArray<Finding> Findings => _root.Findings;

    /// <summary>Reads a directory. Never throws because of what the text holds.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static PeopleDirectoryJson Read(string text) => new(RootObject<PeopleDirectory>.Read(text, DirectoryKeys.Table, new(), "the directory",
        kind => $"The directory is {kind}: write an object with 'users'",
        (_, directory, reading) =>
        {
            CheckDays(directory, reading);
            CheckNames(directory, reading);
        }));

    /// <summary>Where one of <see cref="Findings"/> points.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public JsonPlace Locate(Finding finding) => _root.Locate(finding);

    private static void CheckDays(PeopleDirectory directory, Reading reading)
    {
        for (var i = 0; i < directory.Delegations.Count; i++)
            Check(directory.Delegations[i].Days, "delegations", i, "A delegation");
        for (var i = 0; i < directory.Absences.Count; i++)
            Check(directory.Absences[i].Days, "absences", i, "An absence");

        void Check(DaySpan days, string list, int index, string what)
        {
            if (days.Ends < days.Starts)
                Report(reading, Of(list, index, "ends"), $"{what} ends before it starts: correct one of the two days");
        }
    }

    private static void CheckNames(PeopleDirectory directory, Reading reading)
    {
        // What could not be read may be what is missing here.
        if (reading.IsBroken || reading.IsLost("users"))
            return;
        var known = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = directory.Users.All(u => u.Id.Length > 0);
        for (var i = 0; i < directory.Users.Count; i++)
            if (directory.Users[i].Id is { Length: > 0 } id && !known.Add(id))
                Report(reading, Of("users", i, "id"), $"User {Wording.Quote(id)} is there twice: remove one of them, or correct the id");
        for (var i = 0; i < directory.Delegations.Count; i++)
        {
            Check(directory.Delegations[i].From, Of("delegations", i, "from"), "A delegation is from");
            Check(directory.Delegations[i].To, Of("delegations", i, "to"), "A delegation is to");
            if (directory.Delegations[i] is { To.Length: > 0 } delegation && delegation.To == delegation.From)
                Report(reading, Of("delegations", i, "to"), $"A delegation is from {Wording.Quote(delegation.From)} to themselves: name who acts for them, or remove it");
        }
        for (var i = 0; i < directory.Absences.Count; i++)
            Check(directory.Absences[i].User, Of("absences", i, "user"), "An absence is of");

        void Check(string user, ElementPath path, string what)
        {
            if (isWhole && user.Length > 0 && !known.Contains(user))
                Report(reading, path, $"{what} {Wording.Quote(user)}, who is none of the users: add the user, or correct the id{Spelling.DidYouMean(reading.Closest(user, known))}");
        }
    }


    private static void Report(Reading reading, ElementPath path, string message) => reading.Report(path, reading.Places.Find(path, null), message);

    private static ElementPath Of(string list, int index, string key) => ElementPath.Workflow.Item(list, index).Field(key);
}
