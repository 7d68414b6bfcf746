namespace Sequent.Definitions.Expressions;

/// <summary>The errors found so far: one for each place, and not endlessly many.</summary>
internal sealed class ErrorList
{
    private readonly List<ExpressionError> _errors = [];
    private readonly HashSet<int> _places = [];

    public bool IsEmpty => _errors.Count == 0;

    public bool IsFull => _errors.Count >= ExpressionLimits.Errors;

    public void Add(int position, int length, string message)
    {
        if (!IsFull && _places.Add(position))
            _errors.Add(new(position, length, message));
    }

    public EquatableArray<ExpressionError> InOrder() => _errors.OrderBy(error => error.Position).ToEquatableArray();
}
