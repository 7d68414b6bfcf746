namespace Sequent.Definitions;

/// <summary>The people of an organisation: who has which roles, who acts for whom, and who is away.</summary>
public sealed record PeopleDirectory
{
    /// <summary>The people, in written order.</summary>
    public EquatableArray<DirectoryUser> Users { get; init; }

    /// <summary>Who acts for whom, in written order.</summary>
    public EquatableArray<DirectoryDelegation> Delegations { get; init; }

    /// <summary>Who is away, in written order.</summary>
    public EquatableArray<DirectoryAbsence> Absences { get; init; }

    /// <summary>True when the user is away on a day.</summary>
    public bool IsAway(string user, DateTime day) => Absences.Any(a => a.User == user && a.Days.Includes(day));
}

/// <summary>A person.</summary>
/// <param name="Id">Who it is.</param>
public sealed record DirectoryUser(string Id)
{
    /// <summary>The roles that the person has.</summary>
    public EquatableArray<string> Roles { get; init; }
}

/// <summary>A person lets another one act for them: whatever is done so is done by both.</summary>
/// <param name="From">For whom.</param>
/// <param name="To">Who acts.</param>
/// <param name="Days">When.</param>
public sealed record DirectoryDelegation(string From, string To, DaySpan Days);

/// <summary>A person is away.</summary>
/// <param name="User">Who.</param>
/// <param name="Days">When.</param>
public sealed record DirectoryAbsence(string User, DaySpan Days);

/// <summary>Some days, one after the other.</summary>
/// <param name="Starts">The first; null when there is none.</param>
/// <param name="Ends">The last; null when there is none.</param>
public sealed record DaySpan(DateTime? Starts, DateTime? Ends)
{
    /// <summary>True for a day between the first and the last, and for these.</summary>
    public bool Includes(DateTime day) => !(day.Date < Starts) && !(day.Date > Ends);
}
