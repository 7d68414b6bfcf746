using System.Collections;
using System.ComponentModel;
using System.Diagnostics;

namespace Sequent;

/// <summary>The names of the transitions an actor may fire now, in the order of the definition. Walking it with <c>foreach</c> does not allocate.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct TransitionSet : IReadOnlyCollection<string>
{
    private const int BitsPerWord = 64;

    private readonly string[]? _names;
    private readonly ulong _first;
    private readonly ulong[]? _rest;

    /// <summary>A set given as bits over the names. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TransitionSet(string[] names, ulong first, ulong[]? rest = null)
    {
        _names = names;
        _first = first;
        _rest = rest;
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var _ in this)
                count++;
            return count;
        }
    }

    /// <summary>True when the transition may be fired.</summary>
    /// <param name="transition">Its name in C#, best written with <c>nameof</c>.</param>
    public bool Contains(string transition)
    {
        foreach (var name in this)
            if (name == transition)
                return true;
        return false;
    }

    /// <summary>Walks the names without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<string> IEnumerable<string>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names, separated by commas.</summary>
    public override string ToString() => string.Join(", ", this);

    /// <summary>The position in a walk over the names.</summary>
    public struct Enumerator : IEnumerator<string>
    {
        private readonly TransitionSet _set;
        private int _index;

        internal Enumerator(TransitionSet set)
        {
            _set = set;
            _index = -1;
        }

        /// <summary>The name the walk stands on.</summary>
        public readonly string Current => _set._names![_index];

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next name; false when there is none.</summary>
        public bool MoveNext()
        {
            var names = _set._names;
            if (names is null)
                return false;
            while (++_index < names.Length)
            {
                var word = _index < BitsPerWord ? _set._first : _set._rest![_index / BitsPerWord - 1];
                if ((word >> (_index % BitsPerWord) & 1) != 0)
                    return true;
            }
            return false;
        }

        /// <inheritdoc />
        public void Reset() => _index = -1;

        /// <inheritdoc />
        public readonly void Dispose() { }
    }
}
