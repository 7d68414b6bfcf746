using System.Globalization;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Cli.Simulation;

/// <summary>Tells effects, which a simulation does not do.</summary>
internal sealed class EffectWords(WorkflowDefinition definition)
{
    /// <summary>What the line of an effect begins with.</summary>
    public const string Mark = "→ ";

    private readonly Conditions _conditions = new(definition);

    /// <summary>A line for each effect, such as <c>→ email_notification to "ana@example.com"</c>.</summary>
    public IEnumerable<string> Tell(IEnumerable<EffectDefinition> effects, SimulationValues values, TransitionDefinition? transition = null) =>
        effects.Select(effect => Mark + effect.Plugin + (effect.Inputs.IsEmpty ? "" : " " + string.Join(", ", effect.Inputs.Select(i => $"{i.Name} {Of(i.Value, values, transition)}"))));

    /// <summary>A text with the values of its expressions; as it is written when one of them is not known.</summary>
    public string Text(string text, SimulationValues values, TransitionDefinition? transition = null)
    {
        var read = EffectText.Parse(text);
        if (!read.Errors.IsEmpty)
            return text;
        var parts = read.Parts.Select(p => p.Expression is { } expression ? Known(_conditions.Evaluate(expression, transition, values)) is { } value ? Plain(value) : null : p.Text).ToArray();
        return parts.Contains(null) ? text : string.Concat(parts);
    }

    private string Of(JsonData data, SimulationValues values, TransitionDefinition? transition) => data switch
    {
        JsonData.Flag flag => flag.Value ? "true" : "false",
        JsonData.Number number => number.Digits,
        JsonData.Text text => OfText(text.Value, values, transition),
        JsonData.List list => $"[{string.Join(", ", list.Items.Select(i => Of(i, values, transition)))}]",
        JsonData.Map map => $"{{{string.Join(", ", map.Fields.Select(f => $"{f.Name}: {Of(f.Value, values, transition)}"))}}}",
        _ => "null",
    };

    // A reference gives the value itself, and stands without quotes while it has none.
    private string OfText(string text, SimulationValues values, TransitionDefinition? transition) => EffectText.Parse(text) switch
    {
        { Kind: EffectTextKind.Reference, Parts: [{ Expression: { } path }] } => Known(_conditions.Evaluate(path, transition, values))?.ToString() ?? text,
        _ => Value.String(Text(text, values, transition)).ToString(),
    };

    private static Value? Known(Value value) => value.IsError || value.Kind == ValueKind.Null ? null : value;

    private static string Plain(Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString,
        ValueKind.Date => value.AsDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ValueKind.DateTime => Times.Write(value.AsDateTime),
        ValueKind.Duration => Durations.InWords(value.AsDuration),
        _ => value.ToString(),
    };
}
