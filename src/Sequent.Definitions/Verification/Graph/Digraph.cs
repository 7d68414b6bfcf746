namespace Sequent.Definitions;

/// <summary>A directed graph over the nodes 0 to <see cref="Count"/> - 1: the edges of a node stand together in one array.</summary>
internal sealed class Digraph
{
    private readonly int[] _first;
    private readonly int[] _targets;

    /// <summary>Creates a graph. The edges of each node keep their order.</summary>
    public Digraph(int count, IReadOnlyCollection<(int From, int To)> edges)
    {
        _first = new int[count + 1];
        _targets = new int[edges.Count];
        foreach (var (from, _) in edges)
            _first[from + 1]++;
        for (var node = 0; node < count; node++)
            _first[node + 1] += _first[node];

        var next = (int[])_first.Clone();
        foreach (var (from, to) in edges)
            _targets[next[from]++] = to;
    }

    public int Count => _first.Length - 1;

    /// <summary>The first edge of a node; the last is the one before <see cref="End"/>.</summary>
    public int First(int node) => _first[node];

    public int End(int node) => _first[node + 1];

    public int Target(int edge) => _targets[edge];

    public bool HasEdges(int node) => First(node) < End(node);

    /// <summary>The same nodes with only those edges that begin and end at a chosen node.</summary>
    public Digraph Among(bool[] chosen) => new(Count, Edges().Where(e => chosen[e.From] && chosen[e.To]).ToArray());

    /// <summary>The same edges the other way round.</summary>
    public Digraph Reversed() => new(Count, Edges().Select(e => (e.To, e.From)).ToArray());

    /// <summary>The nodes that can be reached from the given ones, themselves included.</summary>
    public bool[] Reach(IEnumerable<int> from)
    {
        var reached = new bool[Count];
        var open = new Stack<int>();
        foreach (var node in from.Where(n => !reached[n]))
        {
            reached[node] = true;
            open.Push(node);
        }
        while (open.Count > 0)
        {
            var node = open.Pop();
            for (var edge = First(node); edge < End(node); edge++)
            {
                if (reached[Target(edge)])
                    continue;
                reached[Target(edge)] = true;
                open.Push(Target(edge));
            }
        }
        return reached;
    }

    private IEnumerable<(int From, int To)> Edges()
    {
        for (var node = 0; node < Count; node++)
            for (var edge = First(node); edge < End(node); edge++)
                yield return (node, Target(edge));
    }
}
