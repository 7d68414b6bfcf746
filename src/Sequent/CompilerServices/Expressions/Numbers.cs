using System.ComponentModel;
using Sequent.Definitions.Expressions;

namespace Sequent.CompilerServices;

/// <summary>Computing with numbers as expressions do: what does not fit is an error, never a wrong value. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Numbers
{
    /// <summary>The exact order of the two: below, equal to or above 0; not a number when one of them is none.</summary>
    public static double Order(long left, double right) => NumberLine.Compare(left, right) ?? double.NaN;

    /// <inheritdoc cref="Order(long, double)" />
    public static double Order(double left, long right) => -Order(right, left);

    /// <inheritdoc cref="Order(long, double)" />
    public static double Order(decimal left, double right) => NumberLine.Compare(left, right) ?? double.NaN;

    /// <inheritdoc cref="Order(long, double)" />
    public static double Order(double left, decimal right) => -Order(right, left);

    /// <summary>Whether the two are the same number, or both null.</summary>
    public static bool AreEqual(long? left, double? right) =>
        left.HasValue && right.HasValue ? Order(left.GetValueOrDefault(), right.GetValueOrDefault()) == 0 : left.HasValue == right.HasValue;

    /// <inheritdoc cref="AreEqual(long?, double?)" />
    public static bool AreEqual(decimal? left, double? right) =>
        left.HasValue && right.HasValue ? Order(left.GetValueOrDefault(), right.GetValueOrDefault()) == 0 : left.HasValue == right.HasValue;

    /// <inheritdoc cref="AreEqual(long?, double?)" />
    public static bool AreEqual(double? left, double? right) =>
        left.GetValueOrDefault() == right.GetValueOrDefault() && left.HasValue == right.HasValue;

    /// <summary>The sum; false when it does not fit.</summary>
    public static bool TryAdd(long left, long right, out long sum)
    {
        sum = unchecked(left + right);
        // Overflow shows in the sign: both operands have another one than the sum.
        return ((left ^ sum) & (right ^ sum)) >= 0;
    }

    /// <summary>The difference; false when it does not fit.</summary>
    public static bool TrySubtract(long left, long right, out long difference)
    {
        difference = unchecked(left - right);
        return ((left ^ right) & (left ^ difference)) >= 0;
    }

    /// <summary>The product; false when it does not fit.</summary>
    public static bool TryMultiply(long left, long right, out long product)
    {
        product = unchecked(left * right);
        if (((left < 0 ? ~left : left) | (right < 0 ? ~right : right)) >> 31 == 0)
            return true;
        return left == 0 || (!(left == -1 && right == long.MinValue) && !(right == -1 && left == long.MinValue) && product / left == right);
    }

    /// <summary>The quotient, cut off; false when there is none.</summary>
    public static bool TryDivide(long left, long right, out long quotient)
    {
        var exists = right != 0 && !(right == -1 && left == long.MinValue);
        quotient = exists ? left / right : 0;
        return exists;
    }

    /// <summary>The remainder; false when there is no quotient.</summary>
    public static bool TryRemainder(long left, long right, out long remainder)
    {
        var exists = right != 0 && !(right == -1 && left == long.MinValue);
        remainder = exists ? left % right : 0;
        return exists;
    }

    /// <summary>The number with the other sign; false when it does not fit.</summary>
    public static bool TryNegate(long number, out long negated) => TrySubtract(0, number, out negated);

    /// <inheritdoc cref="TryAdd(long, long, out long)" />
    public static bool TryAdd(decimal left, decimal right, out decimal sum)
    {
        try
        {
            sum = left + right;
            return true;
        }
        catch (OverflowException)
        {
            sum = 0;
            return false;
        }
    }

    /// <inheritdoc cref="TrySubtract(long, long, out long)" />
    public static bool TrySubtract(decimal left, decimal right, out decimal difference) => TryAdd(left, -right, out difference);

    /// <inheritdoc cref="TryMultiply(long, long, out long)" />
    public static bool TryMultiply(decimal left, decimal right, out decimal product)
    {
        try
        {
            product = left * right;
            return true;
        }
        catch (OverflowException)
        {
            product = 0;
            return false;
        }
    }

    /// <summary>The quotient, rounded to 28 digits; false when there is none or it does not fit.</summary>
    public static bool TryDivide(decimal left, decimal right, out decimal quotient)
    {
        quotient = 0;
        if (right == 0)
            return false;
        try
        {
            quotient = left / right;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
