using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>Writes a definition as JSON in its canonical form: the same definition gives the same text.</summary>
internal sealed class DefinitionJson
{
    private readonly JsonText _json = new();
    private readonly Dictionary<string, string> _wireNames = new(StringComparer.Ordinal);

    private DefinitionJson(WorkflowDefinition definition)
    {
        foreach (var state in definition.States)
            if (!_wireNames.ContainsKey(state.Name))
                _wireNames.Add(state.Name, state.WireName);
    }

    public static string Write(WorkflowDefinition definition)
    {
        var writer = new DefinitionJson(definition);
        writer.Workflow(definition);
        return writer._json.ToString();
    }

    private void Workflow(WorkflowDefinition definition)
    {
        _json.Begin('{');
        _json.Field("id", definition.Id);
        if (definition.Version != WorkflowDefinition.DefaultVersion)
            _json.Field("version", definition.Version);
        _json.Field("label", definition.Label);
        _json.Field("description", definition.Description);
        _json.Field("owner", definition.Owner);
        if (!definition.Roles.IsEmpty)
            _json.Field("roles", definition.Roles.Select(r => r.Name));
        if (definition.Routing == RoutingPolicy.First)
        {
            _json.Field("policies").Begin('{').Field("routing", "first");
            _json.End('}');
        }
        if (definition.Data != DataSchema.Open)
            DataJson.Write(_json.Field("dataSchema"), definition.Data);
        if (!definition.Invariants.IsEmpty)
            Invariants(definition.Invariants);
        _json.Field("initialState", definition.States.FirstOrDefault(s => s.Initial)?.WireName);

        _json.Field("states").Begin('{');
        foreach (var state in definition.States)
            State(state);
        _json.End('}');

        _json.Field("transitions").Begin('{');
        foreach (var transition in definition.Transitions)
            Transition(transition);
        _json.End('}');
        _json.End('}');
    }

    private void State(StateDefinition state)
    {
        _json.Field(state.WireName).Begin('{');
        Name(state.Name, Naming.FromWireName(state.WireName));
        _json.Field("label", state.Label);
        if (state.Final)
            _json.Field("final", true);
        if (state.Retired)
            _json.Field("retired", true);
        _json.End('}');
    }

    private void Transition(TransitionDefinition transition)
    {
        _json.Field(transition.WireName);
        if (transition.Branches.Count <= 1)
        {
            Branch(transition, 0);
            return;
        }

        _json.Begin('[');
        for (var i = 0; i < transition.Branches.Count; i++)
        {
            _json.Item();
            Branch(transition, i);
        }
        _json.End(']');
    }

    // What belongs to the transition as a whole stands on its first branch.
    private void Branch(TransitionDefinition transition, int index)
    {
        _json.Begin('{');
        if (index == 0)
        {
            Name(transition.Name, Naming.FromWireName(transition.WireName));
            _json.Field("label", transition.Label);
        }
        if (index < transition.Branches.Count)
            Moves(transition.Branches[index]);
        if (transition.Automatic)
            _json.Field("auto", true);
        if (index == 0 && !transition.Inputs.IsEmpty)
            Inputs(transition.Inputs);
        _json.End('}');
    }

    private void Moves(BranchDefinition branch)
    {
        _json.Field("from", branch.From.Select(WireNameOf));
        _json.Field("to", WireNameOf(branch.To));
        _json.Field("role", branch.Role);
        Condition(branch.When);
        if (branch.Otherwise)
            _json.Field("otherwise", true);
        if (!branch.Pre.IsEmpty)
            _json.Field("pre", branch.Pre);
        if (!branch.Post.IsEmpty)
            _json.Field("post", branch.Post);
    }

    // A member that could be read is what it computes; one that could not is code, and only its name is known.
    private void Condition(Guard? guard)
    {
        if (guard?.Condition is { } condition)
        {
            _json.Field("condition", condition);
        }
        else if (guard is not null)
        {
            _json.Field("condition").Begin('{').Field("evaluator", guard.Text);
            _json.End('}');
        }
    }

    private void Invariants(EquatableArray<InvariantDefinition> invariants)
    {
        _json.Field("invariants").Begin('{');
        foreach (var invariant in invariants)
        {
            _json.Field(invariant.Name).Begin('{');
            _json.Field("description", invariant.Description);
            _json.Field("condition", invariant.Condition);
            _json.End('}');
        }
        _json.End('}');
    }

    private void Inputs(EquatableArray<InputDefinition> inputs)
    {
        _json.Field("inputs").Begin('{');
        foreach (var input in inputs)
        {
            _json.Field(input.WireName).Begin('{');
            Name(input.Name, Naming.ToCamelCase(Naming.FromWireName(input.WireName)));
            DataJson.WriteType(_json, input.Type);
            _json.Field("required", input.Required);
            _json.End('}');
        }
        _json.End('}');
    }

    private void Name(string name, string recovered)
    {
        if (name != recovered)
            _json.Field("name", name);
    }

    // An unknown state keeps the definition wrong in JSON too; "*" is the same in both.
    private string WireNameOf(string state) =>
        _wireNames.TryGetValue(state, out var wireName) ? wireName : Naming.ToWireName(state);
}
