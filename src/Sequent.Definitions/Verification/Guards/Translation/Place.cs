using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>Something an expression reads by its path, such as <c>amount</c> or <c>input.reason</c>, and the variable it is in formulas.</summary>
internal sealed class Place
{
    private readonly Formula _ownerIsThere;

    private Place(string name, DataField field, Formula ownerIsThere, bool isComputed)
    {
        (Name, Field, _ownerIsThere, IsComputed) = (name, field, ownerIsThere, isComputed);
        if (VariableTypes.Of(field) is { } type)
            Variable = new(name, type);
    }

    /// <summary>The path as a reader writes it.</summary>
    public string Name { get; }

    public DataField Field { get; }

    /// <summary>True when the class computes it, or what it is part of.</summary>
    public bool IsComputed { get; }

    public DataType Type => Field.Type;

    /// <summary>
    /// Its values; of an object or array that may be null only whether it is. Null when nothing needs to be known of it,
    /// or nothing can be.
    /// </summary>
    public Variable? Variable { get; }

    /// <summary>True when values of the kind are compared, not only tested for null.</summary>
    public bool IsScalar => Variable is not null && Type.Kind is not (DataKind.Object or DataKind.Array);

    /// <summary>True when it can be read: nothing it is part of is null.</summary>
    public Formula IsRead => _ownerIsThere;

    public Formula IsNull => Variable is null ? Formula.False : Formula.IsNull(Variable);

    /// <summary>True when it can be read and is not null.</summary>
    public Formula IsThere => Formula.And(_ownerIsThere, Formula.Not(IsNull));

    public static Place Root(string name, DataType type) => new(name, new(name, type), Formula.True, false);

    /// <summary>The place of a field; null when it is not declared.</summary>
    public Place? Find(string field) =>
        Type.Kind == DataKind.Object && Type.Fields!.Find(field) is { Type.Kind: not DataKind.Dynamic } found
            ? new(NameOf(Name, field), found, IsThere, IsComputed || found.Computed)
            : null;

    /// <summary>The path of a field: fields of the data are named by themselves.</summary>
    public static string NameOf(string owner, string field)
    {
        if (!Identifiers.IsField(field))
            return owner + "[" + ExpressionPrinter.Quote(field) + "]";
        return owner == Roots.Data && Identifiers.IsName(field) && !Roots.Contains(field) ? field : owner + "." + field;
    }

    /// <summary>How long a text or an array is.</summary>
    public Variable Size => new(SizeOf(Name), VariableType.Integer.Between(0, int.MaxValue));

    /// <summary>Whether an array holds a value.</summary>
    public Variable Holds(Value element) => new(HoldsOf(Name, element), VariableType.Boolean);

    public static string SizeOf(string name) => "size(" + name + ")";

    public static string HoldsOf(string name, Value element) => element + " in " + name;
}
