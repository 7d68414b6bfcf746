using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads the transitions: an actor's from the methods, the others from the class.</summary>
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
            var attributes = context.Attributes(method, AttributeReader.BranchKinds).ToArray();
            var branches = BranchParser.Read(context, data, method.Name, attributes, method, guards);
            methods.Add(spec with { Guards = guards.ToEquatableArray() });
            transitions.Add(Described(context, new(method.Name) { Inputs = inputs, Branches = branches }, attributes));
        }

        foreach (var group in OnClass(context).GroupBy(a => a.Name, a => a.Attribute))
        {
            var guards = new List<GuardCall>();
            var branches = BranchParser.Read(context, data, group.Key, group, null, guards);
            context.Locate(ElementPath.Transition(group.Key), () => group.First().LocationOf("Name"));
            var transition = Described(context, new(group.Key) { Automatic = group.Any(FiresItself), Branches = branches }, group);
            methods.Add(new() { Name = group.Key, FiredBy = transition.FiredBy, Guards = guards.ToEquatableArray() });
            transitions.Add(transition);
        }
        return (transitions, methods);
    }

    private static IEnumerable<IMethodSymbol> MethodsInOrder(ParseContext context, AttributeReader workflow) => MembersInOrder.Of(
        context.Type.GetMembers().OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Ordinary && context.Attributes(m, AttributeReader.BranchKinds).Any()),
        workflow.Declaration);

    // What forks or joins without an actor waits for nothing but its states.
    private static bool FiresItself(AttributeReader attribute) => attribute.Bool("Auto") || (attribute.Kind != AttributeReader.Transition && !IsHosts(attribute));

    private static bool IsHosts(AttributeReader attribute) => attribute.String("After") is not null || attribute.String("On") is not null;

    private static IEnumerable<(string Name, AttributeReader Attribute)> OnClass(ParseContext context)
    {
        SyntaxNode? declaration = null;
        var index = 0;
        foreach (var attribute in context.Attributes(context.Type, AttributeReader.BranchKinds))
        {
            var path = ElementPath.Workflow.Field("automatic").Branch(index++);
            context.Locate(path, () => attribute.Location);
            declaration ??= attribute.Declaration;
            if (attribute.Declaration != declaration)
                context.Report(Rules.ScatteredStates, path,
                    $"A transition stands on another declaration of '{context.Type.Name}' than the first one, and their order must not depend on file names: write them on one declaration");

            var name = attribute.Has("Name") ? attribute.String("Name") : BranchParser.DefaultName(attribute);
            if (!string.IsNullOrEmpty(name) && (FiresItself(attribute) || IsHosts(attribute)))
            {
                yield return (name!, attribute);
                continue;
            }

            context.IsComplete = false;
            if (string.IsNullOrEmpty(name))
                context.Report(Rules.BranchSettings, path, $"A transition on class '{context.Type.Name}' has no name: write Name = \"…\", or put it on a partial method that an actor calls");
            else
                context.Report(Rules.BranchSettings, path, $"Nothing fires transition '{name}' on class '{context.Type.Name}': write Auto = true, After = a time or On = an event, or put it on a partial method that an actor calls");
        }
    }

    // What belongs to the transition as a whole may stand on any of its branches.
    private static TransitionDefinition Described(ParseContext context, TransitionDefinition transition, IEnumerable<AttributeReader> attributes)
    {
        var path = ElementPath.Transition(transition.Name);
        AttributeElement? The(string argument, string field)
        {
            var all = attributes.Where(a => a.Has(argument)).ToArray();
            if (all.Length > 1)
            {
                context.Locate(path.Field(field).Field("again"), () => all[1].LocationOf(argument));
                context.Report(Rules.BranchSettings, path.Field(field).Field("again"), $"{argument} of transition '{transition.Name}' is said on two of its branches: it belongs to the transition as a whole, so write it once");
            }
            return all.Length == 0 ? null : new(context, all[0], path);
        }
        return transition with
        {
            WireName = The("WireName", "name")?.Text("WireName", "name") ?? transition.WireName,
            Label = attributes.Where(a => a.Has("Label")).Select(a => new AttributeElement(context, a, path).Text("Label", "label")).FirstOrDefault(l => l is not null),
            Description = The("Description", "description")?.Text("Description", "description"),
            Prompt = The("Prompt", "prompt")?.Text("Prompt", "prompt"),
            Effects = The("Effects", "effects")?.Values("Effects", "effects") ?? default,
        };
    }
}
