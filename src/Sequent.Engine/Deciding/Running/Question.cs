using Sequent.CompilerServices;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>What the conditions of a transition see while it is tried.</summary>
/// <param name="Subject">The data, and the code of the class where there is one.</param>
/// <param name="Firing">The transition, and who fires it.</param>
/// <param name="Inputs">What they gave along; null while that is not known: then a condition that looks at it is taken to hold.</param>
internal sealed record Question(DecidedSubject Subject, Firing Firing, IValues? Inputs) : IValues
{
    /// <summary>The position of a state that the way must leave; null when that does not matter.</summary>
    public int? Through { get; init; }

    /// <summary>The event that has come; null where it is tried for another reason.</summary>
    public string? Event { get; init; }

    /// <summary>True when what the way must leave is of the origin.</summary>
    public bool LeadsThrough(PreparedOrigin origin) => Through is not { } state || Array.IndexOf(origin.States, state) >= 0;

    /// <summary>What the guard of a way says: 1 true, 0 false, -1 an error.</summary>
    public int Truth(PreparedWay way)
    {
        if (way.Branch.When is null || IsOpen(way))
            return 1;
        // Code takes the inputs as its arguments, be it that it reads them or not.
        var answer = Inputs is null && !Firing.Transition.Inputs.IsEmpty ? null : Subject.Ask(Firing, way.Position);
        return answer ?? way.Condition?.Decide(this) ?? -1;
    }

    /// <summary>True when what the way's condition says depends on inputs that are not known yet.</summary>
    public bool IsOpen(PreparedWay way) =>
        Inputs is null && way.Branch.When is not null && (way.Condition is { } condition ? condition.ReadsInput : !Firing.Transition.Inputs.IsEmpty);

    /// <summary>True when all of the invariants hold.</summary>
    public bool Hold(PreparedInvariant[] invariants)
    {
        foreach (var invariant in invariants)
            if (!(Subject.Holds(invariant.Position) ?? invariant.Condition.Decide(this) == 1))
                return false;
        return true;
    }

    bool IValues.TryGet(string name, out Value value)
    {
        value = name switch
        {
            Roots.Data => Value.Object(Subject.Data),
            Roots.Input => Value.Object(Inputs ?? ValueMap.Empty),
            Roots.Actor => Values.Actor(Firing.Actor),
            _ => default,
        };
        return !value.IsNull;
    }
}
