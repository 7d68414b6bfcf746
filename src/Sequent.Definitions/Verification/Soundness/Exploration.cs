namespace Sequent.Definitions;

/// <summary>The markings that a net can get to, breadth first: the first way found to each is a shortest one.</summary>
internal sealed class Exploration
{
    private readonly CompiledNet _net;
    private readonly MarkingTable _table;
    private readonly ulong[] _marking;
    private readonly ulong[] _next;
    private int[] _parents = new int[64];
    private int[] _by = new int[64];
    private int[] _firstEdges = new int[64];
    private int[] _edges = new int[256];
    private readonly bool[] _doubled;
    private readonly MoveOrder? _order;
    private readonly StubbornSets? _stubborn;
    private readonly List<int> _ready = [];
    private int _edgeCount;
    private int _enabled;
    private bool _contact;

    private Exploration(CompiledNet net, bool onlyDead)
    {
        _net = net;
        _table = new(net.Words);
        _marking = new ulong[net.Words];
        _next = new ulong[net.Words];
        _order = net.Net.Order is { } groups ? new(net, groups) : null;
        _stubborn = onlyDead ? new(net) : null;
        _doubled = new bool[net.Net.Places];
        Fired = new bool[net.Net.Moves.Count];
        // Nothing fires by itself where an instance starts: the marking may mean something else when it comes again.
        if (net.Net.Order is not null)
            _table.AddHidden(net.Initial());
        else
            _table.Add(net.Initial());
        _parents[0] = -1;
    }

    /// <summary>How many markings were found.</summary>
    public int Count => _table.Count;

    /// <summary>True when all were looked at.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The moves that would put a second token into a place, with the marking: one for each place, in order of discovery.</summary>
    public List<(int Marking, int Move, int Place)> Contacts { get; } = [];

    /// <summary>The markings in which nothing can move and some token is not done, in order of discovery.</summary>
    public List<int> Dead { get; } = [];

    /// <summary>The moves that were made.</summary>
    public bool[] Fired { get; }

    /// <summary>The markings that count as a good end of their own: complete ones, and those before a contact.</summary>
    public List<int> Ends { get; } = [];

    public bool HasError => Dead.Count > 0 || Contacts.Count > 0;

    /// <param name="net">The net.</param>
    /// <param name="budget">How many words of markings, and moves, to look at.</param>
    /// <param name="budgetAfterError">How many to look at once something wrong is found.</param>
    /// <param name="onlyDead">True to look only for stuck markings, of an ordinary net known to be safe.</param>
    public static Exploration Of(CompiledNet net, int budget, int budgetAfterError, bool onlyDead = false)
    {
        var exploration = new Exploration(net, onlyDead);
        exploration.Run(budget, budgetAfterError);
        return exploration;
    }

    /// <summary>The moves that lead to a marking.</summary>
    public List<int> PathTo(int marking)
    {
        var path = new List<int>();
        for (var m = marking; _parents[m] >= 0; m = _parents[m])
            path.Add(_by[m]);
        path.Reverse();
        return path;
    }

    public ulong[] MarkingOf(int marking)
    {
        var copy = new ulong[_net.Words];
        _table.Read(marking, copy);
        return copy;
    }

    /// <summary>Of a complete exploration: the markings from which no end can be reached, stuck ones included.</summary>
    public bool[] Hopeless(IEnumerable<int> ends)
    {
        var first = new int[Count + 1];
        for (var e = 0; e < _edgeCount; e++)
            first[_edges[e] + 1]++;
        for (var m = 0; m < Count; m++)
            first[m + 1] += first[m];
        var next = (int[])first.Clone();
        var back = new int[_edgeCount];
        for (var m = 0; m < Count; m++)
            for (var e = _firstEdges[m]; e < (m + 1 < Count ? _firstEdges[m + 1] : _edgeCount); e++)
                back[next[_edges[e]]++] = m;

        var hopeless = new bool[Count];
        for (var m = 0; m < hopeless.Length; m++)
            hopeless[m] = true;
        var open = new Stack<int>();
        foreach (var end in ends.Where(end => hopeless[end]))
        {
            hopeless[end] = false;
            open.Push(end);
        }
        while (open.Count > 0)
        {
            var marking = open.Pop();
            for (var e = first[marking]; e < first[marking + 1]; e++)
            {
                if (!hopeless[back[e]])
                    continue;
                hopeless[back[e]] = false;
                open.Push(back[e]);
            }
        }
        return hopeless;
    }

    private void Run(int budget, int budgetAfterError)
    {
        for (var current = 0; current < Count; current++)
        {
            if (_edgeCount + (current * _net.Words) >= (HasError ? budgetAfterError : budget))
                return;
            if (current == _firstEdges.Length)
                Array.Resize(ref _firstEdges, current * 2);
            _firstEdges[current] = _edgeCount;
            _table.Read(current, _marking);
            (_enabled, _contact) = (0, false);
            if (_order is not null)
                InOrder(_order, current);
            else
                Each(current);
            if (_contact || _net.IsComplete(_marking))
                Ends.Add(current);
            else if (_enabled == 0)
                Dead.Add(current);
        }
        IsComplete = true;
    }

    private void Each(int current)
    {
        _net.AddReady(_marking, _ready);
        _stubborn?.Restrict(_ready, _marking);
        foreach (var move in _ready)
            if (_order is null || !_order.IsPreceded(move, _marking))
                Take(move, current);
        _ready.Clear();
    }

    private void InOrder(MoveOrder order, int current)
    {
        var certain = current > 0 ? order.FirstCertain(_marking) : -1;
        if (certain < 0)
            Each(current);
        for (var g = 0; g <= certain; g++)
        {
            var group = order.Groups[g];
            if (_net.IsReady(group.First, _marking))
                for (var move = group.First; move < group.End; move++)
                    Take(move, current);
        }
    }

    private bool Take(int move, int current)
    {
        if (!_net.TryMove(move, _marking, _next))
        {
            _contact = true;
            foreach (var place in _net.Doubled(move, _marking))
                if (!_doubled[place])
                    Contacts.Add((current, move, place));
            foreach (var (_, _, place) in Contacts)
                _doubled[place] = true;
            return false;
        }
        Fired[move] = true;
        _enabled++;
        var known = Count;
        var next = _table.Add(_next);
        if (_edgeCount == _edges.Length)
            Array.Resize(ref _edges, _edgeCount * 2);
        _edges[_edgeCount++] = next;
        if (next < known)
            return true;
        if (next == _parents.Length)
        {
            Array.Resize(ref _parents, next * 2);
            Array.Resize(ref _by, next * 2);
        }
        (_parents[next], _by[next]) = (current, move);
        return true;
    }
}
