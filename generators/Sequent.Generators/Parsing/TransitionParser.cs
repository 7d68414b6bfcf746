using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads the transitions: an actor's from the methods, automatic ones from the class.</summary>
internal static class TransitionParser
{
    public static (IReadOnlyList<TransitionDefinition>, IReadOnlyList<MethodSpec>) Read(ParseContext context, AttributeReader workflow, DataMembers data)
    {
        var transitions = new List<TransitionDefinition>();
        var methods = new List<MethodSpec>();
        foreach (var method in MethodsInOrder(context, workflow))
        {
            var spec = MethodParser.Read(context, method, out var inputs);
            var guards = new List<GuardCall>();
            var branches = ReadBranches(context, data, method.Name, context.Attributes(method, AttributeReader.Transition), method, guards);
            methods.Add(spec with { Guards = guards.ToEquatableArray() });
            transitions.Add(new(method.Name) { Label = LabelOf(context.Attributes(method, AttributeReader.Transition)), Inputs = inputs, Branches = branches });
        }

        foreach (var group in AutomaticOf(context).GroupBy(a => a.String("Name")!))
        {
            var guards = new List<GuardCall>();
            var branches = ReadBranches(context, data, group.Key, group, null, guards);
            context.Locate(ElementPath.Transition(group.Key), () => group.First().LocationOf("Name"));
            methods.Add(new() { Name = group.Key, IsAutomatic = true, Guards = guards.ToEquatableArray() });
            transitions.Add(new(group.Key) { Label = LabelOf(group), Automatic = true, Branches = branches });
        }
        return (transitions, methods);
    }

    private static IEnumerable<IMethodSymbol> MethodsInOrder(ParseContext context, AttributeReader workflow) => MembersInOrder.Of(
        context.Type.GetMembers().OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Ordinary && context.Attributes(m, AttributeReader.Transition).Any()),
        workflow.Declaration);

    private static IEnumerable<AttributeReader> AutomaticOf(ParseContext context)
    {
        SyntaxNode? declaration = null;
        var index = 0;
        foreach (var attribute in context.Attributes(context.Type, AttributeReader.Transition))
        {
            var path = ElementPath.Workflow.Field("automatic").Branch(index++);
            context.Locate(path, () => attribute.Location);
            declaration ??= attribute.Declaration;
            if (attribute.Declaration != declaration)
                context.Report(Rules.ScatteredStates, path,
                    $"An automatic transition stands on another declaration of '{context.Type.Name}' than the first one, and their order must not depend on file names: write them on one declaration");

            var name = attribute.String("Name");
            if (!string.IsNullOrEmpty(name) && attribute.Bool("Auto"))
            {
                yield return attribute;
                continue;
            }

            context.IsComplete = false;
            if (string.IsNullOrEmpty(name))
                context.Report(Rules.BranchSettings, path, $"A transition on class '{context.Type.Name}' has no name: write Name = \"…\", or put it on a partial method that an actor calls");
            else
                context.Report(Rules.BranchSettings, path, $"Nothing fires transition '{name}' on class '{context.Type.Name}': write Auto = true, or put it on a partial method that an actor calls");
        }
    }

    private static string? LabelOf(IEnumerable<AttributeReader> attributes) => attributes.Select(a => a.String("Label")).FirstOrDefault(l => l is not null);

    private static EquatableArray<BranchDefinition> ReadBranches(ParseContext context, DataMembers data, string name, IEnumerable<AttributeReader> attributes, IMethodSymbol? method, List<GuardCall> guards)
    {
        var branches = new List<BranchDefinition>();
        foreach (var attribute in attributes)
        {
            var path = ElementPath.Transition(name).Branch(branches.Count);
            var from = attribute.Strings(0);
            Locate(context, attribute, path, from.Count);
            if (method is not null && (attribute.Has("Name") || attribute.Has("Auto")))
                context.Report(Rules.BranchSettings, path, $"Transition '{name}' is fired by calling its method, so Name and Auto have no meaning on it: remove them, or put the attribute on the class");

            var when = attribute.String("When");
            var (guard, call) = when is null ? (null, GuardCall.None) : GuardParser.Read(context, data, path.Field("when"), when, method);
            guards.Add(call);
            branches.Add(new(from.ToEquatableArray(), attribute.String(1) ?? "")
            {
                Role = attribute.String("Role"),
                When = guard,
                Otherwise = attribute.Bool("Otherwise"),
                Pre = InvariantParser.Names(attribute.String("Pre")),
                Post = InvariantParser.Names(attribute.String("Post")),
            });
        }
        return branches.ToEquatableArray();
    }

    private static void Locate(ParseContext context, AttributeReader attribute, ElementPath branch, int sources)
    {
        context.Locate(branch, () => attribute.Location);
        context.Locate(branch.Field("from"), () => attribute.LocationOf(0));
        context.Locate(branch.Field("to"), () => attribute.LocationOf(1));
        for (var i = 0; i < sources; i++)
        {
            var source = i;
            context.Locate(branch.Item("from", source), () => attribute.LocationOf(0, source));
        }
        foreach (var field in (string[])["Role", "When", "Otherwise", "Pre", "Post"])
            if (attribute.Has(field))
                context.LocateText(branch.Field(field.ToLowerInvariant()), () => attribute.LocationOf(field), part => attribute.LocationOf(field, part));
    }
}
