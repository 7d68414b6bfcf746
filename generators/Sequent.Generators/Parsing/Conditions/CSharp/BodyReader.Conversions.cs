using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <content>Conversions: the language has none, so only those that change nothing are read.</content>
internal sealed partial class BodyReader
{
    private const int DoubleDigits = 53;
    private const int SingleDigits = 24;

    // A character is compared as the number that it has: the language compares texts of one character.
    private static bool ConvertsChar(IOperation operation) => operation is IConversionOperation { IsImplicit: true, Operand.Type: { } from, Type: { } to }
        && Types.Underlying(from).SpecialType == SpecialType.System_Char && Types.Underlying(to).SpecialType == SpecialType.System_Int32;

    private Term? Convert(IConversionOperation conversion)
    {
        if (conversion.Operand is IThrowOperation thrown)
            return Refuse(Name(thrown));
        if (conversion.Type is not { } to || conversion.Operand.Type is not { } from)
            return conversion is { Type: { } type, Operand.ConstantValue: { HasValue: true, Value: null } } ? Literals.Null(type) : Refuse(Name(conversion));
        if (conversion.Conversion.IsUserDefined)
            return Refuse(Name(conversion));
        if (IsNull(conversion.Operand) && (Types.IsNullable(to) || to.IsReferenceType))
            return Literals.Null(to);
        if (conversion.Conversion.IsReference || conversion.Conversion.IsIdentity)
            return conversion.IsImplicit || conversion.Conversion.IsIdentity ? Read(conversion.Operand) : Refuse(Name(conversion));
        if (Read(conversion.Operand) is not { } operand)
            return null;
        if (ConvertsChar(conversion))
            return operand with { Type = to };
        var converted = Number(operand, Types.Underlying(from), Types.Underlying(to));
        if (converted is null)
            return Refuse(Name(conversion));
        return Types.IsNullable(from) && !Types.IsNullable(to) ? ValueOf(converted, conversion) : converted;
    }

    // What throws when it is null.
    private Term? ValueOf(Term term, IOperation operation)
    {
        if (term.Guard is not null)
            return Refuse($"{Show(operation)}, which throws when there is no value: test that first");
        return term.MayBeNull ? term with { MayBeNull = false, NullThrows = true, CanFail = true, Type = Types.Underlying(term.Type) } : term with { Type = Types.Underlying(term.Type) };
    }

    private static Term? Number(Term operand, ITypeSymbol from, ITypeSymbol to)
    {
        if (SymbolEqualityComparer.Default.Equals(from, to))
            return operand;
        if (operand.Range is { } range && operand.Kind is DataKind.Integer or DataKind.Number)
        {
            var isExact = to.SpecialType switch
            {
                SpecialType.System_Decimal => true,
                SpecialType.System_Double => NumberRange.OfDigits(DoubleDigits).Holds(range),
                SpecialType.System_Single => NumberRange.OfDigits(SingleDigits).Holds(range),
                _ => NumberRange.Of(to) is { } holds && holds.Holds(range),
            };
            return isExact ? operand with { Type = to } : null;
        }
        return from.SpecialType == SpecialType.System_Single && to.SpecialType == SpecialType.System_Double ? operand with { Type = to } : null;
    }

    private Term? Default(ITypeSymbol type, IOperation operation)
    {
        if (type.IsReferenceType || Types.IsNullable(type))
            return Literals.Null(type);
        return Known.Value(type, Known.Default) ?? Refuse(Name(operation));
    }
}
