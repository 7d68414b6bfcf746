namespace Sequent.Definitions;

/// <summary>What names a state: its alias, by its name in code, or its pair of status and stage.</summary>
internal sealed record StateReference(string? Name, StateTuple? Tuple, JsonSlot Slot);

/// <summary>The alias of a state, or a pair of status and stage.</summary>
internal sealed class StateReferenceShape : ReadShape<StateReference>
{
    public static readonly StateReferenceShape Instance = new();

    public static readonly ListShape<StateReference> List = new(Instance) { OrOne = true, IsOne = node => node is JsonString or JsonObject };

    public override string Expected => "the name of a state, or an object with 'status' and 'stage'";

    public override bool TryRead(JsonSlot slot, out StateReference value)
    {
        value = default!;
        if (slot.Node is not (JsonString or JsonObject))
            return Refuse(slot, out value);

        var (name, tuple) = ((string?)null, (StateTuple?)null);
        if (!(slot.Node is JsonString ? StateNameShape.Any.TryRead(slot, out name) : StateTuple.Shape.TryRead(slot, out tuple)))
            return false;
        value = new(name, tuple, slot);
        return true;
    }

    public override JsonData Describe(SchemaWriter schema) => Schema.Of(("anyOf", Schema.List([schema.Of(StateNameShape.Any), schema.Of(StateTuple.Shape)])));
}
