using Sequent.Generators.Parsing;
using static Sequent.Generators.Emission.ModelCode;

namespace Sequent.Generators.Emission;

/// <summary>Writes the definition as data, built when it is first asked for, and the tables that the methods read.</summary>
internal static class DefinitionEmitter
{
    public static void Emit(SourceWriter writer, Emitted workflow)
    {
        writer.Line("/// <summary>The workflow as data: states, transitions, JSON and diagram.</summary>");
        if (workflow.Summary != default)
            writer.Line($"/// <remarks>Questions about it: {workflow.Summary}.</remarks>");
        writer.Line($"public static {Model}WorkflowDefinition Definition => __Definition.Value;").Line();

        // Nested, so that they exist whenever the class's own static fields are initialized.
        using (writer.Open("private static class __Workflow"))
        {
            writer.Line($"internal static readonly global::Sequent.CompilerServices.RoleSet Roles = new global::Sequent.CompilerServices.RoleSet({List(workflow.Roles)});");
            if (workflow.Class.Fields.Count > 0)
                writer.Line($"internal static readonly string[] Fields = new string[] {{ {List(workflow.Class.Fields.Select(f => f.WireName))} }};");
            workflow.Conditions.Members.EmitStatics(writer);
            writer.Line($"internal static readonly string[] Transitions = new string[] {{ {List(workflow.Transitions.Where(t => t.Method.HasActor).Select(t => t.Name))} }};");
        }
        writer.Line();
        using (writer.Open("private static class __Definition"))
            WorkflowCode.EmitValue(writer, workflow.Definition);
        writer.Line();
        // A constant stands in the metadata of the assembly, where a tool reads it without running the program.
        writer.Verbatim($"private const string {WorkflowParser.JsonField} = ", workflow.Definition.ToJson());
    }
}
