namespace Sequent.Definitions.Expressions;

/// <summary>A set of small numbers that is emptied in constant time (Briggs and Torczon 1993).</summary>
internal sealed class StateSet(int capacity)
{
    private readonly int[] _dense = new int[capacity];
    private readonly int[] _places = new int[capacity];
    private int _count;

    public bool Add(int state)
    {
        if (_places[state] < _count && _dense[_places[state]] == state)
            return false;
        _places[state] = _count;
        _dense[_count++] = state;
        return true;
    }

    public void Clear() => _count = 0;

    public int Count => _count;

    public int this[int index] => _dense[index];
}
