using System.Globalization;
using Microsoft.CodeAnalysis;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>Constants in attributes as values of the language.</summary>
internal static class Constants
{
    /// <summary>The value in a field's type; null when the constant is none of it.</summary>
    public static Value? Convert(TypedConstant constant, CodeType type) => constant.Kind == TypedConstantKind.Enum
        ? Member(constant, type)
        : (type.Data.Kind, constant.Value) switch
        {
            (DataKind.Boolean, bool flag) => Value.Boolean(flag),
            (DataKind.String, string text) => Value.String(text),
            (DataKind.String, char letter) => Value.String(letter.ToString()),
            (DataKind.Enum, string name) when type.Members.FirstOrDefault(m => m.WireName == name || m.Name.TrimStart('@') == name) is { } member => Value.String(member.WireName),
            (DataKind.Integer or DataKind.Number or DataKind.Double, not (bool or char or null)) => Number(constant.Value, type.Data.Kind),
            (DataKind.Date, string text) => Valid(Function.Construct("date", text)),
            (DataKind.DateTime, string text) => Valid(Function.Construct("timestamp", text)),
            (DataKind.Duration, string text) => Valid(Function.Construct("duration", text)),
            _ => null,
        };

    public static string Show(TypedConstant constant) => constant.Value switch
    {
        string text => "\"" + text + "\"",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => constant.Value?.ToString() ?? "null",
    };

    /// <summary>What would have been right.</summary>
    public static string Example(CodeType type) => type.Data.Kind switch
    {
        DataKind.Boolean => "true or false",
        DataKind.Integer => "a whole number",
        DataKind.Number => "a number, or a text such as \"0.01\"",
        DataKind.Double => "a number",
        DataKind.String => "a text",
        DataKind.Enum => "a member of the enum",
        DataKind.Date => "a text such as \"2026-01-31\"",
        DataKind.DateTime => "a text such as \"2026-01-31T12:00:00Z\"",
        DataKind.Duration => "a text such as \"2 days\"",
        _ => "no such limit: it has no order",
    };

    private static Value? Member(TypedConstant constant, CodeType type)
    {
        if (type.Form != CodeForm.Enum || constant.Type is not INamedTypeSymbol symbol || symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) != type.Code)
            return null;
        var name = symbol.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, constant.Value))?.Name;
        return type.Members.FirstOrDefault(m => m.Name.TrimStart('@') == name) is { } member ? Value.String(member.WireName) : null;
    }

    // A text says decimals exactly; a double constant says what its shortest text says: 0.1 is a tenth.
    private static Value? Number(object constant, DataKind kind)
    {
        var text = constant switch
        {
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            float number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => constant.ToString(),
        };
        if (text is null || NumberText.Normalize(text) is null)
            return null;
        return Valid(NumberLiteral.Convert(LiteralExpression.Number(text), kind));
    }

    private static Value? Valid(Value? value) => value is { IsError: false } ? value : null;
}
