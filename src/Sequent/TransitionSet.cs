using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Sequent.CompilerServices;

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
            var count = Bits.Count(_first);
            foreach (var word in _rest ?? [])
                count += Bits.Count(word);
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

        // What is left of the word the walk is in, and the position of its first bit.
        private ulong _bits;
        private int _start;
        private int _index;

        internal Enumerator(TransitionSet set)
        {
            _set = set;
            _bits = set._first;
        }

        /// <summary>The name the walk stands on.</summary>
        public readonly string Current => _set._names![_index];

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next name; false when there is none.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (_bits == 0 && !NextWord())
                return false;
            _index = _start + Bits.Lowest(_bits);
            _bits &= _bits - 1;
            return true;
        }

        private bool NextWord()
        {
            var rest = _set._rest;
            while (rest is not null && _start / BitsPerWord < rest.Length)
            {
                _bits = rest[_start / BitsPerWord];
                _start += BitsPerWord;
                if (_bits != 0)
                    return true;
            }
            return false;
        }

        /// <inheritdoc />
        public void Reset() => this = new(_set);

        /// <inheritdoc />
        public readonly void Dispose() { }
    }
}
