using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads what is said of the workflow as a whole: its SLA, triggers, facets and migrations.</summary>
internal static class WorkflowElements
{
    public const string SeparateDuties = "SeparateDutiesAttribute";
    public const string SameActor = "SameActorAttribute";

    public static SlaDefinition? Sla(ParseContext context, AttributeReader workflow)
    {
        var path = ElementPath.Workflow.Field("sla");
        var sla = new AttributeElement(context, workflow, path).Sla();
        foreach (var attribute in context.InOrder(AttributeReader.OnBreach).Where(a => a.Arity == 1))
        {
            var element = new AttributeElement(context, attribute, sla is null ? path : path.Item("onBreach", sla.OnBreach.Count)).Locate();
            if (sla is null)
                element.Report($"Workflow class '{context.Type.Name}' has no Sla that could be breached: write Sla in [Workflow], or name a state: [OnBreach(\"…\", \"{attribute.String(0)}\")]");
            else
                sla = sla with { OnBreach = sla.OnBreach.Append(element.Effect(element.Text(0, "plugin"))).ToEquatableArray() };
        }
        return sla;
    }

    public static EquatableArray<TriggerDefinition> Triggers(ParseContext context) =>
        context.InOrder("TriggerAttribute").Select((a, i) => Trigger(new AttributeElement(context, a, ElementPath.Workflow.Item("triggers", i)).Locate())).OfType<TriggerDefinition>().ToEquatableArray();

    /// <summary>The duties: those of one kind after those of the other, as in JSON.</summary>
    public static EquatableArray<DutyDefinition> Duties(ParseContext context) =>
        Duties(context, SeparateDuties, DutyKind.Separate).Concat(Duties(context, SameActor, DutyKind.Same)).ToEquatableArray();

    private static IEnumerable<DutyDefinition> Duties(ParseContext context, string attribute, DutyKind kind)
    {
        foreach (var (duty, index) in context.InOrder(attribute).Select((a, i) => (a, i)))
        {
            var path = ElementPath.Duty(kind, index);
            context.Locate(path, () => duty.Location);
            var names = duty.Strings(0);
            for (var i = 0; i < names.Count; i++)
            {
                var item = i;
                context.Locate(path.Branch(i), () => duty.LocationOf(0, item));
            }
            yield return new(kind, names.ToEquatableArray());
        }
    }

    public static EquatableArray<FacetDefinition> Facets(ParseContext context)
    {
        var facets = new List<FacetDefinition>();
        foreach (var attribute in context.InOrder("FacetValuesAttribute"))
        {
            var name = attribute.String(0) ?? "";
            var path = ElementPath.Workflow.Field("facets").Field(name);
            context.Locate(path, () => attribute.LocationOf(0));
            var values = attribute.Strings(1);
            for (var i = 0; i < values.Count; i++)
            {
                var value = i;
                context.Locate(path.Branch(i), () => attribute.LocationOf(1, value));
            }
            facets.Add(new(name, values.ToEquatableArray()));
        }
        return facets.ToEquatableArray();
    }

    public static EquatableArray<MigrationDefinition> Migrations(ParseContext context)
    {
        var migrations = new List<MigrationDefinition>();
        foreach (var attribute in context.InOrder("MigrationAttribute"))
        {
            var from = attribute.String(0) ?? "";
            var element = new AttributeElement(context, attribute, ElementPath.Workflow.Field("migrations").Field(from));
            context.Locate(element.Path, () => attribute.LocationOf(0));
            migrations.Add(new(from)
            {
                States = element.Texts("States", "states").Select(s => new StateMapping(s.Name, s.Source)).ToEquatableArray(),
                Data = element.Values("Data", "data"),
            });
        }
        return migrations.ToEquatableArray();
    }

    private static TriggerDefinition? Trigger(AttributeElement element)
    {
        var sources = new[] { ("Event", "event", TriggerKind.Event), ("Cron", "cron", TriggerKind.Cron), ("Webhook", "webhook", TriggerKind.Webhook) };
        var given = sources.Select(s => (Source: element.Text(s.Item1, s.Item2), Name: s.Item1, Kind: s.Item3)).Where(s => s.Source is not null).ToArray();
        if (given.Length == 0)
        {
            element.Report("A trigger does not say what starts an instance: write one of Event, Cron and Webhook");
            return null;
        }
        if (given.Length > 1)
            element.Report($"A trigger is started by {string.Join(" and ", given.Select(s => s.Name))}: write a [Trigger] for each");
        return new(given[0].Kind, given[0].Source!)
        {
            When = element.Text("When", "when"),
            TimeZone = element.Text("TimeZone", "timeZone"),
        };
    }
}
