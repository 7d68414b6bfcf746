using System.Numerics;
using Microsoft.CodeAnalysis;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>The integers from one to another.</summary>
internal readonly record struct NumberRange(BigInteger Min, BigInteger Max)
{
    /// <summary>What a built-in integer type holds; null for another type.</summary>
    public static NumberRange? Of(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte => new(sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => new(byte.MinValue, byte.MaxValue),
        SpecialType.System_Int16 => new(short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 => new(ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Int32 => new(int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => new(uint.MinValue, uint.MaxValue),
        SpecialType.System_Int64 => new(long.MinValue, long.MaxValue),
        SpecialType.System_UInt64 => new(ulong.MinValue, ulong.MaxValue),
        _ => null,
    };

    /// <summary>The integers that a binary floating-point number with that many digits holds, all of them.</summary>
    public static NumberRange OfDigits(int digits) => new(-BigInteger.Pow(2, digits), BigInteger.Pow(2, digits));

    public bool Holds(NumberRange other) => Min <= other.Min && other.Max <= Max;

    public bool Holds(BigInteger number) => Min <= number && number <= Max;

    public NumberRange Join(NumberRange other) => new(BigInteger.Min(Min, other.Min), BigInteger.Max(Max, other.Max));

    public NumberRange Meet(NumberRange other)
    {
        var (min, max) = (BigInteger.Max(Min, other.Min), BigInteger.Min(Max, other.Max));
        return min <= max ? new(min, max) : this;
    }

    public NumberRange Negate() => new(-Max, -Min);

    public NumberRange Compute(BinaryOperator binary, NumberRange other) => binary switch
    {
        BinaryOperator.Add => new(Min + other.Min, Max + other.Max),
        BinaryOperator.Subtract => new(Min - other.Max, Max - other.Min),
        BinaryOperator.Multiply => Around(Min * other.Min, Min * other.Max, Max * other.Min, Max * other.Max),
        BinaryOperator.Divide when other.Holds(0) => new(-Size, Size),
        BinaryOperator.Divide => Around(Min / other.Min, Min / other.Max, Max / other.Min, Max / other.Max),
        _ => new(Min < 0 ? -BigInteger.Min(Size, other.Size) : 0, Max > 0 ? BigInteger.Min(Size, other.Size) : 0),
    };

    private BigInteger Size => BigInteger.Max(BigInteger.Abs(Min), BigInteger.Abs(Max));

    private static NumberRange Around(params BigInteger[] numbers) => new(numbers.Min(), numbers.Max());
}
