namespace Sequent;

/// <summary>
/// What somebody did to an object, as far as its duties and votes still ask for it. Plain data that any serializer can write.
/// </summary>
/// <param name="Kind">What it was.</param>
/// <param name="Actor">Who did it: the actor's id.</param>
/// <param name="ActorKind">What kind of actor.</param>
/// <param name="OnBehalfOf">The id of the person for whom; null for nobody else.</param>
/// <param name="Transition">The transition's name in snake_case; null for <see cref="ActKind.Submitted"/>.</param>
/// <param name="State">The name in snake_case of the state in which they voted; otherwise null.</param>
/// <param name="Role">The role that they needed to vote; null for none, and for what is not a vote.</param>
public sealed record RememberedAct(ActKind Kind, string Actor, ActorKind ActorKind = ActorKind.User, string? OnBehalfOf = null, string? Transition = null, string? State = null, string? Role = null);

/// <summary>What a <see cref="RememberedAct"/> was. The numbers are stored, and never change.</summary>
public enum ActKind
{
    /// <summary>The actor moved the object out of its initial state last.</summary>
    Submitted = 0,

    /// <summary>The actor fired the transition last, or voted for it then.</summary>
    Fired = 1,

    /// <summary>The actor voted for the transition, which takes more votes.</summary>
    Voted = 2,
}
