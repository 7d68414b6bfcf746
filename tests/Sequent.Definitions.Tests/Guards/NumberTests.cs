using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests.Guards;

[TestFixture]
public sealed class NumberTests
{
    private static readonly long[] Edges = [0, 1, -1, 2, 10, 1L << 29, 1L << 30, (1L << 31) - 1, 1L << 32, long.MaxValue, long.MinValue, long.MaxValue - 1];

    private static readonly Gen<long> Longs = Gen.OneOf(Gen.Elements(Edges), Gen.Choose(-1000, 1000).Select(n => (long)n));

    private static readonly Arbitrary<(long A, long B, long C, long D)> Four = Arb.From(
        from a in Longs from b in Longs from c in Longs from d in Longs select (a, b, c, d));

    [Test]
    public void Arithmetic_and_order_are_those_of_fractions() => Prop.ForAll(Four, n =>
    {
        if (n.B == 0 || n.D == 0)
            return true;
        Rational left = Rational.Of(n.A, n.B), right = Rational.Of(n.C, n.D);
        BigInteger a = n.A, b = n.B, c = n.C, d = n.D;
        return left + right == Rational.Of(a * d + c * b, b * d)
            && left - right == Rational.Of(a * d - c * b, b * d)
            && left * right == Rational.Of(a * c, b * d)
            && (c.IsZero || left / right == Rational.Of(a * d, b * c))
            && left.CompareTo(right) == (a * d * d * b).CompareTo(c * b * b * d)
            && left.Equals(right) == (a * d == c * b)
            && (!left.Equals(right) || left.GetHashCode() == right.GetHashCode())
            && left.Floor() <= left && left < left.Floor() + 1 && left.Floor().IsInteger
            && left.Ceiling() >= left && left > left.Ceiling() - 1;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void A_decimal_comes_back_the_same() => Prop.ForAll(ArbMap.Default.ArbFor<decimal>(), value =>
        DecimalNumber.TryDecimal(value, out var back) && back == value && Rational.Of(back) == (Rational)value).QuickCheckThrowOnFailure();

    [Test]
    public void A_double_comes_back_the_same() => Prop.ForAll(ArbMap.Default.ArbFor<double>(), value =>
        double.IsNaN(value) || DoubleNumber.ToDouble(Rational.Of(value)) == value).QuickCheckThrowOnFailure();

    [Test]
    public void The_simplest_decimal_between_two_is_between_them() => Prop.ForAll(ArbMap.Default.ArbFor<(decimal, decimal)>(), ends =>
    {
        var range = new Interval(Math.Min(ends.Item1, ends.Item2), true, Math.Max(ends.Item1, ends.Item2), true);
        return DecimalNumber.Simplest(range) is not { } value || (range.Contains(value) && DecimalNumber.IsRepresentable(value));
    }).QuickCheckThrowOnFailure();
}
