using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Generators.Emission;

/// <summary>Small pieces of C#.</summary>
internal static class Code
{
    public const string Actor = "global::Sequent.Actor";
    public const string Support = "global::Sequent.CompilerServices.WorkflowSupport";
    public const string Denial = "global::Sequent.CompilerServices.Denial";
    public const string FieldValues = "global::Sequent.CompilerServices.FieldValues";
    public const string Inline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    /// <summary>A string literal; null is <c>null</c>.</summary>
    public static string Literal(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Literal(bool value) => value ? "true" : "false";

    /// <summary>An expression that has a value for each case of another; the value itself where there is only one.</summary>
    public static string Choose(string subject, IEnumerable<(string Case, string Value)> values)
    {
        var choices = values.GroupBy(v => v.Value, v => v.Case).ToArray();
        var last = choices[choices.Length - 1].Key;
        return choices.Length == 1
            ? last
            : $"{(subject.Contains(' ') ? $"({subject})" : subject)} switch {{ {string.Concat(choices.Take(choices.Length - 1).SelectMany(c => c.Select(name => $"{name} => {c.Key}, ")))}_ => {last} }}";
    }

    /// <summary>Text inside an XML documentation comment, on one line.</summary>
    public static string Xml(string text) => string.Concat(text.Select(c => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        _ when char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c) => " ",
        _ => c.ToString(),
    }));

    /// <summary>Names in an XML documentation comment, each as code.</summary>
    public static string Names(IEnumerable<string> names, string conjunction)
    {
        var marked = names.Select(n => $"<c>{Xml(n)}</c>").ToArray();
        return marked.Length < 2
            ? string.Concat(marked)
            : $"{string.Join(", ", marked.Take(marked.Length - 1))} {conjunction} {marked[marked.Length - 1]}";
    }
}
