using System.ComponentModel;

namespace Sequent.CompilerServices;

/// <summary>Writes what an object remembers as plain data. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ActWriter
{
    private readonly List<RememberedAct> _acts = [];

    /// <summary>Adds whoever submitted the object.</summary>
    public ActWriter Submitted(Persons persons) => Add(persons.Actors.Select(a => Act(ActKind.Submitted, a, null, null)));

    /// <summary>Adds who fired a transition last.</summary>
    public ActWriter Fired(string transition, Persons persons) => Add(persons.Actors.Select(a => Act(ActKind.Fired, a, transition, null)));

    /// <summary>Adds the votes.</summary>
    public ActWriter Voted(Votes votes) => Add(votes.All.Select(v => Act(ActKind.Voted, v.Actor, v.Transition, v.State) with { Role = v.Role }));

    /// <summary>What was added.</summary>
    public IReadOnlyList<RememberedAct> ToList() => Array.AsReadOnly(_acts.ToArray());

    private ActWriter Add(IEnumerable<RememberedAct> acts)
    {
        _acts.AddRange(acts);
        return this;
    }

    private static RememberedAct Act(ActKind kind, Actor actor, string? transition, string? state) =>
        new(kind, actor.Id, actor.Kind, actor.OnBehalfOf, transition, state);
}
