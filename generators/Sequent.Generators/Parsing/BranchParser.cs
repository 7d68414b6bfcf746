using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads the branches of a transition: an attribute each, which says what is left and what is entered in its own way.</summary>
internal static class BranchParser
{
    public static EquatableArray<BranchDefinition> Read(ParseContext context, DataMembers data, string name, IEnumerable<AttributeReader> attributes, IMethodSymbol? method, List<GuardCall> guards)
    {
        var branches = new List<BranchDefinition>();
        foreach (var attribute in attributes)
        {
            var path = ElementPath.Transition(name).Branch(branches.Count);
            Locate(context, attribute, path);
            if (method is not null && ((string[])["Name", "Auto", "After", "On"]).Any(attribute.Has))
                context.Report(Rules.BranchSettings, path, $"Transition '{name}' is fired by calling its method, so Name, Auto, After and On have no meaning on it: remove them, or put the attribute on the class");

            var when = attribute.String("When");
            var (guard, call) = when is null ? (null, GuardCall.None) : GuardParser.Read(context, data, path.Field("when"), when, method);
            guards.Add(call);
            branches.Add(States(context, attribute, path) with
            {
                Cancels = Names(context, attribute, "Cancels", path, "cancels"),
                Approvals = attribute.Has("Approvals") ? attribute.Number("Approvals") : 1,
                ResetOn = Names(context, attribute, "ResetOn", path, "resetOn"),
                AllowSubmitter = attribute.Bool("AllowSubmitter"),
                Role = attribute.String("Role"),
                When = guard,
                Otherwise = attribute.Bool("Otherwise"),
                Pre = InvariantParser.Names(attribute.String("Pre")),
                Post = InvariantParser.Names(attribute.String("Post")),
                After = method is null ? attribute.String("After") : null,
                On = method is null ? attribute.String("On") : null,
            });
        }
        return branches.ToEquatableArray();
    }

    /// <summary>The name that a fork or a join on the class has when it says none; null for a transition, which has none then.</summary>
    public static string? DefaultName(AttributeReader attribute) => attribute.Kind switch
    {
        AttributeReader.Fork => "Fork" + string.Concat(attribute.Strings(0).Select(state => state == BranchDefinition.AnyState ? "Any" : state)),
        AttributeReader.Join => "Join" + attribute.String("To"),
        _ => null,
    };

    // What it leaves and what it enters.
    private static BranchDefinition States(ParseContext context, AttributeReader attribute, ElementPath path)
    {
        if (attribute.Kind == AttributeReader.Join)
            return Join(context, attribute, path);

        var from = Names(context, attribute, 0, path, "from");
        var to = Names(context, attribute, 1, path, "to");
        if (attribute.Kind != AttributeReader.Fork)
            return new(from, to.IsEmpty ? "" : to[0]);
        if (to.Count == 1)
            context.Report(Rules.BranchSettings, path.Field("to"), $"[Fork] enters '{to[0]}' alone, and a fork enters several states: name another one, or write [Transition]");
        if (to.IsEmpty)
            Lacks(context, path, $"[Fork] from {string.Join(", ", from.Select(Wording.Quote))} enters no state: name those that it enters after the one that it leaves");
        return new(from, to.IsEmpty ? EquatableArray.Create("") : to);
    }

    private static BranchDefinition Join(ParseContext context, AttributeReader attribute, ElementPath path)
    {
        var joined = Names(context, attribute, 0, path, "join");
        var further = Located(context, attribute.Texts("AlsoTo"), i => path.Item("to", i + 1), i => attribute.LocationOf("AlsoTo", i));
        if (attribute.String("To") is not { } first)
            Lacks(context, path, $"[Join] of {string.Join(", ", joined.Select(Wording.Quote))} leads nowhere: write To = the state that it enters");
        else if (joined.IsEmpty)
            Lacks(context, path, $"[Join] that enters '{first}' names no states: write those that it waits for before To");

        context.Locate(path.Field("to"), () => attribute.LocationOf("To"));
        context.Locate(path.Item("to", 0), () => attribute.LocationOf("To"));
        return new(default, further.Prepend(attribute.String("To") ?? "").ToEquatableArray())
        {
            Join = joined,
            AtLeast = attribute.Has("AtLeast") ? attribute.Number("AtLeast") : null,
        };
    }

    private static void Lacks(ParseContext context, ElementPath path, string message)
    {
        context.IsComplete = false;
        context.Report(Rules.BranchSettings, path, message);
    }

    private static EquatableArray<string> Names(ParseContext context, AttributeReader attribute, int position, ElementPath branch, string field)
    {
        context.Locate(branch.Field(field), () => attribute.LocationOf(position));
        return Located(context, attribute.Strings(position), i => branch.Item(field, i), i => attribute.LocationOf(position, i));
    }

    private static EquatableArray<string> Names(ParseContext context, AttributeReader attribute, string argument, ElementPath branch, string field)
    {
        if (attribute.Has(argument))
            context.Locate(branch.Field(field), () => attribute.LocationOf(argument));
        return Located(context, attribute.Texts(argument), i => branch.Item(field, i), i => attribute.LocationOf(argument, i));
    }

    private static EquatableArray<string> Located(ParseContext context, IReadOnlyList<string> names, Func<int, ElementPath> path, Func<int, Location?> place)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var item = i;
            context.Locate(path(item), () => place(item));
        }
        return names.ToEquatableArray();
    }

    private static void Locate(ParseContext context, AttributeReader attribute, ElementPath branch)
    {
        context.Locate(branch, () => attribute.Location);
        foreach (var argument in (string[])["Role", "When", "Otherwise", "Pre", "Post", "Auto", "After", "On", "AtLeast", "Approvals", "AllowSubmitter"])
            if (attribute.Has(argument))
                context.LocateText(branch.Field(char.ToLowerInvariant(argument[0]) + argument.Substring(1)), () => attribute.LocationOf(argument), part => attribute.LocationOf(argument, part));
    }
}
