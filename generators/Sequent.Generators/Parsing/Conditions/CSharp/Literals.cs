using System.Globalization;
using Microsoft.CodeAnalysis;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>Constants of C# as literals of the language.</summary>
internal static class Literals
{
    /// <summary>The constant; null when the language has no such literal.</summary>
    public static Term? Of(object? value, ITypeSymbol type)
    {
        if (value is null)
            return Null(type);
        if (type.TypeKind == TypeKind.Enum)
            return Member(value, (INamedTypeSymbol)type);
        return value switch
        {
            bool flag => new(LiteralExpression.Boolean(flag), type, DataKind.Boolean),
            char letter => Text(letter.ToString(), type) is { } text ? text with { IsChar = true } : null,
            string text => Text(text, type),
            decimal number => Number(number.ToString(CultureInfo.InvariantCulture), type, DataKind.Number),
            float number => Double(number, type),
            double number => Double(number, type),
            IFormattable number when NumberRange.Of(type) is not null => Whole(number.ToString(null, CultureInfo.InvariantCulture), type),
            _ => null,
        };
    }

    public static Term Null(ITypeSymbol type) => new(LiteralExpression.Null(), type, DataKind.Null) { MayBeNull = true };

    /// <summary>A date, a point in time or a duration.</summary>
    public static Term Time(Value value, ITypeSymbol type)
    {
        var (function, kind) = value.Kind switch
        {
            ValueKind.Date => ("date", DataKind.Date),
            ValueKind.DateTime => ("timestamp", DataKind.DateTime),
            _ => ("duration", DataKind.Duration),
        };
        return new(new CallExpression(null, function, LiteralExpression.String(value.ToText())), type, kind);
    }

    public static Term? Text(string text, ITypeSymbol type) =>
        CodePoints.IsWellFormed(text) ? new(LiteralExpression.String(text), type, DataKind.String) : null;

    private static Term Whole(string digits, ITypeSymbol type)
    {
        var number = System.Numerics.BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        return Number(digits, type, DataKind.Integer) with { Range = new(number, number) };
    }

    // The shortest text that is read as the same number; older runtimes need a longer one at times.
    private static Term? Double(double number, ITypeSymbol type)
    {
        // The compiler takes a nullable that is null for equal to minus zero.
        if (double.IsNaN(number) || double.IsInfinity(number) || (number == 0 && 1 / number < 0))
            return null;
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (!NumberText.ToDouble(text).Equals(number))
            text = number.ToString("G17", CultureInfo.InvariantCulture);
        return Number(text, type, DataKind.Double);
    }

    private static Term Number(string text, ITypeSymbol type, DataKind kind) => new(LiteralExpression.Number(text), type, kind) { IsLiteral = true };

    private static Term? Member(object value, INamedTypeSymbol type)
    {
        var name = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, value))?.Name;
        var member = name is null ? null : DataTypes.ReadSimple(type)?.Members.FirstOrDefault(m => m.Name == ParseContext.Escape(name));
        return member is null ? null : new(LiteralExpression.String(member.WireName), type, DataKind.Enum);
    }
}
