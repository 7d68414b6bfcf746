using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>What <c>[Workflow]</c> and an adopted enum say beside the file: the same as the file, or one of the two is not meant.</summary>
internal static class FileSettings
{
    /// <summary>The attributes of the class and of its methods that define a workflow, which the file does.</summary>
    public static IEnumerable<AttributeData> AttributesBeside(INamedTypeSymbol type) =>
        type.GetAttributes().Where(a => IsDefining(a.AttributeClass))
            .Concat(type.GetMembers().OfType<IMethodSymbol>().SelectMany(m => m.GetAttributes()).Where(a => AttributeReader.BranchKinds.Any(kind => AttributeReader.Is(a, kind))));

    public static void Check(ParseContext context, AttributeReader workflow, WorkflowDefinition definition)
    {
        Compare("id", workflow.String(0), definition.Id, () => workflow.LocationOf(0));
        foreach (var (name, value) in (IEnumerable<(string, string?)>)
            [("Version", definition.Version), ("Label", definition.Label), ("Description", definition.Description), ("Owner", definition.Owner), ("Calendar", definition.Calendar), ("Sla", definition.Sla?.Duration), ("SlaWarnAfter", definition.Sla?.WarnAfter)])
            Compare(name, workflow.String(name), value, () => workflow.LocationOf(name));
        if (workflow.Has("Routing"))
            Compare("Routing", ((RoutingPolicy)workflow.Number("Routing")).ToString(), definition.Routing.ToString(), () => workflow.LocationOf("Routing"));
        if (workflow.Has("FourEyes"))
            Compare("FourEyes", Word(workflow.Bool("FourEyes")), Word(definition.FourEyes), () => workflow.LocationOf("FourEyes"));

        static string Word(bool flag) => flag ? "true" : "false";

        void Compare(string name, string? said, string? inFile, Func<Location?> place)
        {
            if (said is null || said == inFile)
                return;
            var path = ElementPath.Workflow.Field("attribute").Field(name);
            context.Locate(path, place);
            var other = inFile is null ? "says none" : $"says {Wording.Quote(inFile)}";
            context.Report(Rules.Drift, path, $"[Workflow] of '{context.Type.Name}' says {name} {Wording.Quote(said)}, and '{context.File!.Name}' {other}: remove it from the attribute, or correct one of them");
        }
    }

    /// <summary>Holds the members of an adopted enum against the states of the file.</summary>
    public static void CheckStates(ParseContext context, StateSpec property, IReadOnlyList<StateDefinition> members, WorkflowDefinition definition)
    {
        if (property.Adopted is null || !context.IsComplete)
            return;
        foreach (var state in definition.States.Where(s => members.All(m => m.Name != s.Name)))
        {
            var suggestion = Spelling.Closest(state.Name, members.Select(m => m.Name));
            context.ReportDefinition(Rules.Drift, ElementPath.State(state.Name),
                $"State {Wording.Quote(state.WireName)} has no member '{state.Name}' in enum '{property.EnumName}', which '{context.Type.Name}' adopts: add the member, or correct the name{Spelling.DidYouMean(suggestion)}", suggestion);
        }
        foreach (var member in members)
        {
            var path = ElementPath.State(member.Name);
            if (definition.FindState(member.Name) is not { } state)
                context.Report(Rules.Drift, path, $"Member '{member.Name}' of enum '{property.EnumName}' is no state of '{context.File!.Name}': add state '{member.WireName}' there, or remove the member");
            else if (Contradicts(member, state))
                context.Report(Rules.Drift, path, $"[State] of member '{member.Name}' says otherwise than state {Wording.Quote(state.WireName)} in '{context.File!.Name}': remove the attribute");
        }
    }

    private static bool Contradicts(StateDefinition member, StateDefinition state) =>
        (member.Initial && !state.Initial) || (member.Final && !state.Final) || (member.Retired && !state.Retired)
        || (member.Label is not null && member.Label != state.Label)
        || (member.Description is not null && member.Description != state.Description)
        || (member.Work is not null && member.Work != state.Work)
        || (member.Sla is not null && (member.Sla with { OnBreach = default }) != (state.Sla is null ? null : state.Sla with { OnBreach = default }));

    private static bool IsDefining(INamedTypeSymbol? attribute) =>
        attribute is { ContainingType: null, ContainingNamespace: { Name: "Sequent", ContainingNamespace.IsGlobalNamespace: true } } && attribute.Name is not (AttributeReader.Workflow or "ActivityAttribute");
}
