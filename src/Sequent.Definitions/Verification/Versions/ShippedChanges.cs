using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>What instances of a shipped version would miss in the current definition, as far as no migration says what becomes of it.</summary>
internal sealed class ShippedChanges
{
    private readonly WorkflowDefinition _shipped;
    private readonly WorkflowDefinition _current;
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _wireNames;
    private readonly HashSet<string> _mapped;
    private Likeness? _likeness;

    public ShippedChanges(WorkflowDefinition shipped, WorkflowDefinition current)
    {
        (_shipped, _current) = (shipped, current);
        _names = new(current.States.Select(s => s.Name), StringComparer.Ordinal);
        _wireNames = new(current.States.Select(s => s.WireName), StringComparer.Ordinal);
        Migration = current.Migrations.FirstOrDefault(m => m.From == shipped.Version);
        _mapped = new(Migration is null ? [] : Migration.States.Where(m => IsState(m.To)).Select(m => m.From), StringComparer.Ordinal);
    }

    /// <summary>The migration from the shipped version; null when there is none.</summary>
    public MigrationDefinition? Migration { get; }

    public bool IsState(string name) => _names.Contains(name);

    /// <summary>States of the shipped version that are gone, with no state that they have become.</summary>
    public IEnumerable<StateDefinition> LostStates()
    {
        var seen = new HashSet<string>(_mapped, StringComparer.Ordinal);
        return _shipped.States.Where(s => !_wireNames.Contains(s.WireName) && seen.Add(s.WireName));
    }

    /// <summary>States of the shipped version whose instances stay in them, with what they are now.</summary>
    public IEnumerable<(StateDefinition Before, StateDefinition Now)> KeptStates()
    {
        var seen = new HashSet<string>(_mapped, StringComparer.Ordinal);
        var now = _current.States.ToLookup(s => s.WireName, StringComparer.Ordinal);
        foreach (var before in _shipped.States)
            if (now[before.WireName].FirstOrDefault() is { } state && seen.Add(before.WireName))
                yield return (before, state);
    }

    /// <summary>What a state of the shipped version is now, by its name there; null when it is gone.</summary>
    public StateDefinition? SuccessorOf(string name)
    {
        var wireName = _shipped.FindState(name)?.WireName;
        return Migration?.States.FirstOrDefault(m => m.From == wireName) is { } mapping && _current.FindState(mapping.To) is { } mapped
            ? mapped
            : _current.States.FirstOrDefault(s => s.WireName == wireName);
    }

    /// <summary>Fields of the shipped version that instances may hold no value in any more.</summary>
    public IEnumerable<DataField> LostFields() =>
        _current.Data.IsOpen ? [] : _shipped.Data.Fields.Where(f => !f.Computed && _current.Data.Find(f.Name) is null);

    /// <summary>Fields that values of the shipped version need not fit, with no value to put there; and why.</summary>
    public IEnumerable<(DataField Field, Difference? Narrowed)> NarrowedFields()
    {
        foreach (var field in _current.Data.Fields.Where(f => !f.Computed && !HasValue(f)))
        {
            if (_shipped.Data.Find(field.Name) is not { } before)
            {
                // Where other fields are allowed, an instance may hold anything there.
                if (field.Required && (!field.Type.IsNullable || (_shipped.Data.IsOpen && field.Type.Kind != DataKind.Dynamic)))
                    yield return (field, null);
            }
            else if (DataComparison.DifferencesOf(before, field).FirstOrDefault(d => d.Change == VersionChange.Major) is { } narrowed)
            {
                yield return (field, narrowed);
            }
        }
    }

    /// <summary>What a lost state has probably become; null when there is no state at all.</summary>
    public StateMapping? Suggest(StateDefinition lost)
    {
        _likeness ??= new(_shipped, _current, WorkflowComparison.MatchStates(_shipped, _current));
        return _likeness.SuccessorOf(lost) is { } successor ? new(lost.WireName, successor.Name) : null;
    }

    /// <summary>The plainest value of a field; null when it can have none.</summary>
    public static NamedValue? Suggest(DataField field) =>
        DataValues.Plainest(field) is var value && DataValues.WhatIsWrong(field, value) is null ? new(field.Name, value) : null;

    private bool HasValue(DataField field) => Migration is not null && Migration.Data.Any(v => v.Name == field.Name && DataValues.WhatIsWrong(field, v.Value) is null);
}
