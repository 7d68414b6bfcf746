using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>What the conditions of one class need beside them: made once, whichever of them asks for it.</summary>
internal sealed class ConditionMembers
{
    /// <summary>Stands for the name of a method in its code. No literal holds it: control characters are escaped there.</summary>
    public const string Name = "\u0001";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _statics = new();
    private readonly List<string> _methods = new();

    /// <summary>A static field of the nested class <c>__Workflow</c>, as code that reads it.</summary>
    /// <param name="type">Its type, as code.</param>
    /// <param name="prefix">What its name begins with.</param>
    /// <param name="value">Its value, as code.</param>
    public string Static(string type, string prefix, string value) =>
        "__Workflow." + Add(_statics, prefix, type + value, name => $"internal static readonly {type} {name} = {value};");

    /// <summary>A static method of <c>__Workflow</c> that gives the name of an enum's member; null for a value that is none.</summary>
    public string MemberName(CodeType type) =>
        "__Workflow." + Add(_statics, "Name", type.Code, name => string.Join("\n",
            type.Members.Select(m => $"    {type.Code}.{m.Name} => {Code.Literal(m.WireName)},")
                .Prepend("{")
                .Prepend($"internal static string? {name}({type.Code} __value) => __value switch")
                .Append("    _ => null,")
                .Append("};")));

    /// <summary>A private method of the class, as its name.</summary>
    /// <param name="prefix">What its name begins with.</param>
    /// <param name="text">The method, as code that holds <see cref="Name"/> where its name belongs.</param>
    public string Method(string prefix, string text) => Add(_methods, prefix, text, name => text.Replace(Name, name));

    /// <summary>Writes the members of <c>__Workflow</c>.</summary>
    public void EmitStatics(SourceWriter writer) => Emit(writer, _statics, "");

    /// <summary>Writes the private methods of the class.</summary>
    public void EmitMethods(SourceWriter writer) => Emit(writer, _methods, "\n");

    private string Add(List<string> list, string prefix, string key, Func<string, string> code)
    {
        key = prefix + "\n" + key;
        if (_names.TryGetValue(key, out var name))
            return name;
        _counts.TryGetValue(prefix, out var count);
        _counts[prefix] = count + 1;
        name = prefix + count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _names.Add(key, name);
        list.Add(code(name));
        return name;
    }

    // A reference may be null whatever its declaration says, and is looked at before it is used.
    private static void Emit(SourceWriter writer, List<string> members, string separator)
    {
        if (members.Count == 0)
            return;
        writer.Line("#nullable disable warnings");
        foreach (var member in members)
        {
            writer.Lines(member);
            if (separator.Length > 0)
                writer.Line();
        }
        writer.Line("#nullable enable warnings");
    }
}
