namespace Sequent.Definitions.Expressions;

/// <summary>The errors found so far: one for each place, and not endlessly many.</summary>
internal sealed class ErrorList
{
    private readonly List<ExpressionError> _errors = [];
    private readonly HashSet<int> _places = [];
    private bool _isClosed;

    public bool IsEmpty => _errors.Count == 0;

    public bool IsFull => _isClosed || _errors.Count >= ExpressionLimits.Errors;

    /// <summary>True while what is found is not worth saying.</summary>
    public bool IsMuted { get; set; }

    /// <summary>Takes no more: what follows could only repeat the last error.</summary>
    public void Close() => _isClosed = true;

    public void Add(int position, int length, string message)
    {
        if (!IsFull && !IsMuted && _places.Add(position))
            _errors.Add(new(position, length, message));
    }

    public EquatableArray<ExpressionError> InOrder() => _errors.OrderBy(error => error.Position).ToEquatableArray();
}
