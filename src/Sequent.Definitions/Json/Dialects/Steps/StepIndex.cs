namespace Sequent.Definitions;

/// <summary>Finds steps by their names.</summary>
internal sealed class StepIndex
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly Reading _reading;

    public StepIndex(IReadOnlyList<StepDraft> steps, Reading reading)
    {
        (Steps, _reading) = (steps, reading);
        for (var i = 0; i < steps.Count; i++)
            if (steps[i].Title.Length > 0 && !_positions.ContainsKey(steps[i].Title))
                _positions.Add(steps[i].Title, i);
    }

    /// <summary>The steps as they are written.</summary>
    public IReadOnlyList<StepDraft> Steps { get; }

    /// <summary>The position of a step in the text; null when there is none of that name.</summary>
    public int? Find(string title) => _positions.TryGetValue(title, out var position) ? position : null;

    public string? Closest(string title) => _reading.Closest(title, _positions.Keys);
}
