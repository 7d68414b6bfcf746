using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>Holds a type that a file declares against the C# type that stands for it.</summary>
internal static class TypeBinding
{
    /// <summary>True when a C# type, as the language reads it, can stand for a declared one; null being left out.</summary>
    /// <param name="declared">The type in the file.</param>
    /// <param name="code">The C# type; null when the language cannot read it.</param>
    public static bool Fits(DataType declared, CodeType? code) => declared.Kind switch
    {
        DataKind.Dynamic => true,
        // What cannot be read is an object of which nothing is known.
        DataKind.Object when declared.Fields!.IsOpen => code is null or { Form: CodeForm.Object },
        _ => code is not null && Bind(declared, code) is not null,
    };

    /// <summary>The C# type seen as the declared one; null when conditions cannot read it so.</summary>
    public static CodeType? Bind(DataType declared, CodeType code)
    {
        if (declared.Kind != code.Data.Kind)
            return null;
        switch (declared.Kind)
        {
            case DataKind.Enum:
                var members = declared.Members.Select(name => code.Members.FirstOrDefault(m => m.WireName == name)).ToArray();
                return members.Length != code.Members.Count || members.Contains(null) ? null : code with { Data = declared.NotNull(), Members = members.Select(m => m!).ToEquatable() };
            case DataKind.Array:
                return declared.Element is { Kind: not DataKind.Dynamic } element && Bind(element, code.Element!) is { } bound && (element.IsNullable || !bound.IsNullable || !bound.IsValueType)
                    ? code with { Data = declared.NotNull(), Element = bound }
                    : null;
            case DataKind.Object:
                return declared.Fields!.IsOpen ? null : BindFields(declared, code);
            default:
                return code;
        }
    }

    private static CodeType? BindFields(DataType declared, CodeType code)
    {
        var members = new List<CodeMember>();
        foreach (var field in declared.Fields!.Fields)
        {
            if (code.Members.FirstOrDefault(m => m.WireName == field.Name) is not { Type: { } type } member || Bind(field.Type, type) is not { } bound)
                return null;
            members.Add(member with { Type = bound });
        }
        return code with { Data = declared.NotNull(), Members = members.ToEquatable() };
    }

    private static Definitions.EquatableArray<T> ToEquatable<T>(this IEnumerable<T> items) where T : IEquatable<T> => Definitions.EquatableArray.ToEquatableArray(items);
}
