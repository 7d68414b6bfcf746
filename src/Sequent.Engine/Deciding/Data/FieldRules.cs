using System.Text.Json;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>Says what is wrong with a JSON object whose fields are declared.</summary>
/// <param name="schema">The fields.</param>
/// <param name="noun">What they are called, such as <c>input</c>.</param>
internal sealed class FieldRules(DataSchema schema, string noun)
{
    /// <summary>How many problems are worth saying: who sends thousands of wrong fields learns no more from all of them.</summary>
    public const int MostProblems = 20;

    private const int LongestShown = 60;

    /// <summary>What is wrong, each as the end of a sentence.</summary>
    /// <param name="json">The object.</param>
    /// <param name="isLooked">Which fields are looked at, by name; null for all.</param>
    /// <param name="isKnown">Which fields there are beside those declared.</param>
    public IEnumerable<string> Problems(JsonElement json, Func<string, bool>? isLooked = null, Func<string, bool>? isKnown = null)
    {
        foreach (var field in schema.Fields)
        {
            if (field.Computed || isLooked?.Invoke(field.Name) == false)
                continue;
            if (!json.TryGetProperty(field.Name, out var value) || (value.ValueKind == JsonValueKind.Null && !field.ReadType.IsNullable && field.Type.Kind is not (DataKind.Dynamic or DataKind.Null)))
            {
                if (field.Required)
                    yield return $"{noun} '{field.Name}' is missing";
                continue;
            }
            foreach (var problem in Problems(field, value))
                yield return problem;
        }
        if (schema.IsOpen)
            yield break;
        foreach (var property in json.EnumerateObject())
            if (schema.Find(property.Name) is null && isLooked?.Invoke(property.Name) != false && isKnown?.Invoke(property.Name) != true)
                yield return $"there is no {noun} '{Short(property.Name)}'" + Meant(property.Name);
    }

    private IEnumerable<string> Problems(DataField field, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
            yield break;
        if (!IsOfType(json, field.Type))
        {
            yield return $"{noun} '{field.Name}' is {Shown(json)}, and {field.ReadType} is needed";
            yield break;
        }
        if (field.Type is { Kind: DataKind.Object, Fields: { } fields })
            foreach (var problem in new FieldRules(fields, "field").Problems(json))
                yield return $"{problem} in {noun} '{field.Name}'";
        if (!field.Allows(JsonValue.Of(json, field.Type)))
            yield return $"{noun} '{field.Name}' is {Shown(json)}, and {Limits(field)} is needed";
    }

    private string Meant(string name) => Spelling.Closest(name, schema.Fields.Select(f => f.Name)) is { } meant
        ? Spelling.DidYouMean(meant)
        : schema.Fields.IsEmpty ? ": there is none" : $": there is {string.Join(", ", schema.Fields.Select(f => $"'{f.Name}'"))}";

    private static bool IsOfType(JsonElement json, DataType type)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return type.IsNullable || type.Kind is DataKind.Dynamic or DataKind.Null;
        var kind = JsonValue.Of(json, type).Kind;
        return type.Kind switch
        {
            DataKind.Dynamic => true,
            DataKind.Boolean => kind == ValueKind.Boolean,
            DataKind.Integer => kind == ValueKind.Integer,
            DataKind.Number => kind == ValueKind.Number,
            DataKind.Double => kind == ValueKind.Double,
            DataKind.String => kind == ValueKind.String,
            DataKind.Enum => kind == ValueKind.String && type.Members.Contains(json.GetString()!),
            DataKind.Date => kind == ValueKind.Date,
            DataKind.DateTime => kind == ValueKind.DateTime,
            DataKind.Duration => kind == ValueKind.Duration,
            DataKind.Array => kind == ValueKind.List && json.EnumerateArray().All(e => IsOfType(e, type.Element!)),
            DataKind.Object => kind == ValueKind.Object,
            _ => false,
        };
    }

    private static string Limits(DataField field) => (field.OneOf.IsEmpty, field.Min, field.Max) switch
    {
        (false, _, _) => $"one of {string.Join(", ", field.OneOf)}",
        (_, { } min, { } max) => $"something from {min} to {max}",
        (_, { } min, _) => $"at least {min}",
        _ => $"at most {field.Max}",
    };

    private static string Shown(JsonElement json) => Short(json.GetRawText());

    /// <summary>A text from outside, cut where it is too long to be said again.</summary>
    internal static string Short(string text) => text.Length <= LongestShown ? text : text[..(LongestShown - 1)] + "…";
}
