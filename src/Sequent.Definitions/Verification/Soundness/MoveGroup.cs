namespace Sequent.Definitions;

/// <summary>The moves of one transition out of one origin: at most one of them is selected.</summary>
internal sealed class MoveGroup
{
    public const int AnyRole = 0;

    public required int Transition { get; init; }

    /// <summary>The first of its moves; they stand together.</summary>
    public required int First { get; init; }

    public required int End { get; init; }

    /// <summary>True when it fires by itself.</summary>
    public required bool Automatic { get; init; }

    /// <summary>True when, whatever the data, one of its moves is selected and nothing but a missing role denies it.</summary>
    public required bool Certain { get; init; }

    /// <summary>The roles that each of its moves asks for, as a number; <see cref="AnyRole"/> for none, and -1 when they ask for different ones.</summary>
    public required int Role { get; init; }

    /// <summary>True when whoever may fire <paramref name="later"/>, a later group of the same transition, moves this one instead.</summary>
    public bool Precedes(MoveGroup later) => Certain && (Role == AnyRole || (Role > 0 && Role == later.Role));
}
