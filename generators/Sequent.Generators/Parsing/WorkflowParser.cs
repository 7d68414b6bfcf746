using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>The C# front end: reads an annotated class. The generator and the analyzer share it.</summary>
internal static class WorkflowParser
{
    public const string WorkflowAttributeName = "Sequent.WorkflowAttribute";

    /// <summary>How the name of every generated file ends.</summary>
    public const string GeneratedFileSuffix = ".sequent.g.cs";

    /// <summary>The constant of a generated class that refuses to run: its errors, a line each.</summary>
    public const string RefusalField = "__Refusal";

    /// <summary>The constant of a generated class that holds its definition as canonical JSON.</summary>
    public const string JsonField = "__Json";

    /// <summary>Reads the class; reports to <paramref name="locations"/>, when given, where everything stands.</summary>
    public static ParsedWorkflow Parse(INamedTypeSymbol type, CSharpCompilation compilation, LocationTable? locations, CancellationToken cancellation)
    {
        var context = new ParseContext(type, compilation, locations, cancellation);
        var workflow = context.Attributes(type, AttributeReader.Workflow).First();
        context.Locate(ElementPath.Workflow, () => TypeShape.IdentifierOf(type, workflow));
        context.Locate(ElementPath.Workflow.Field("id"), () => workflow.LocationOf(0));

        var shape = TypeShape.Read(context, workflow);
        var (states, property) = StateParser.Read(context, workflow);
        var members = DataMembers.Read(context, workflow, MarkingParser.NameBeforeDefinition(context, workflow, property));
        var (transitions, methods) = TransitionParser.Read(context, workflow, members);
        var invariants = InvariantParser.Read(context).ToArray();
        var head = new AttributeElement(context, workflow, ElementPath.Workflow);
        var elements = new WorkflowDefinition(workflow.String(0) ?? Naming.ToWorkflowId(type.Name))
        {
            States = StateElements.Read(context, states, StateParser.AdoptedMembers(context, property)).ToEquatableArray(),
            Sla = WorkflowElements.Sla(context, workflow),
            Triggers = WorkflowElements.Triggers(context),
            Facets = WorkflowElements.Facets(context),
            Migrations = WorkflowElements.Migrations(context),
        };
        var conditions = new ConditionReader(context, members, transitions, invariants, FieldNames.In(elements));
        var checkedTransitions = transitions.Select(conditions.Check).ToEquatableArray();
        var checkedInvariants = invariants.Select(conditions.Check).ToEquatableArray();
        var (data, fields) = conditions.Data();
        var definition = elements with
        {
            Version = head.Text("Version", "version") ?? WorkflowDefinition.DefaultVersion,
            Label = head.Text("Label", "label"),
            Description = head.Text("Description", "description"),
            Owner = head.Text("Owner", "owner"),
            Calendar = head.Text("Calendar", "calendar"),
            Roles = ReadRoles(context).ToEquatableArray(),
            Transitions = checkedTransitions,
            Routing = (RoutingPolicy)workflow.Number("Routing"),
            FourEyes = head.At(ElementPath.Workflow.Field("policies")).Flag("FourEyes", "fourEyes"),
            Duties = WorkflowElements.Duties(context),
            Data = data,
            Invariants = checkedInvariants,
        };

        return Assemble(context, shape, definition, MarkingParser.Of(context, workflow, property, definition), methods, fields);
    }

    /// <summary>Puts together what was read, with the members of the class that are hooks or in the way.</summary>
    public static ParsedWorkflow Assemble(ParseContext context, TypeShape shape, WorkflowDefinition definition, StateSpec property, IReadOnlyList<MethodSpec> methods, EquatableArray<CodeMember> fields)
    {
        var type = context.Type;
        var names = MemberNames.Read(context, definition, property, methods);
        var spec = new ClassSpec
        {
            Name = ParseContext.Escape(type.Name),
            HintName = TypeShape.FileName(type) + GeneratedFileSuffix,
            Type = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? null : type.ContainingNamespace.ToDisplayString(TypeShape.NamespaceFormat),
            Containers = shape.Containers,
            Header = shape.Header,
            Emittable = shape.Emittable,
            State = property,
            Methods = methods.ToEquatableArray(),
            Fields = fields,
            Hooks = names.Hooks.Implemented,
            WrongHooks = names.Hooks.Wrong,
            Clashes = names.Clashes,
            Engine = EngineReader.Read(context, methods),
        };
        return new(definition, spec, context.Findings.ToEquatableArray(), context.IsComplete) { IsFromFile = context.File is not null, InFile = context.FindingsInFile.ToEquatableArray() };
    }

    private static IEnumerable<RoleDefinition> ReadRoles(ParseContext context)
    {
        foreach (var role in context.Attributes(context.Type, AttributeReader.Role))
        {
            var name = role.String(0) ?? "";
            context.Locate(ElementPath.Role(name), () => role.LocationOf(0));
            yield return new(name);
        }
    }
}
