namespace Sequent.Definitions;

/// <summary>The errors found so far: one for each place, and not endlessly many.</summary>
internal sealed class JsonErrorList(int most)
{
    private readonly List<JsonError> _errors = [];
    private readonly HashSet<int> _places = [];
    private int? _leftOffAt;

    public bool IsEmpty => _errors.Count == 0;

    /// <summary>True when nothing more is taken, and reading on is of no use.</summary>
    public bool IsClosed { get; private set; }

    public void Add(int start, int end, string message, TextRange? related = null)
    {
        if (IsClosed || _places.Contains(start))
            return;
        if (_errors.Count >= most)
        {
            _leftOffAt = start;
            IsClosed = true;
            return;
        }
        _places.Add(start);
        _errors.Add(new(new(start, end - start), message) { Related = related });
    }

    /// <summary>Adds an error behind which the text is not read.</summary>
    public void AddLast(int start, int end, string message)
    {
        Add(start, end, message);
        IsClosed = true;
    }

    public EquatableArray<JsonError> InOrder()
    {
        var ordered = _errors.OrderBy(error => error.Range.Start).ToList();
        if (_leftOffAt is { } place)
        {
            var last = ordered.Count == 0 ? place : Math.Max(place, ordered[ordered.Count - 1].Range.Start);
            ordered.Add(new(new(last, 0), $"The text has more than {Wording.Count(most, "error")}, and the rest is not shown: mend these first"));
        }
        return ordered.ToEquatableArray();
    }
}
