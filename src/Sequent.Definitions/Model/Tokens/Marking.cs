using System.Collections;

namespace Sequent.Definitions;

/// <summary>The states of an instance that hold a token: one, unless the workflow forks. Immutable, equal by value.</summary>
public sealed class Marking : IReadOnlyCollection<string>, IEquatable<Marking>
{
    private readonly string[] _states;

    internal Marking(IEnumerable<string> inOrder) => _states = [.. inOrder];

    /// <summary>How many states hold a token.</summary>
    public int Count => _states.Length;

    /// <summary>True when the state holds a token.</summary>
    public bool Contains(string state) => Array.IndexOf(_states, state) >= 0;

    /// <summary>The states' names in C#, in order of the definition.</summary>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_states).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(Marking? other) => other is not null && _states.SequenceEqual(other._states, StringComparer.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Marking);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var state in _states)
            hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(state));
        return hash;
    }

    /// <summary>The states in braces, such as <c>{CodeOk, SecurityReview}</c>; the name alone when there is one.</summary>
    public override string ToString() => _states.Length == 1 ? _states[0] : "{" + string.Join(", ", _states) + "}";
}
