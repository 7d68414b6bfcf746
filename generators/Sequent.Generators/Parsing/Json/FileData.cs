using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>The data that a file declares, bound to the properties of the class; a field that has none gets one.</summary>
internal sealed class FileData
{
    private readonly List<CodeMember> _members = new();
    private readonly List<PropertySpec> _properties = new();
    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);

    private FileData(DataSchema schema) => Schema = schema;

    /// <summary>What the file declares.</summary>
    public DataSchema Schema { get; }

    /// <summary>The fields that conditions can read, as C#.</summary>
    public EquatableArray<CodeMember> Members => _members.ToEquatableArray();

    /// <summary>The properties to generate.</summary>
    public EquatableArray<PropertySpec> Properties => _properties.ToEquatableArray();

    /// <summary>True for a field about which something wrong was reported.</summary>
    public bool IsLost(string wireName) => _lost.Contains(wireName);

    public bool CanRead(string wireName) => _members.Any(m => m.WireName == wireName);

    public static FileData Read(ParseContext context, DataMembers members, DataSchema schema, GeneratedTypes types, HashSet<string> generated)
    {
        var data = new FileData(schema);
        var reader = new DataTypes(new HashSet<string>(NamesIn(schema)));
        foreach (var field in schema.Fields)
        {
            var path = ElementPath.Data(field.Name);
            var known = context.FindingsInFile.Count();
            if (members.Clash(field.Name) is { } clash)
                context.ReportDefinition(Rules.Drift, path, $"Field {Wording.Quote(field.Name)} could be '{clash.One}' and '{clash.Other}' of '{context.Type.Name}': rename one of them");
            else if (members.Find(field.Name) is { } member)
                data.Bind(context, field, member, reader, path);
            else if (field.Computed)
                context.ReportDefinition(Rules.Drift, path, $"Field {Wording.Quote(field.Name)} is computed, and '{context.Type.Name}' has no property that computes it: add one, or remove 'computed'");
            else
                data.Add(context, field, types, generated, path);
            if (context.FindingsInFile.Count() > known)
                data._lost.Add(field.Name);
        }
        return data;
    }

    private void Bind(ParseContext context, DataField field, DataMember member, DataTypes reader, ElementPath path)
    {
        var code = reader.Read(member.Type, member.Annotation);
        var written = member.Type.ToDisplayString(member.Annotation == NullableAnnotation.Annotated && !member.Type.IsValueType ? NullableFlowState.MaybeNull : NullableFlowState.NotNull);
        var name = Wording.Quote(field.Name);
        if (!TypeBinding.Fits(field.Type, code))
        {
            var read = code is null ? "" : $" ({code.Data})";
            context.ReportDefinition(Rules.Drift, path, $"Field {name} is {field.Type.NotNull()}, and '{member.Symbol.Name}' of '{context.Type.Name}' is '{written}'{read}: change one of them");
            return;
        }
        var mayBeNull = member.Annotation == NullableAnnotation.Annotated || member.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (field.Required && mayBeNull)
            context.ReportDefinition(Rules.Drift, path, $"Field {name} is required, and '{member.Symbol.Name}' of '{context.Type.Name}' is '{written}', which may be null: remove 'required', or the '?'");
        if (field.Computed != member.IsComputed)
            context.ReportDefinition(Rules.Drift, path, field.Computed
                ? $"Field {name} is computed, and '{member.Symbol.Name}' of '{context.Type.Name}' keeps a value: remove 'computed', or compute the property"
                : $"Field {name} keeps a value, and '{member.Symbol.Name}' of '{context.Type.Name}' computes one: write \"computed\": true, or give the property a setter");
        Settings(context, field, member, code);
        if (code is not null && TypeBinding.Bind(field.Type, code) is { } bound)
            _members.Add(new(field.Name, ParseContext.Escape(member.Symbol.Name), bound with { IsNullable = bound.IsNullable && !(field.Required && !bound.IsValueType) }));
    }

    // An attribute that was left says the same, or one of the two is not meant.
    private static void Settings(ParseContext context, DataField field, DataMember member, CodeType? code)
    {
        if (member.Settings is not { } settings || code is null || !context.IsComplete)
            return;
        var said = DataSettings.Read(context, member, code);
        var differs = (settings.Has("Min") && said.Min != field.Min) || (settings.Has("Max") && said.Max != field.Max) || (settings.Has("OneOf") && said.OneOf != field.OneOf);
        if (differs)
            context.Report(Rules.Drift, ElementPath.Data(field.Name), $"[Data] of '{member.Symbol.Name}' says other limits than field {Wording.Quote(field.Name)} in '{context.File!.Name}': remove the attribute");
    }

    private void Add(ParseContext context, DataField field, GeneratedTypes types, HashSet<string> generated, ElementPath path)
    {
        if (types.PropertyName(field.Name, "Field", path) is not { } name)
            return;
        var other = name == context.Type.Name ? "the class"
            : generated.Contains(name) ? "another member that the workflow generates"
            : _properties.Any(p => p.Name == ParseContext.Escape(name)) ? "another field's property"
            : context.Type.GetMembers(name).Any(ParseContext.IsUserCode) ? $"a member of '{context.Type.Name}' that is not data"
            : null;
        if (other is not null)
        {
            context.ReportDefinition(Rules.MemberClash, path, $"Field {Wording.Quote(field.Name)} would be property '{name}', which is the name of {other}: rename one of them");
            return;
        }
        var type = types.Of(field.Type, name, path);
        _properties.Add(PropertySpec.Of(field, ParseContext.Escape(name), type));
        if (type.Data is { } code)
            _members.Add(new(field.Name, ParseContext.Escape(name), code with { IsNullable = !field.Required }));
    }

    private static IEnumerable<string> NamesIn(DataSchema schema) =>
        schema.Fields.SelectMany(f => NamesIn(f.Type).Prepend(f.Name));

    private static IEnumerable<string> NamesIn(DataType type) =>
        (type.Fields is { } fields ? NamesIn(fields) : []).Concat(type.Element is { } element ? NamesIn(element) : []);
}
