using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>A condition of a trigger, as far as it is read.</summary>
internal sealed record TriggerCondition(TextAt? Field, TriggerOperator? Operator, JsonSlot? Value);

/// <summary>A condition of a trigger: <c>{ "field": "amount", "op": "gt", "value": 1000 }</c>, which is read as the expression <c>trigger.amount &gt; 1000</c>.</summary>
internal sealed class TriggerConditionShape : ReadShape<string>
{
    public static readonly TriggerConditionShape Instance = new();

    public static readonly KeyTable<TriggerCondition> Table = new(
        new JsonKey<TriggerCondition, TextAt>("field", TextAtShape.Instance, (condition, field) => condition with { Field = field }) { Required = true },
        new JsonKey<TriggerCondition, TriggerOperator>("op", TriggerOperator.Shape, (condition, op) => condition with { Operator = op }) { Required = true },
        new JsonKey<TriggerCondition, JsonSlot>("value", AnyShape.Instance, (condition, value) => condition with { Value = value }) { Required = true });

    private static readonly ObjectShape<TriggerCondition> s_object = new(Table, new(null, null, null));

    public override string Expected => s_object.Expected;

    public override bool TryRead(JsonSlot slot, out string value)
    {
        value = "";
        if (!s_object.TryRead(slot, out var condition) || condition is not ({ } field, { } op, { } operand))
            return false;
        if (PathOf(field.Value) is not { } path)
        {
            field.Slot.Report($"is {Quote(field.Value)}, which is not a path: write names with '.' between them, such as 'metadata.type'");
            return false;
        }
        if (op.Write(path, operand.Node) is not { } text || ExpressionParser.Parse(text).Root is null)
        {
            operand.Report($"cannot be compared by {Quote(op.Word)}: write {op.Expected}");
            return false;
        }
        value = text;
        return true;
    }

    public override JsonData Describe(SchemaWriter schema) => schema.Of(s_object);

    private static string? PathOf(string field)
    {
        var names = field.StartsWith(Roots.Trigger + ".", StringComparison.Ordinal) ? field.Substring(Roots.Trigger.Length + 1) : field;
        var path = Roots.Trigger;
        foreach (var name in names.Split('.'))
        {
            if (!Identifiers.IsField(name))
                return null;
            path += "." + name;
        }
        return path;
    }

    private sealed class AnyShape : ReadShape<JsonSlot>
    {
        public static readonly AnyShape Instance = new();

        public override string Expected => "a value";

        public override bool TryRead(JsonSlot slot, out JsonSlot value)
        {
            value = slot;
            return slot.Node is not JsonUnreadable;
        }

        public override JsonData Describe(SchemaWriter schema) => new JsonData.Flag(true);
    }
}
