namespace Sequent.Definitions;

/// <summary>The words of a <see cref="DutyBreach"/>.</summary>
internal static class DutyWording
{
    public static DutyBreach OwnSubmission(Person submitter, Person person) => new(DutyBreachKind.OwnSubmission,
        $"{Did(submitter, "submitted it", person)}, and FourEyes lets somebody else approve: leave it to somebody else, or let the transition say AllowSubmitter");

    public static DutyBreach Separate(Person before, string fired, Person person, string transition) => new(DutyBreachKind.Separate,
        $"{Did(before, $"fired '{fired}'", person)}, which SeparateDuties keeps apart from '{transition}': leave it to somebody else");

    public static DutyBreach SeparateVote(Person before, string votedFor, Person person, string transition) => new(DutyBreachKind.Separate,
        $"{Did(before, $"has voted for '{votedFor}'", person)}, which SeparateDuties keeps apart from '{transition}': leave it to somebody else");

    public static DutyBreach Same(EquatableArray<Person> before, string first, Person person, string transition) => new(DutyBreachKind.Same,
        $"{string.Join(" and ", before)} fired '{first}', and SameActor lets nobody else fire '{transition}', such as {person}: leave it to {(before.Count == 1 ? $"'{before[0].Id}'" : "one of them")}");

    // Where the two are not the same by name, it is said for whom they act.
    private static string Did(Person before, string what, Person person)
    {
        var acts = before.Id == person.Id || person.OnBehalfOf is null ? "" : $" ('{person.Id}' acts for '{person.OnBehalfOf}')";
        return $"'{before.Id}' {what}{(before.OnBehalfOf is null ? "" : $" for '{before.OnBehalfOf}'")}{acts}";
    }
}
