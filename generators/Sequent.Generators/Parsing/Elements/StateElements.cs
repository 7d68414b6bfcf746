using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads what is said of states beside their own attributes: effects, escalations and facets.</summary>
internal sealed class StateElements
{
    private readonly ParseContext _context;
    private readonly PlacedAttributes _attributes;
    private readonly Dictionary<string, StateDefinition> _states = new(StringComparer.Ordinal);

    private StateElements(ParseContext context, IReadOnlyList<StateDefinition> states, IReadOnlyList<IFieldSymbol> members)
    {
        _context = context;
        _attributes = new(context, states, members);
        foreach (var state in states)
            _states[state.Name] = state;
    }

    /// <summary>The states with all that is said of them.</summary>
    /// <param name="context">What the parsers share.</param>
    /// <param name="states">The states as their own attributes say them.</param>
    /// <param name="members">The members of the enum that is adopted; empty when it is generated.</param>
    public static IReadOnlyList<StateDefinition> Read(ParseContext context, IReadOnlyList<StateDefinition> states, IReadOnlyList<IFieldSymbol> members)
    {
        // Of a name that is used twice, which is an error, nothing more is said.
        if (states.Count == 0 || states.Select(s => s.Name).Distinct().Count() < states.Count)
            return states;
        var elements = new StateElements(context, states, members);
        elements.ReadAll();
        return states.Select(s => elements._states[s.Name]).ToArray();
    }

    private void ReadAll()
    {
        foreach (var placed in _attributes.Of("OnEntryAttribute", 1))
            Change(placed, state => state with { OnEntry = Add(placed, state, "onEntry", state.OnEntry) });
        foreach (var placed in _attributes.Of("OnExitAttribute", 1))
            Change(placed, state => state with { OnExit = Add(placed, state, "onExit", state.OnExit) });
        foreach (var placed in _attributes.Of(AttributeReader.OnBreach, 1, ofWorkflow: true))
            Change(placed, state => Breach(placed, state));
        foreach (var placed in _attributes.Of("FailureNotificationAttribute", 1))
            Change(placed, state => Notification(placed, state));
        foreach (var placed in _attributes.Of("EscalateAttribute", 0))
            Change(placed, state => Escalation(Element(placed, ElementPath.State(state.Name).Field("automation").Item("escalation", state.Escalations.Count))) is { } escalation
                ? state with { Escalations = state.Escalations.Append(escalation).ToEquatableArray() }
                : state);
        foreach (var placed in _attributes.Of("FacetAttribute", 2))
            Change(placed, state => state with { Facets = state.Facets.Append(Facet(placed, state)).ToEquatableArray() });
    }

    private void Change(PlacedAttribute placed, Func<StateDefinition, StateDefinition> change) =>
        _states[placed.State.Name] = change(_states[placed.State.Name]);

    private AttributeElement Element(PlacedAttribute placed, ElementPath path) => new AttributeElement(_context, placed.Attribute, path).Locate();

    private EquatableArray<EffectDefinition> Add(PlacedAttribute placed, StateDefinition state, string field, EquatableArray<EffectDefinition> effects) =>
        effects.Append(Effect(placed, ElementPath.State(state.Name).Item(field, effects.Count))).ToEquatableArray();

    private EffectDefinition Effect(PlacedAttribute placed, ElementPath path)
    {
        var element = Element(placed, path);
        return element.Effect(element.Text(placed.First, "plugin"));
    }

    private StateDefinition Breach(PlacedAttribute placed, StateDefinition state)
    {
        var sla = ElementPath.State(state.Name).Field("automation").Field("sla");
        if (state.Sla is not null)
            return state with { Sla = state.Sla with { OnBreach = state.Sla.OnBreach.Append(Effect(placed, sla.Item("onBreach", state.Sla.OnBreach.Count))).ToEquatableArray() } };
        Element(placed, sla).Report($"State '{state.Name}' has no Sla that could be breached: write Sla on the state, or remove [OnBreach]");
        return state;
    }

    private StateDefinition Notification(PlacedAttribute placed, StateDefinition state)
    {
        var path = ElementPath.State(state.Name).Field("external").Field("failureNotification");
        if (state.Work is StateWork.External { FailureNotification: null } external)
            return state with { Work = external with { FailureNotification = Effect(placed, path) } };
        Element(placed, path.Field("stray")).Report(state.Work is StateWork.External
            ? $"State '{state.Name}' has two [FailureNotification]: remove one"
            : $"State '{state.Name}' makes no call that could fail: declare it with [ExternalState], or remove [FailureNotification]");
        return state;
    }

    // One that says too little is left out: whatever else could be said of it only follows from that.
    private static EscalationDefinition? Escalation(AttributeElement element)
    {
        var after = element.Text("After", "after");
        if (after is null)
        {
            element.Report("An escalation has no time: write After = \"24 hours\", say");
            return null;
        }
        var notify = element.Text("Notify", "plugin");
        var to = element.At(element.Path.Field("to")).Assignee("ReassignTo", "ReassignToUser", "ReassignToExpression");
        if (notify is null && to is null)
        {
            element.Report("An escalation does nothing: write Notify = the name of an activity, or ReassignTo = a role");
            return null;
        }
        if (to is not null)
            foreach (var (argument, field) in (IEnumerable<(string, string)>)[("Notify", "plugin"), ("Inputs", "inputs"), ("Description", "description"), ("Retries", "retry"), ("OnFailure", "onFailure")])
                if (element.Has(argument))
                    element.Report(field, $"{argument} is about telling somebody, and this escalation gives the task to somebody else: remove it, or write another [Escalate] that notifies");
        return to is not null ? new EscalationDefinition.Reassign(after, to) : new EscalationDefinition.Notify(after, element.Effect(notify ?? ""));
    }

    private FacetValue Facet(PlacedAttribute placed, StateDefinition state)
    {
        var facet = placed.Attribute.String(placed.First) ?? "";
        var path = ElementPath.State(state.Name).Field("facets").Field(facet);
        _context.Locate(path, () => placed.Attribute.LocationOf(placed.First + 1));
        if (state.Facets.Any(f => f.Facet == facet))
            _context.Report(Rules.BranchSettings, path, $"State '{state.Name}' has two values of facet '{facet}': remove one");
        return new(facet, placed.Attribute.String(placed.First + 1) ?? "");
    }
}
