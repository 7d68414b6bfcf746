namespace Sequent.Definitions;

/// <summary>A rule on who fires which transitions of one instance: see <see cref="DutyKind"/>.</summary>
/// <remarks>
/// What counts is who fired the other transition last. Persons are compared with the persons they act for, both with
/// both: whoever acts for somebody is taken for both of them.
/// </remarks>
/// <param name="Kind">Whether they must be the same person, or must not.</param>
/// <param name="Transitions">The names of the transitions, in C#: two or more.</param>
public sealed record DutyDefinition(DutyKind Kind, EquatableArray<string> Transitions);

/// <summary>What a <see cref="DutyDefinition"/> demands.</summary>
public enum DutyKind
{
    /// <summary>No two of the transitions are fired by the same person.</summary>
    Separate,

    /// <summary>The transitions after the first are fired by the person who fired the first.</summary>
    Same,
}
