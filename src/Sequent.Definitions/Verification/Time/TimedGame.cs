namespace Sequent.Definitions;

/// <summary>The least time in which all tokens of a parallel workflow are done.</summary>
/// <remarks>
/// Dijkstra's search over markings in which each token has an age: a branch moves as soon as the tokens it takes are old
/// enough, or time passes until one of them is. Ages are counted up to the longest that any branch demands, so that there
/// are finitely many. What a real run may not do, such as leaving an automatic transition for later, is allowed here: no run is faster.
/// </remarks>
internal sealed class TimedGame
{
    /// <summary>So many markings are looked at.</summary>
    public const int Budget = 4000;

    private readonly WorkflowGraph _graph;
    private readonly StayTimes _stays;
    private readonly TokenGame _game;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<Move>[] _moves;
    private readonly List<long>[] _thresholds;
    private readonly SortedDictionary<(long Time, int Number), Node> _open = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _count;

    private TimedGame(WorkflowGraph graph, StayTimes stays)
    {
        (_graph, _stays, _game) = (graph, stays, new(graph.Definition));
        foreach (var state in graph.Nodes)
            _positions[graph.NameOf(state)] = state;
        _moves = [.. graph.Nodes.Select(_ => new List<Move>())];
        _thresholds = [.. graph.Nodes.Select(_ => new List<long>())];
        foreach (var branch in graph.Branches)
            foreach (var origin in _game.OriginsOf(branch.Definition))
                Add(new(branch, origin, [.. origin.States.Where(_positions.ContainsKey).Select(s => _positions[s])]));
    }

    /// <summary>A fastest way; null when there is none. When the budget ends before one is found, the time until which there is none, without steps.</summary>
    public static TimedWay? ToTheEnd(WorkflowGraph graph, StayTimes stays) => new TimedGame(graph, stays).Run();

    private void Add(Move move)
    {
        foreach (var source in move.Sources)
        {
            _moves[source].Add(move);
            var time = Math.Max(_stays.Of(move.Branch, source), _stays.OfJoin(move.Branch));
            if (time > 0 && !_thresholds[source].Contains(time))
                _thresholds[source].Add(time);
        }
    }

    private TimedWay? Run()
    {
        Open(new(0, _game.Initial, [0], null, null));
        while (_open.Count > 0)
        {
            var first = _open.First();
            _open.Remove(first.Key);
            var node = first.Value;
            if (!_seen.Add(KeyOf(node)))
                continue;
            if (_game.IsComplete(node.Marking))
                return new(node.Time, Way(node));
            if (_seen.Count > Budget)
                return new(node.Time, []);
            foreach (var next in MovesOf(node).Concat(Waiting(node)))
                Open(next);
        }
        return null;
    }

    private IEnumerable<Node> MovesOf(Node node)
    {
        var ages = AgesOf(node);
        foreach (var move in ages.Keys.SelectMany(s => _moves[s]).Distinct())
        {
            if (!IsOldEnough(move, ages) || _game.Move(node.Marking, move.Branch.Definition, move.Origin) is not { } after)
                continue;
            var left = new HashSet<string>(_game.Leaves(node.Marking, move.Branch.Definition, move.Origin), StringComparer.Ordinal);
            var stayed = after.Select(s => !left.Contains(s) && ages.TryGetValue(_positions[s], out var age) ? age : 0).ToArray();
            yield return new(node.Time, after, stayed, node, move.Branch);
        }
    }

    private bool IsOldEnough(Move move, Dictionary<int, long> ages)
    {
        var marked = move.Sources.Where(ages.ContainsKey).ToArray();
        return marked.Count(s => ages[s] >= _stays.Of(move.Branch, s)) >= move.Origin.Needed && marked.Any(s => ages[s] >= _stays.OfJoin(move.Branch));
    }

    private IEnumerable<Node> Waiting(Node node)
    {
        var ages = AgesOf(node);
        var step = ages.SelectMany(a => _thresholds[a.Key].Where(t => t > a.Value).Select(t => t - a.Value)).DefaultIfEmpty(0).Min();
        if (step > 0)
            yield return new(TimeMeasure.Sum(node.Time, step), node.Marking, [.. node.Marking.Select(s => Older(_positions[s], ages[_positions[s]], step))], node, null);
    }

    private long Older(int state, long age, long step) => Math.Min(TimeMeasure.Sum(age, step), _thresholds[state].DefaultIfEmpty(0).Max());

    private Dictionary<int, long> AgesOf(Node node)
    {
        var ages = new Dictionary<int, long>();
        var i = 0;
        foreach (var state in node.Marking)
            ages[_positions[state]] = node.Ages[i++];
        return ages;
    }

    // Nodes of one time are looked at in the order in which they were found.
    private void Open(Node node)
    {
        if (!_seen.Contains(KeyOf(node)))
            _open.Add((node.Time, _count++), node);
    }

    private static string KeyOf(Node node) =>
        string.Join(",", node.Marking.Zip(node.Ages, (state, age) => state + ":" + age.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static List<(ResolvedBranch, long)> Way(Node? node)
    {
        var way = new List<(ResolvedBranch, long)>();
        for (; node is not null; node = node.Before)
            if (node.By is { } branch)
                way.Add((branch, node.Time));
        way.Reverse();
        return way;
    }

    private sealed record Move(ResolvedBranch Branch, Origin Origin, int[] Sources);

    private sealed record Node(long Time, Marking Marking, long[] Ages, Node? Before, ResolvedBranch? By);
}
