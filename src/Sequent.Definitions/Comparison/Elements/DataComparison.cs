using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Compares what data there is.</summary>
internal sealed class DataComparison(DifferenceList differences)
{
    /// <summary>What all differences of two schemas ask of the version.</summary>
    public static VersionChange ChangeOf(DataSchema older, DataSchema newer)
    {
        var found = new DifferenceList();
        new DataComparison(found).Compare(older, newer);
        return found.Differences.Select(d => d.Change).Append(VersionChange.None).Max();
    }

    /// <summary>How two fields of one name differ.</summary>
    public static EquatableArray<Difference> DifferencesOf(DataField older, DataField newer)
    {
        var found = new DifferenceList();
        new DataComparison(found).Compare(Of(newer), older, newer);
        return found.Differences;
    }

    public void Compare(DataSchema older, DataSchema newer)
    {
        if (older.IsOpen != newer.IsOpen)
            differences.Changed(new(ElementPath.Workflow.Field("dataSchema"), "Data schema"), "", "other fields", older.IsOpen ? "allowed" : "not allowed", newer.IsOpen ? "allowed" : "not allowed", newer.IsOpen ? VersionChange.Minor : VersionChange.Major);
        var matching = Matching<DataField>.Of(older.Fields, newer.Fields, f => f.Name);
        foreach (var (before, after, _) in matching.Pairs)
            Compare(Of(after), before, after);
        // An open schema has let instances hold anything there, and lets them hold anything when a field is gone.
        foreach (var (field, _) in matching.Added)
            differences.Added(Of(field), field.Required || older.IsOpen ? VersionChange.Major : VersionChange.Minor);
        foreach (var field in matching.Removed)
            differences.Removed(Of(field), newer.IsOpen ? VersionChange.Minor : VersionChange.Major, matching.Added.Select(a => a.Item).FirstOrDefault(f => f.Type.Equals(field.Type) && f.Required == field.Required)?.Name);
    }

    private static Subject Of(DataField field) => new(ElementPath.Data(field.Name), "Data field " + Quote(field.Name));

    private void Compare(Subject subject, DataField older, DataField newer)
    {
        TypeComparison.Compare(differences, subject, older.Type, newer.Type);
        differences.Compare(subject, "required", "required", older.Required, newer.Required, Weights.Demand);
        Limit(subject, "min", older.Min, newer.Min, lower: true);
        Limit(subject, "max", older.Max, newer.Max, lower: false);
        OneOf(subject, older.OneOf, newer.OneOf);
        // The proofs say less of it, or more.
        differences.Compare(subject, "computed", "computed", older.Computed, newer.Computed, Weights.Words);
        differences.Compare(subject, "description", "description", older.Description, newer.Description, Weights.Words);
    }

    private void Limit(Subject subject, string field, Value? older, Value? newer, bool lower)
    {
        if (Equals(older, newer))
            return;
        var change = VersionChange.Major;
        if (newer is null)
        {
            change = VersionChange.Minor;
        }
        else if (older is { } before && VariableTypes.NumberOf(before) is { } from && VariableTypes.NumberOf(newer.Value) is { } to)
        {
            var order = to.CompareTo(from);
            if (order == 0)
                return;
            change = order < 0 == lower ? VersionChange.Minor : VersionChange.Major;
        }
        differences.Changed(subject, field, field, CanonicalText.Of(older), CanonicalText.Of(newer), change);
    }

    // No list allows everything.
    private void OneOf(Subject subject, EquatableArray<Value> older, EquatableArray<Value> newer)
    {
        var (before, after) = (Texts(older), Texts(newer));
        var weights = older.IsEmpty ? Weights.Breaking : newer.IsEmpty ? Weights.Beside : Weights.Offer;
        differences.CompareSets(subject, "oneOf", "one of", before, after, weights);

        static IEnumerable<string> Texts(EquatableArray<Value> values) => values.Select(v => v.ToString());
    }
}
