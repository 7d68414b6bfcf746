namespace Sequent.Definitions;

/// <summary>Compares what is done beside the moves: effects, and what they are given.</summary>
internal sealed class EffectComparison(DifferenceList differences)
{
    public void Compare(Subject owner, string field, string name, EquatableArray<EffectDefinition> older, EquatableArray<EffectDefinition> newer)
    {
        var matching = Matching<EffectDefinition>.Of(older, newer, Whole, e => e.Plugin);
        foreach (var (before, after, index) in matching.Pairs)
            CompareOne(Of(owner, field, name, after, index), before, after);
        foreach (var (effect, index) in matching.Added)
            differences.Added(Of(owner, field, name, effect, index), VersionChange.Minor);
        foreach (var effect in matching.Removed)
            differences.Removed(Of(owner, field, name, effect), VersionChange.Minor);
        if (matching.IsReordered)
            differences.Reordered(new(owner.Path.Field(field), owner.Name), name + " effects", VersionChange.Patch);
    }

    /// <summary>An effect that stands alone.</summary>
    public void Compare(Subject owner, string field, string name, EffectDefinition? older, EffectDefinition? newer)
    {
        if (older is not null && newer is not null && older.Plugin == newer.Plugin)
            CompareOne(owner.Part(owner.Path.Field(field), name), older, newer);
        else
            differences.Compare(owner, field, name, older?.Plugin, newer?.Plugin, Weights.Beside);
    }

    /// <summary>Values by name: order means nothing.</summary>
    public void Compare(Subject owner, string field, string name, EquatableArray<NamedValue> older, EquatableArray<NamedValue> newer, Weights weights)
    {
        var matching = Matching<NamedValue>.Of(older, newer, v => v.Name);
        foreach (var (before, after, _) in matching.Pairs)
            Value(before.Name, before.Value, after.Value);
        foreach (var (value, _) in matching.Added)
            Value(value.Name, null, value.Value);
        foreach (var value in matching.Removed)
            Value(value.Name, value.Value, null);

        void Value(string key, JsonData? before, JsonData? after) =>
            differences.Compare(owner with { Path = owner.Path.Field(field) }, key, name + " " + key, CanonicalText.Of(before), CanonicalText.Of(after), weights);
    }

    /// <summary>How often something is tried again, and what happens when every attempt failed.</summary>
    public void CompareFailure(Subject owner, (RetryPolicy? Retry, FailurePolicy? OnFailure) older, (RetryPolicy? Retry, FailurePolicy? OnFailure) newer)
    {
        differences.Compare(owner, "retry", "retry", CanonicalText.Of(older.Retry), CanonicalText.Of(newer.Retry), Weights.Beside);
        differences.Compare(owner, "onFailure", "failure policy", CanonicalText.Of(older.OnFailure), CanonicalText.Of(newer.OnFailure), Weights.Beside);
    }

    private static Subject Of(Subject owner, string field, string name, EffectDefinition effect, int? index = null) =>
        owner.Part(index is { } at ? owner.Path.Item(field, at) : owner.Path.Field(field), name + " effect " + Wording.Quote(effect.Plugin));

    private static string Whole(EffectDefinition effect) =>
        effect.Plugin + "\n" + string.Join("\n", effect.Inputs.Select(i => i.Name + ": " + CanonicalText.Of(i.Value)));

    /// <summary>Two effects of one activity.</summary>
    public void CompareOne(Subject subject, EffectDefinition older, EffectDefinition newer)
    {
        differences.Compare(subject, "description", "description", older.Description, newer.Description, Weights.Words);
        Compare(subject, "inputs", "input", older.Inputs, newer.Inputs, Weights.Words);
        CompareFailure(subject, (older.Retry, older.OnFailure), (newer.Retry, newer.OnFailure));
    }
}
