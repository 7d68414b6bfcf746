using Sequent.Definitions.Expressions;

namespace Sequent.Cli.Simulation;

/// <summary>What expressions find under their roots.</summary>
internal sealed class SimulationValues(IReadOnlyDictionary<string, Value> data, SimulatedActor actor, IReadOnlyDictionary<string, Value> inputs) : IValues
{
    public bool TryGet(string name, out Value value)
    {
        value = Value.Object(name switch
        {
            Roots.Data => new ValueMap(data),
            Roots.Input => new ValueMap(inputs),
            Roots.Actor => new ValueMap(new Dictionary<string, Value>
            {
                ["id"] = Value.String(actor.Id),
                ["roles"] = Value.List(actor.Roles.Select(Value.String).ToArray()),
                ["kind"] = Value.String(actor.Kind),
            }),
            Roots.Instance => new ValueMap(new Dictionary<string, Value> { ["id"] = Value.String("simulation") }),
            _ => ValueMap.Empty,
        });
        return true;
    }
}
