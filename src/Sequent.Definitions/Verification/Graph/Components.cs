namespace Sequent.Definitions;

/// <summary>The strongly connected components of a graph, and a shortest cycle in each.</summary>
/// <remarks>
/// Tarjan, <i>Depth-first search and linear graph algorithms</i>, 1972, with the call stack kept by hand: a recursive
/// walk along a workflow of 100,000 states would overflow the thread's.
/// </remarks>
internal sealed class Components
{
    private readonly Digraph _graph;
    private readonly int[] _of;
    private readonly int[] _parent;

    public Components(Digraph graph)
    {
        _graph = graph;
        _of = new int[graph.Count];
        _parent = new int[graph.Count];
        Number();
        Members = Enumerable.Range(0, graph.Count).ToLookup(node => _of[node]);
    }

    /// <summary>The nodes of each component, in order.</summary>
    public ILookup<int, int> Members { get; }

    /// <summary>The components with a cycle, in order of their first node.</summary>
    public IEnumerable<int[]> Cyclic() => Members.Select(m => m.ToArray()).Where(m => m.Length > 1 || Successors(m[0]).Contains(m[0]));

    /// <summary>True when no edge leaves the component.</summary>
    public bool IsBottom(int[] members) => members.All(node => Successors(node).All(next => _of[next] == _of[node]));

    /// <summary>A shortest walk from a node of a component with a cycle back to that node; begins and ends with it.</summary>
    public List<int> ShortestCycle(int start)
    {
        // Components are disjoint, so that one array of parents serves all of them.
        var open = new Queue<int>([start]);
        while (true)
        {
            var node = open.Dequeue();
            foreach (var next in Successors(node))
            {
                if (next == start)
                    return Walk(start, node);
                if (_of[next] != _of[start] || _parent[next] != 0)
                    continue;
                _parent[next] = node + 1;
                open.Enqueue(next);
            }
        }
    }

    private List<int> Walk(int start, int last)
    {
        List<int> walk = [start];
        for (var node = last; node != start; node = _parent[node] - 1)
            walk.Add(node);
        walk.Add(start);
        walk.Reverse();
        return walk;
    }

    private IEnumerable<int> Successors(int node)
    {
        for (var edge = _graph.First(node); edge < _graph.End(node); edge++)
            yield return _graph.Target(edge);
    }

    private void Number()
    {
        const int Open = -1;
        var order = new int[_graph.Count];
        var low = new int[_graph.Count];
        var next = Enumerable.Range(0, _graph.Count).Select(_graph.First).ToArray();
        var calls = new Stack<int>();
        var open = new Stack<int>();
        var visited = 0;
        var components = 0;

        for (var root = 0; root < _graph.Count; root++)
        {
            if (order[root] == 0)
                Enter(root);
            while (calls.Count > 0)
            {
                var node = calls.Peek();
                if (next[node] < _graph.End(node))
                {
                    var target = _graph.Target(next[node]++);
                    if (order[target] == 0)
                        Enter(target);
                    else if (_of[target] == Open)
                        low[node] = Math.Min(low[node], order[target]);
                    continue;
                }

                calls.Pop();
                if (calls.Count > 0)
                    low[calls.Peek()] = Math.Min(low[calls.Peek()], low[node]);
                if (low[node] == order[node])
                    Close(node);
            }
        }

        void Enter(int node)
        {
            order[node] = low[node] = ++visited;
            _of[node] = Open;
            calls.Push(node);
            open.Push(node);
        }

        void Close(int node)
        {
            int member;
            do
                _of[member = open.Pop()] = components;
            while (member != node);
            components++;
        }
    }
}
