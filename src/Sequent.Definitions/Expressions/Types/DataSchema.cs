namespace Sequent.Definitions.Expressions;

/// <summary>The fields of an object. Closed: there are no others. Open: others may be there, and hold any value.</summary>
/// <param name="IsOpen">True when fields that are not declared may be read.</param>
/// <param name="Fields">The fields in order.</param>
public sealed record DataSchema(bool IsOpen, EquatableArray<DataField> Fields)
{
    /// <summary>No declaration at all: every field may be there.</summary>
    public static DataSchema Open { get; } = new(true, default);

    /// <summary>These fields, and no others.</summary>
    public static DataSchema Closed(params DataField[] fields) => new(false, EquatableArray.Create(fields));

    /// <summary>The field of that name, or null.</summary>
    public DataField? Find(string name)
    {
        foreach (var field in Fields)
            if (field.Name == name)
                return field;
        return null;
    }
}
