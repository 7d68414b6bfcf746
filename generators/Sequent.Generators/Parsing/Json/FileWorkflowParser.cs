using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>The C# front end for a class whose definition is in a file.</summary>
internal static class FileWorkflowParser
{
    /// <summary>The reference of such a class to its file; null for a class that attributes define.</summary>
    public static FileReference? ReferenceOf(INamedTypeSymbol type, CancellationToken cancellation) =>
        AttributeReader.Of(type, AttributeReader.Workflow, cancellation).FirstOrDefault() is { } workflow
        && workflow.String("File") is { } file
            ? new(TypeShape.MetadataName(type), workflow.Tree?.FilePath ?? "", file)
            : null;

    /// <summary>Reads the class and its file.</summary>
    /// <param name="type">The class.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="file">The file; null when there is none.</param>
    /// <param name="notFound">Why there is none.</param>
    /// <param name="locations">Where to note the places of elements in C#; null when nobody wants to know.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static ParsedWorkflow Parse(INamedTypeSymbol type, CSharpCompilation compilation, JsonFile? file, Finding? notFound, LocationTable? locations, CancellationToken cancellation)
    {
        var context = new ParseContext(type, compilation, locations, cancellation) { File = file ?? new("", "") };
        var workflow = context.Attributes(type, AttributeReader.Workflow).First();
        context.Locate(ElementPath.Workflow, () => TypeShape.IdentifierOf(type, workflow));
        context.Locate(ElementPath.Workflow.Field("file"), () => workflow.LocationOf("File"));

        var shape = TypeShape.Read(context, workflow);
        var definition = file is null ? null : Defined(context, file);
        if (notFound is not null)
            context.Report(notFound.Rule, notFound.Path, notFound.Message, notFound.Suggestion);
        context.IsComplete &= definition is not null && file!.Json.Findings.IsEmpty;
        var isWhole = context.IsComplete;
        var (members, property) = StateParser.Read(context, workflow);
        if (definition is null)
        {
            var unknown = new WorkflowDefinition(workflow.String(0) ?? Naming.ToWorkflowId(type.Name)) { States = members.ToEquatableArray() };
            return WorkflowParser.Assemble(context, shape, unknown, property, [.. new FileMethods(context).Strays(unknown)], default);
        }

        if (isWhole)
        {
            FileSettings.Check(context, workflow, definition);
            FileSettings.CheckStates(context, property, members, definition);
        }
        return Bind(context, workflow, shape, MarkingParser.Of(context, workflow, property, definition), definition);
    }

    private static ParsedWorkflow Bind(ParseContext context, AttributeReader workflow, TypeShape shape, StateSpec property, WorkflowDefinition definition)
    {
        var members = DataMembers.Read(context, workflow, property.PropertyName.TrimStart('@'));
        var types = new GeneratedTypes(context, property.EnumType.Substring(0, property.EnumType.Length - property.EnumName.Length));
        var declared = new FileMethods(context);
        var taken = MemberNames.BesideMethods(context, definition, property);
        var methods = new List<MethodSpec>();
        var transitions = new List<TransitionDefinition>();
        foreach (var written in definition.Transitions)
        {
            var (spec, transition, method) = (new MethodSpec { Name = written.Name, FiredBy = written.FiredBy }, written, (IMethodSymbol?)null);
            if (written.FiredBy == FiredBy.Actor)
            {
                method = declared.Find(written);
                (spec, transition) = method is null ? (EmittedMethods.Create(context, written, types, taken), written) : declared.Read(written, method);
            }
            var (resolved, calls) = FileConditions.Resolve(context, members, transition, method, spec);
            methods.Add(spec with { Guards = calls });
            transitions.Add(resolved);
        }
        definition = definition with { Transitions = transitions.ToEquatableArray() };
        methods.AddRange(declared.Strays(definition));
        return WithData(context, shape, property, definition, members, methods, types);
    }

    // Without a data schema the properties of the class are the data, as with attributes.
    private static ParsedWorkflow WithData(ParseContext context, TypeShape shape, StateSpec property, WorkflowDefinition definition, DataMembers members, List<MethodSpec> methods, GeneratedTypes types)
    {
        if (!definition.Data.IsOpen)
        {
            var data = FileData.Read(context, members, definition.Data, types, MemberNames.Generated(context, definition, property));
            definition = definition with
            {
                Transitions = definition.Transitions.Select(t => FileConditions.Check(context, data, t)).ToEquatableArray(),
                Invariants = definition.Invariants.Select(i => FileConditions.Check(context, data, i)).ToEquatableArray(),
            };
            return Assemble(context, shape, definition, property, methods, data.Members, data, types);
        }

        var conditions = new ConditionReader(context, members, definition.Transitions, definition.Invariants, FieldNames.In(definition));
        definition = definition with
        {
            Transitions = definition.Transitions.Select(conditions.Check).ToEquatableArray(),
            Invariants = definition.Invariants.Select(conditions.Check).ToEquatableArray(),
        };
        var (schema, fields) = conditions.Data();
        return Assemble(context, shape, definition with { Data = schema }, property, methods, fields, null, types);
    }

    private static ParsedWorkflow Assemble(ParseContext context, TypeShape shape, WorkflowDefinition definition, StateSpec property, List<MethodSpec> methods, EquatableArray<CodeMember> fields, FileData? data, GeneratedTypes types)
    {
        var parsed = WorkflowParser.Assemble(context, shape, definition, property, methods, fields);
        return parsed with
        {
            Class = parsed.Class with { Properties = data?.Properties ?? default, Types = types.All.ToEquatableArray() },
            InWords = context.File!.Json.InWords(definition),
        };
    }

    // Of a text with mistakes in it, what the reader says of it is all that is certain.
    private static WorkflowDefinition? Defined(ParseContext context, JsonFile file)
    {
        if (!file.Json.Findings.IsEmpty)
            foreach (var finding in file.Json.Verify().Findings)
                context.Add(finding);
        return file.Json.Definition;
    }
}
