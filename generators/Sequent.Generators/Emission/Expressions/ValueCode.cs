using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>
/// Code that makes a <c>Value</c> of what C# holds: for the interpreter, and to say what a condition saw. To stand
/// where warnings about null are off: a reference may be null whatever its declaration says.
/// </summary>
internal static class ValueCode
{
    private const string Values = "global::Sequent.CompilerServices.Values.";
    private const string Value = "global::Sequent.Definitions.Expressions.Value";

    /// <param name="access">The C# expression; evaluated once.</param>
    /// <param name="type">Its type.</param>
    public static string Of(string access, CodeType type) => Of(access, type, 0);

    /// <summary>Code that makes an <c>IValues</c> of several, each read when it is looked up.</summary>
    public static string Fields(IEnumerable<(string WireName, string Access, CodeType Type)> fields) =>
        $"{Values}Fields(__name => {Lookup("__name", fields, 0)})";

    private static string Of(string access, CodeType type, int level) => type.Form switch
    {
        CodeForm.Boolean => $"{Values}Boolean({access})",
        CodeForm.Integer => $"{Values}Integer({access})",
        CodeForm.Decimal => $"{Values}Number({access})",
        CodeForm.Double => $"{Values}Double({access})",
        CodeForm.String or CodeForm.Char or CodeForm.Guid => $"{Values}Text({access})",
        CodeForm.Enum => Enum(access, type),
        CodeForm.DateOnly => $"{Values}Date({access}{(type.IsNullable ? "?" : "")}.DayNumber)",
        CodeForm.DateTime or CodeForm.DateTimeOffset => $"{Values}Time({access})",
        CodeForm.TimeSpan => $"{Values}Duration({access})",
        CodeForm.List => $"{Values}List<{ListCode.ElementType(type)}>({ListCode.Sequence(access, type)}, __e{level} => {Of("__e" + level, type.Element!, level + 1)})",
        _ => $"{Values}Object<{type.Code}>({access}, (__o{level}, __name{level}) => {Lookup("__name" + level, type.Members.Select(m => (m.WireName, $"__o{level}.{m.Name}", m.Type!)), level + 1)})",
    };

    private static string Enum(string access, CodeType type)
    {
        var members = type.Members.Select(m => $"{type.Code}.{m.Name} => {Value}.String({Code.Literal(m.WireName)}), ");
        var name = Code.Literal(type.Code.Substring(type.Code.LastIndexOfAny(['.', ':']) + 1));
        return $"({access} switch {{ {(type.IsNullable ? $"null => {Value}.Null, " : "")}{string.Concat(members)}var __other => {Values}NoMember(__other{(type.IsNullable ? ".GetValueOrDefault()" : "")}.ToString(), {name}) }})";
    }

    private static string Lookup(string name, IEnumerable<(string WireName, string Access, CodeType Type)> fields, int level)
    {
        var arms = fields.Select(f => $"{Code.Literal(f.WireName)} => {Of(f.Access, f.Type, level)}, ");
        return $"{name} switch {{ {string.Concat(arms)}_ => ({Value}?)null }}";
    }
}
