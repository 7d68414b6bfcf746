namespace Sequent.Engine.Deciding;

/// <summary>What a decision needs to know beside the instance and the command: everything that is not always the same.</summary>
/// <param name="Now">The time.</param>
/// <param name="Actor">Who does it.</param>
/// <param name="Subject">The data as it is, or as a start or a change of data wants it, and the code of the class where there is one. A decision may change it: it belongs to this one.</param>
public sealed record Facts(DateTimeOffset Now, Actor Actor, DecidedSubject Subject)
{
    /// <summary>What is known of other people.</summary>
    public KnownPeople People { get; init; } = KnownPeople.Nobody;
}
