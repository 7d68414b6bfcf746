using System.Globalization;
using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>Texts that are equal when what they stand for is.</summary>
internal static class CanonicalText
{
    /// <summary>An expression in its canonical spelling; a text that is none as it is.</summary>
    public static string? OfExpression(string? text) => text is null ? null : ExpressionParser.Parse(text).Root?.ToString() ?? text.Trim();

    /// <summary>A duration as it is written, unless both are written differently and mean the same.</summary>
    public static bool AreSameDuration(string? left, string? right) =>
        left == right || (left is not null && right is not null && WorkflowDuration.Parse(left).Value is { } before && before.Equals(WorkflowDuration.Parse(right).Value));

    public static string? Of(Assignee? assignee) => assignee switch
    {
        Assignee.Role role => "role " + role.Name,
        Assignee.User user => "user " + user.Id,
        Assignee.Expression expression => OfExpression(expression.Source),
        _ => null,
    };

    /// <summary>A JSON value on one line. Equal for objects that differ in the order of their fields only.</summary>
    public static string? Of(JsonData? data) => data switch
    {
        null => null,
        JsonData.Flag flag => flag.Value ? "true" : "false",
        JsonData.Number number => OfNumber(number.Digits),
        JsonData.Text text => ExpressionPrinter.Quote(text.Value),
        JsonData.List list => "[" + string.Join(", ", list.Items.Select(Of)) + "]",
        JsonData.Map map => "{" + string.Join(", ", map.Fields.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => ExpressionPrinter.Quote(f.Name) + ": " + Of(f.Value))) + "}",
        _ => "null",
    };

    // 1, 1.0 and 1e0 are one number. What a decimal cannot hold counts as it is written.
    private static string OfNumber(string digits) =>
        NumberText.Normalize(digits) is not { } number ? digits
        : NumberText.ToDecimal(number) is { } value ? value == 0 ? "0" : value.ToString("0.############################", CultureInfo.InvariantCulture)
        : number;

    public static string? Of(RetryPolicy? retry) => retry is null ? null
        : Wording.Count(retry.MaxRetries, "retry").Replace("retrys", "retries") + (retry.Backoff is null ? "" : ", backoff " + DurationOf(retry.Backoff));

    public static string? Of(FailurePolicy? policy) => policy is { } value ? Naming.ToCamelCase(value.ToString()) : null;

    public static string? Of(Value? value) => value?.ToString();

    private static string DurationOf(string text) => DurationText.Parse(text).Value is { } duration ? DurationText.Print(duration) : text;
}
