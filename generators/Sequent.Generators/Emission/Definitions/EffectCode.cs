using System.Globalization;
using Sequent.Definitions;
using static Sequent.Generators.Emission.ModelCode;

namespace Sequent.Generators.Emission;

/// <summary>Effects, and what they share with work, as code that makes them.</summary>
internal static class EffectCode
{
    public static string? Effects(EquatableArray<EffectDefinition> effects) => Array(nameof(EffectDefinition), effects.Select(Effect));

    public static string Effect(EffectDefinition effect) => $"new {Model}{nameof(EffectDefinition)}({Code.Literal(effect.Plugin)})" + With(
        (nameof(effect.Inputs), Values(effect.Inputs)),
        (nameof(effect.Retry), Retry(effect.Retry)),
        (nameof(effect.OnFailure), Given(effect.OnFailure)),
        (nameof(effect.Description), Text(effect.Description)));

    public static string? Sla(SlaDefinition? sla) => sla is null ? null : $"new {Model}{nameof(SlaDefinition)}({Code.Literal(sla.Duration)})" + With(
        (nameof(sla.WarnAfter), Text(sla.WarnAfter)),
        (nameof(sla.OnBreach), Effects(sla.OnBreach)));

    public static string? Retry(RetryPolicy? retry) => retry is null ? null
        : $"new {Model}{nameof(RetryPolicy)}({retry.MaxRetries.ToString(CultureInfo.InvariantCulture)})" + With((nameof(retry.Backoff), Text(retry.Backoff)));

    public static string? Assignee(Assignee? assignee) => assignee switch
    {
        Assignee.Role role => $"new {Model}Assignee.Role({Code.Literal(role.Name)})",
        Assignee.User user => $"new {Model}Assignee.User({Code.Literal(user.Id)})",
        Assignee.Expression expression => $"new {Model}Assignee.Expression({Code.Literal(expression.Source)})",
        _ => null,
    };

    public static string? Values(EquatableArray<NamedValue> values) => Array(nameof(NamedValue), values.Select(v => $"new {Model}{nameof(NamedValue)}({Code.Literal(v.Name)}, {Json(v.Value)})"));

    public static string Json(JsonData json) => json switch
    {
        JsonData.Flag flag => $"new {Model}JsonData.Flag({Code.Literal(flag.Value)})",
        JsonData.Number number => $"new {Model}JsonData.Number({Code.Literal(number.Digits)})",
        JsonData.Text text => $"new {Model}JsonData.Text({Code.Literal(text.Value)})",
        JsonData.List list => $"new {Model}JsonData.List({Array(nameof(JsonData), list.Items.Select(Json)) ?? "default"})",
        JsonData.Map map => $"new {Model}JsonData.Map({Values(map.Fields) ?? "default"})",
        _ => $"{Model}JsonData.Null.Instance",
    };
}
