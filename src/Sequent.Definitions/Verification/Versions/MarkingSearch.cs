namespace Sequent.Definitions;

/// <summary>The markings that can follow from some, whatever conditions say: a search by breadth, with a bound.</summary>
internal sealed class MarkingSearch
{
    private const int Budget = 1000;

    private readonly List<Marking> _markings = [];
    private readonly List<List<int>> _before = [];
    private readonly Dictionary<Marking, int> _numbers = [];
    private readonly HashSet<int> _complete = [];

    public MarkingSearch(WorkflowDefinition definition, params Marking[] starts)
    {
        var game = new TokenGame(definition);
        var ways = definition.Transitions.SelectMany(t => t.Branches).SelectMany(b => game.OriginsOf(b).Select(origin => (Branch: b, Origin: origin))).ToArray();
        foreach (var start in starts)
            Number(start);
        for (var i = 0; i < _markings.Count && _markings.Count < Budget; i++)
            foreach (var (branch, origin) in ways)
                if (game.Move(_markings[i], branch, origin) is { } next)
                    _before[Number(next)].Add(i);
        IsComplete = _markings.Count < Budget;
        FindComplete(game);
    }

    /// <summary>The markings that were found, those with shorter ways first.</summary>
    public IReadOnlyList<Marking> Markings => _markings;

    /// <summary>False when the budget ended before every marking was found.</summary>
    public bool IsComplete { get; }

    /// <summary>True when a run from the marking gets all of its tokens done.</summary>
    public bool CanComplete(Marking marking) => _complete.Contains(_numbers[marking]);

    private int Number(Marking marking)
    {
        if (!_numbers.TryGetValue(marking, out var number))
        {
            _numbers.Add(marking, number = _markings.Count);
            _markings.Add(marking);
            _before.Add([]);
        }
        return number;
    }

    private void FindComplete(TokenGame game)
    {
        var left = new Stack<int>(Enumerable.Range(0, _markings.Count).Where(i => game.IsComplete(_markings[i])));
        while (left.Count > 0)
        {
            var next = left.Pop();
            if (_complete.Add(next))
                foreach (var before in _before[next])
                    left.Push(before);
        }
    }
}
