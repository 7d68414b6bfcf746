using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Holds what will be generated against what the class has already: clashes, and hooks it implements.</summary>
internal sealed record MemberNames(HookMethods Hooks, EquatableArray<string> Clashes)
{
    /// <summary>The members that are generated whatever the definition holds.</summary>
    public static readonly string[] Fixed = ["Definition", "PermittedTransitions", "ToSnapshot", "Restore", "Advance"];

    // What C# itself makes for a record, and lets nobody else declare as a property or a method.
    private static readonly string[] s_ofRecords = ["Clone", "EqualityContract"];

    /// <summary>The names that no property of a field of the data may have.</summary>
    public static HashSet<string> Generated(ParseContext context, WorkflowDefinition definition, StateSpec state) =>
        new(BesideMethods(context, definition, state).Concat(Fixed).Concat(definition.Transitions.Select(t => t.Name)), StringComparer.Ordinal);

    /// <summary>The names that no method of a transition may have. The other members are methods with other parameters.</summary>
    public static HashSet<string> BesideMethods(ParseContext context, WorkflowDefinition definition, StateSpec state)
    {
        var forms = definition.Transitions.Where(t => t.FiredBy == FiredBy.Actor).SelectMany(t => (string[])["Try" + t.Name, "Can" + t.Name]);
        return new(((string[])["Definition", "PermittedTransitions", state.PropertyName.TrimStart('@')])
            .Concat(forms).Concat(HookNames.All(definition)).Concat(context.Type.IsRecord ? s_ofRecords : []), StringComparer.Ordinal);
    }

    public static MemberNames Read(ParseContext context, WorkflowDefinition definition, StateSpec state, IReadOnlyList<MethodSpec> methods)
    {
        var own = context.Type.GetMembers().Where(m => ParseContext.IsUserCode(m) && !m.IsImplicitlyDeclared).ToLookup(m => m.Name);
        var others = GeneratedMember.Others(context, definition, methods).ToArray();
        var hooks = HookMethods.Read(context, HookNames.All(definition), others, own);
        var clashes = FindClashes(context, definition, state, methods, others, own).ToEquatableArray();
        HiddenMembers.Check(context, state, others);
        return new(hooks, clashes);
    }

    private static IEnumerable<string> FindClashes(ParseContext context, WorkflowDefinition definition, StateSpec state, IReadOnlyList<MethodSpec> methods, GeneratedMember[] others, ILookup<string, ISymbol> own)
    {
        var workflow = ElementPath.Workflow;
        string? Clash(GeneratedMember generated, string remedy)
        {
            var name = generated.Name;
            var path = workflow.Field("members").Field(name);
            if (context.Type.Name == name)
            {
                context.Report(Rules.MemberClash, path, $"Class '{name}' has the name of a member that the workflow generates: {remedy}");
                return name;
            }
            if (own[name].FirstOrDefault(generated.Meets) is not { } member)
                return null;
            context.Locate(path, () => member.Locations.FirstOrDefault());
            context.Report(Rules.MemberClash, path, $"Member '{name}' of '{context.Type.Name}' has the name of a member that the workflow generates: {remedy}");
            return name;
        }

        var names = new List<string?>();
        if (state.Adopted is null)
        {
            var property = state.PropertyName.TrimStart('@');
            names.Add(Clash(GeneratedMember.Property(property), $"rename it, or write StateName = \"{(property is "State" or MarkingParser.PropertyName ? "Status" : "…")}\""));
            if (EnumClash(context, state.EnumName) is { } enumName)
                names.Add(enumName);
            if (state.Marking is { } marking && TypeClash(context, Around(context), marking.Name, "type of its marking"))
                names.Add(marking.Name);
            var derived = methods.Where(m => m.HasActor).SelectMany(m => (string[])["Try" + m.Name, "Can" + m.Name]).Concat(HookNames.All(definition));
            if (derived.Contains(property))
            {
                context.Report(Rules.MemberClash, workflow.Field("stateName"), $"StateName '{property}' is the name of another member that the workflow generates: choose another, such as 'Status'");
                names.Add(property);
            }
        }
        foreach (var member in others.Where(m => !m.IsHook))
            names.Add(Clash(member, "rename it"));
        return names.Where(n => n is not null).Select(n => n!).Distinct();
    }

    private static string? EnumClash(ParseContext context, string enumName)
    {
        var scope = Around(context);
        if (scope.GetTypeMembers(context.Type.Name).FirstOrDefault(t => t.Arity < context.Type.Arity && GeneratesEnum(context, t, enumName)) is { } other)
        {
            context.Report(Rules.MemberClash, ElementPath.Workflow,
                $"Workflow classes '{other.ToDisplayString()}' and '{context.Type.ToDisplayString()}' both generate the state enum '{enumName}': write StateName on one of them");
            return enumName;
        }
        return TypeClash(context, scope, enumName, "state enum", adopts: true) ? enumName : null;
    }

    private static INamespaceOrTypeSymbol Around(ParseContext context) => context.Type.ContainingType ?? (INamespaceOrTypeSymbol)context.Type.ContainingNamespace;

    /// <summary>True, and said, when a type that is generated has the name of something that is there already.</summary>
    /// <param name="context">The class.</param>
    /// <param name="scope">Where the type is generated.</param>
    /// <param name="name">Its name, as code.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="adopts">True for one in place of which the user's own may be taken.</param>
    public static bool TypeClash(ParseContext context, INamespaceOrTypeSymbol scope, string name, string kind, bool adopts = false)
    {
        bool Clashes(ISymbol member) => member is not INamedTypeSymbol { Arity: > 0 }
            && ParseContext.IsUserCode(member) && SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, context.Compilation.Assembly);
        if (scope.GetMembers(name.TrimStart('@')).FirstOrDefault(Clashes) is not { } taken)
            return false;
        var path = ElementPath.Workflow.Field("members").Field(name);
        context.Locate(path, () => taken.Locations.FirstOrDefault());
        var adopt = adopts && taken is INamedTypeSymbol { TypeKind: TypeKind.Enum } ? $", or adopt it: [Workflow(StateProperty = …)] with a partial property of type '{name}'" : "";
        context.Report(Rules.MemberClash, path, $"{(taken is INamespaceSymbol ? "Namespace" : taken is INamedTypeSymbol ? "Type" : "Member")} '{name}' has the name of the {kind} that workflow class '{context.Type.Name}' generates: rename it{adopt}");
        return true;
    }

    private static bool GeneratesEnum(ParseContext context, INamedTypeSymbol type, string enumName) =>
        context.Attributes(type, AttributeReader.Workflow).FirstOrDefault() is { } workflow
        && workflow.String("StateProperty") is null
        && type.Name + (workflow.String("StateName") is { Length: > 0 } name ? name : "State") == enumName.TrimStart('@');
}
