using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>What names stand for in the conditions of one method.</summary>
/// <param name="members">Where to put what stands beside the conditions; one for each class.</param>
/// <param name="data">The properties and fields that are the data.</param>
/// <param name="inputs">The parameters that are the inputs.</param>
/// <param name="actor">The name of the actor parameter, as code; null where nobody fires.</param>
internal sealed class ConditionScope(ConditionMembers members, EquatableArray<CodeMember> data, EquatableArray<ParameterSpec> inputs, string? actor)
{
    /// <summary>The condition, as code, that the actor has the role of that name; null when there is none better than to ask the actor.</summary>
    public Func<string, string?> RoleTest { get; init; } = _ => null;

    public ConditionMembers Members => members;

    /// <summary>The name of the actor parameter, as code.</summary>
    public string Actor => actor ?? throw new InvalidOperationException("There is no actor in this place.");

    /// <summary>The data as values that the interpreter reads, as code: an <c>IValues</c>.</summary>
    public string DataValues => "this." + members.Method("__Data", $$"""
        private global::Sequent.Definitions.Expressions.IValues {{ConditionMembers.Name}}() => {{ValueCode.Fields(data.Select(m => (m.WireName, "this." + m.Name, m.Type!)))}};
        """) + "()";

    /// <summary>The inputs as values that the interpreter reads, as code: an <c>IValues</c>.</summary>
    /// <param name="uses">Whether the input of that name is looked at.</param>
    public string InputValues(Func<string, bool> uses)
    {
        var (declarations, arguments) = Parameters(usesActor: false, uses);
        var fields = inputs.Where(i => i.Data is not null && uses(i.WireName)).Select(i => (i.WireName, i.Name, i.Data!));
        return members.Method("__Inputs", $$"""
            private static global::Sequent.Definitions.Expressions.IValues {{ConditionMembers.Name}}({{declarations}}) => {{ValueCode.Fields(fields)}};
            """) + $"({arguments})";
    }

    /// <summary>The field of the data of that name.</summary>
    public CodeMember Data(string wireName) =>
        data.FirstOrDefault(m => m.WireName == wireName) ?? throw new InvalidOperationException($"The data has no field '{wireName}'.");

    /// <summary>The input of that name; null when there is none that can be read.</summary>
    public ParameterSpec? Input(string wireName) => inputs.FirstOrDefault(i => i.WireName == wireName && i.Data is not null);

    /// <summary>The fields of the data, as the interpreter knows them.</summary>
    public DataSchema DataSchema(Func<string, bool> uses) =>
        Definitions.Expressions.DataSchema.Closed(data.Where(m => uses(m.WireName)).Select(m => new DataField(m.WireName, m.Type!.Data, !m.Type.IsNullable)).ToArray());

    /// <summary>The inputs, as the interpreter knows them. One that cannot be read may hold anything, and is not there.</summary>
    public DataSchema InputSchema(Func<string, bool> uses) => Definitions.Expressions.DataSchema.Closed(inputs.Where(i => uses(i.WireName)).Select(i => i.Data is { } type
        ? new DataField(i.WireName, type.Data, !type.IsNullable)
        : new DataField(i.WireName, DataType.AnyObject, Required: false)).ToArray());

    /// <summary>Parameters that a method beside needs, as declarations and as arguments.</summary>
    public (string Declarations, string Arguments) Parameters(bool usesActor, Func<string, bool> uses)
    {
        var used = inputs.Where(i => uses(i.WireName)).ToArray();
        var declarations = used.Select(i => i.Type + " " + i.Name);
        var arguments = used.Select(i => i.Name);
        return usesActor
            ? (string.Join(", ", declarations.Prepend($"{Code.Actor} {Actor}")), string.Join(", ", arguments.Prepend(Actor)))
            : (string.Join(", ", declarations), string.Join(", ", arguments));
    }
}
