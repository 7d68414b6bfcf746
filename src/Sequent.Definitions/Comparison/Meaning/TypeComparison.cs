using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>Compares types and limits: are there values that were allowed and are not any more?</summary>
internal static class TypeComparison
{
    public static void Compare(DifferenceList differences, Subject subject, DataType older, DataType newer)
    {
        var change = ChangeOf(older, newer);
        if (change != VersionChange.None)
            differences.Changed(subject, "", "type", TextOf(older), TextOf(newer), change);
    }

    /// <summary>Minor when a type allows more, major when it allows less or other values.</summary>
    public static VersionChange ChangeOf(DataType older, DataType newer)
    {
        if (older.Equals(newer))
            return VersionChange.None;
        var nulls = older.IsNullable == newer.IsNullable || newer.Kind is DataKind.Dynamic ? VersionChange.None : newer.IsNullable ? VersionChange.Minor : VersionChange.Major;
        return DifferenceList.Greater(nulls, ChangeOfValues(older, newer));
    }

    /// <summary>The type in one line, such as <c>enum(low, high) or null</c>.</summary>
    public static string TextOf(DataType type) => type.Kind switch
    {
        DataKind.Dynamic => "any",
        DataKind.Enum => "enum(" + string.Join(", ", type.Members) + ")",
        DataKind.Array when type.Element is { Kind: not DataKind.Dynamic } element => "array of " + TextOf(element),
        DataKind.Object when type.Fields is { IsOpen: false } fields => "object(" + string.Join(", ", fields.Fields.Select(f => f.Name + (f.Required ? "" : "?") + ": " + TextOf(f.Type) + LimitsOf(f))) + ")",
        _ => type.Kind.ToString().ToLowerInvariant(),
    } + (type.IsNullable ? " or null" : "");

    private static string LimitsOf(DataField field) => (field.Min is { } min ? " ≥ " + min : "") + (field.Max is { } max ? " ≤ " + max : "")
        + (field.OneOf.IsEmpty ? "" : " in " + string.Join(", ", field.OneOf)) + (field.Description is null ? "" : " " + ExpressionPrinter.Quote(field.Description));

    private static VersionChange ChangeOfValues(DataType older, DataType newer)
    {
        if (newer.Kind == DataKind.Dynamic)
            return older.Kind == DataKind.Dynamic ? VersionChange.None : VersionChange.Minor;
        if (older.Kind != newer.Kind)
            return VersionChange.Major;
        return newer.Kind switch
        {
            DataKind.Enum => older.Members.Except(newer.Members).Any() ? VersionChange.Major : newer.Members.Except(older.Members).Any() ? VersionChange.Minor : VersionChange.None,
            DataKind.Array => ChangeOf(older.Element!, newer.Element!),
            DataKind.Object => DataComparison.ChangeOf(older.Fields!, newer.Fields!),
            _ => VersionChange.None,
        };
    }
}
