using System.Globalization;
using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>The keys of one time, which name their unit: <c>timeout_hours</c>, <c>backoff_ms</c>; or none, and then it is text: <c>"timeout": "2 days"</c>.</summary>
internal static class DurationKeys
{
    private static readonly (string Suffix, string Unit)[] s_units =
        [("_ms", "millisecond"), ("_seconds", "second"), ("_minutes", "minute"), ("_hours", "hour"), ("_days", "day")];

    /// <summary>Every key of one time.</summary>
    public static IEnumerable<string> NamesOf(string stem) => s_units.Select(unit => stem + unit.Suffix).Append(stem);

    public static JsonKey<T>[] Of<T>(string stem, Func<T, TextAt, T> set, string? field = null)
    {
        var keys = s_units.Select(unit => Key(stem + unit.Suffix, new UnitShape(unit.Unit)));
        return [.. keys, Key(stem, DurationShape.Instance)];

        JsonKey<T> Key(string name, JsonShape<TextAt> shape) => new OnceKey<T>(name, stem, shape, set) { Field = field ?? stem };
    }

    // One of several keys that say the same.
    private sealed class OnceKey<T>(string name, string stem, JsonShape<TextAt> shape, Func<T, TextAt, T> set) : ReadKey<T>(name)
    {
        private static readonly string[] s_suffixes = [.. s_units.Select(unit => unit.Suffix), ""];

        public override IJsonShape Shape => shape;

        public override T Read(T target, JsonSlot slot)
        {
            var first = s_suffixes.Select(suffix => stem + suffix).First(key => slot.Owner.Find(key) is not null);
            if (first != Name)
                slot.Owner.Report(Name, $"says what {Quote(first)} says too: remove one of them");
            slot.Reading.Places.Add(slot.Path, slot.Node);
            return shape.TryRead(slot, out var value) ? set(target, value) : target;
        }
    }

    private sealed class UnitShape(string unit) : ReadShape<TextAt>
    {
        public override string Expected => $"a number of {unit}s above 0";

        public override bool TryRead(JsonSlot slot, out TextAt value)
        {
            if (slot.Node is not JsonNumber number)
                return Refuse(slot, out value);

            value = default!;
            var count = NumberText.Normalize(number.Digits) is { } digits ? NumberText.ToDecimal(digits) : null;
            var text = count is { } some ? some.ToString(CultureInfo.InvariantCulture) + " " + unit + (some == 1 ? "" : "s") : null;
            if (count > 0 && DurationText.Parse(text!).Value is not null)
            {
                value = new(text!, slot);
                return true;
            }
            slot.Report($"is {Quote(number.Digits)}: write {Expected}");
            return false;
        }

        public override JsonData Describe(SchemaWriter schema) => Schema.Of(("type", Schema.Text("number")), ("exclusiveMinimum", Schema.Number("0")));
    }

    private sealed class DurationShape : ReadShape<TextAt>
    {
        public static readonly DurationShape Instance = new();

        public override string Expected => "a duration as text, such as '48 hours'";

        public override bool TryRead(JsonSlot slot, out TextAt value)
        {
            if (slot.Node is not JsonString text)
                return Refuse(slot, out value);
            value = new(text.Value, slot);
            return true;
        }

        public override JsonData Describe(SchemaWriter schema) => schema.Of(TextShape.Instance);
    }
}
