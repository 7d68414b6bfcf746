namespace Sequent.Definitions;

/// <summary>Which steps one run can have together. A run that has more of them asks for more, so that only the largest sets count.</summary>
/// <remarks>
/// A run can go round a cycle as often as it likes, and so have all its steps; between cycles it takes one way. So the
/// sets are gathered along the graph of strongly connected components, in topological order.
/// </remarks>
internal sealed class Courses
{
    private const int Most = 200;
    private const int MostComparisons = 2_000_000;

    private int _comparisonsLeft = MostComparisons;

    private Courses() { }

    /// <summary>The largest sets of the steps that matter; null when there are too many.</summary>
    public static IReadOnlyList<CompactSet>? Of(RunGraph graph, CompactSet relevant) => new Courses().Gather(graph, relevant);

    private List<CompactSet>? Gather(RunGraph graph, CompactSet relevant)
    {
        var components = new Components(new Digraph(graph.Nodes, graph.Moves.Select(m => (m.From, m.To)).ToArray()));
        var of = new int[graph.Nodes];
        foreach (var component in components.Members)
            foreach (var node in component)
                of[node] = component.Key;

        var count = components.Members.Count;
        var within = Enumerable.Range(0, count).Select(_ => CompactSet.Of(graph.Steps.Count, [])).ToArray();
        var leading = Enumerable.Range(0, count).Select(_ => new HashSet<(int To, int Step)>()).ToArray();
        foreach (var move in graph.Moves)
        {
            var step = move.Step >= 0 && relevant.Contains(move.Step) ? move.Step : -1;
            if (of[move.From] != of[move.To])
                leading[of[move.From]].Add((of[move.To], step));
            else if (step >= 0)
                within[of[move.From]] = within[of[move.From]].With(step);
        }

        var gathered = Enumerable.Range(0, count).Select(_ => new List<CompactSet>()).ToArray();
        gathered[of[graph.Initial]].Add(within[of[graph.Initial]]);
        foreach (var component in InOrder(leading))
        {
            foreach (var (to, step) in leading[component])
                foreach (var set in gathered[component])
                    AddLargest(gathered[to], (step < 0 ? set : set.With(step)).Or(within[to]));
            if (_comparisonsLeft < 0 || leading[component].Any(l => gathered[l.To].Count > Most))
                return null;
        }
        var largest = new List<CompactSet>();
        for (var component = 0; component < count; component++)
            if (leading[component].Count == 0)
                foreach (var set in gathered[component])
                    AddLargest(largest, set);
        return largest.Count > Most ? null : largest;
    }

    private static List<int> InOrder(HashSet<(int To, int Step)>[] leading)
    {
        var incoming = new int[leading.Length];
        foreach (var (to, _) in leading.SelectMany(l => l))
            incoming[to]++;
        var order = Enumerable.Range(0, leading.Length).Where(c => incoming[c] == 0).ToList();
        for (var i = 0; i < order.Count; i++)
            foreach (var (to, _) in leading[order[i]])
                if (--incoming[to] == 0)
                    order.Add(to);
        return order;
    }

    private void AddLargest(List<CompactSet> sets, CompactSet set)
    {
        _comparisonsLeft -= sets.Count;
        foreach (var other in sets)
            if (other.Includes(set))
                return;
        sets.RemoveAll(set.Includes);
        sets.Add(set);
    }
}
