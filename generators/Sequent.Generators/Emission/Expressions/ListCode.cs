using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>How collections are read.</summary>
internal static class ListCode
{
    private const string Enumerable = "global::System.Collections.Generic.IEnumerable";

    /// <summary>The type of the elements, as code.</summary>
    public static string ElementType(CodeType list) => list.Element!.Code + (list.Element is { IsValueType: true, IsNullable: true } ? "?" : "");

    /// <summary>The type of any collection with such elements, as code.</summary>
    public static string SequenceType(CodeType list) => $"{Enumerable}<{ElementType(list)}>";

    /// <summary>The collection as its elements in order, as code; null when it is null, or an array that was never made.</summary>
    public static string Sequence(string access, CodeType list)
    {
        if (!list.Code.StartsWith("global::System.Collections.Immutable.ImmutableArray<", StringComparison.Ordinal))
            return $"(({SequenceType(list)}){access})";
        return list.IsNullable
            ? $"({access} is {{ IsDefault: false }} ? ({SequenceType(list)}){access} : null)"
            : $"({access}.IsDefault ? null : ({SequenceType(list)}){access})";
    }

    /// <summary>The collection for a <c>foreach</c>, whose enumerator of its own does not allocate where that is known.</summary>
    public static string Enumerated(string access, CodeType list) =>
        list.Code.EndsWith("[]", StringComparison.Ordinal) || list.Code.StartsWith("global::System.Collections.Generic.List<", StringComparison.Ordinal)
            ? access
            : $"({SequenceType(list)}){access}";
}
