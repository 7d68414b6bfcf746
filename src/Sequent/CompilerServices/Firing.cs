using System.ComponentModel;

namespace Sequent.CompilerServices;

/// <summary>
/// Marks an object while one of its transitions runs. All values are equal, so that a record is equal to its copies
/// whether or not they were made in a hook. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Firing : IEquatable<Firing>
{
    // The object itself: a copy of the object that is made meanwhile is not in the transition.
    private object? _object;

    /// <summary>Begins a transition.</summary>
    /// <exception cref="InvalidOperationException">One of the same object has not ended.</exception>
    public void Begin(object self, string workflow, string transition)
    {
        if (ReferenceEquals(_object, self))
            throw WorkflowSupport.Reentered(workflow, transition);
        _object = self;
    }

    /// <summary>Ends it.</summary>
    public void End() => _object = null;

    /// <summary>True.</summary>
    public readonly bool Equals(Firing other) => true;

    /// <inheritdoc />
    public override readonly bool Equals(object? obj) => obj is Firing;

    /// <inheritdoc />
    public override readonly int GetHashCode() => 0;
}
