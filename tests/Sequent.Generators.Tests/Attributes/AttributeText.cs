using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;

namespace Sequent.Generators.Tests.Attributes;

/// <summary>Pieces of attributes as code.</summary>
internal static class AttributeText
{
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>An attribute, on a line.</summary>
    public static string Attribute(string name, IEnumerable<string> positional, params string[] named) =>
        $"[{name}({string.Join(", ", positional.Select(Literal).Concat(named.Where(n => n.Length > 0)))})]";

    /// <summary>Named arguments, those that are texts and are given.</summary>
    public static string Arguments(params (string Name, string? Value)[] arguments) =>
        string.Join(", ", arguments.Where(a => a.Value is not null).Select(a => $"{a.Name} = {Literal(a.Value!)}"));

    /// <summary>An argument that is code; nothing when it is not given.</summary>
    public static string Given(string name, object? value) => value switch
    {
        null or false => "",
        true => $"{name} = true",
        IFormattable number and not Enum => $"{name} = {number.ToString(null, CultureInfo.InvariantCulture)}",
        _ => $"{name} = {value}",
    };

    public static string Texts(string name, IEnumerable<string> texts) =>
        texts.Any() ? $"{name} = new[] {{ {string.Join(", ", texts.Select(Literal))} }}" : "";

    public static string Values(string name, EquatableArray<NamedValue> values) =>
        Texts(name, values.Select(v => v.Value is JsonData.Text text ? $"{NameOf(v.Name)}: {text.Value}" : $"{NameOf(v.Name)} := {JsonText(v.Value)}"));

    /// <summary>A name before a colon: as it is, or else in quotes.</summary>
    public static string NameOf(string name) =>
        name.Length == 0 || name.Trim() != name || name.Contains(':', StringComparison.Ordinal) || name[0] == '"' ? JsonSerializer.Serialize(name) : name;

    public static string JsonText(JsonData json) => json switch
    {
        JsonData.Flag flag => flag.Value ? "true" : "false",
        JsonData.Number number => number.Digits,
        JsonData.Text text => JsonSerializer.Serialize(text.Value),
        JsonData.List list => $"[{string.Join(", ", list.Items.Select(JsonText))}]",
        JsonData.Map map => $"{{{string.Join(", ", map.Fields.Select(f => JsonSerializer.Serialize(f.Name) + ": " + JsonText(f.Value)))}}}",
        _ => "null",
    };

    public static string Retry(RetryPolicy? retry) => retry is null ? "" : Join(Given("Retries", retry.MaxRetries), Arguments(("Backoff", retry.Backoff)));

    public static string Failure(FailurePolicy? policy) => policy is null ? "" : $"OnFailure = OnFailure.{policy}";

    public static string Effect(EffectDefinition effect) =>
        Join(Values("Inputs", effect.Inputs), Arguments(("Description", effect.Description)), Retry(effect.Retry), Failure(effect.OnFailure));

    public static string Sla(SlaDefinition? sla) => Arguments(("Sla", sla?.Duration), ("SlaWarnAfter", sla?.WarnAfter));

    public static string Assignee(Assignee? assignee, string role, string user, string expression) => assignee switch
    {
        Assignee.Role given => Arguments((role, given.Name)),
        Assignee.User given => Arguments((user, given.Id)),
        Assignee.Expression given => Arguments((expression, given.Source)),
        _ => "",
    };

    public static string Join(params string[] arguments) => string.Join(", ", arguments.Where(a => a.Length > 0));
}
