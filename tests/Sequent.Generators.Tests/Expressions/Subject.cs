namespace Sequent.Generators.Tests.Expressions;

/// <summary>A class with data of every form, and values that code stumbles over.</summary>
internal static class Subject
{
    public const string MetadataName = "Shop.Outer`1+class";

    public const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using Sequent;
        using Sequent.Definitions.Expressions;
        using Sequent.Generators.Tests.Expressions;

        namespace Shop
        {
            public enum Status { Draft, InReview, Done = 7, Finished = 7, @event = -3 }

            public enum Level : byte { Low = 1, High = 200 }

            public sealed class Address
            {
                public string? City { get; set; }
                public string Zip { get; set; } = "";
                public int Floor { get; set; }
                public Status Status { get; set; }
                public Address? Next { get; set; }
            }

            public struct Money
            {
                public decimal Amount { get; set; }
                public string Currency { get; set; }
            }

            public sealed record Line
            {
                public decimal Price { get; set; }
                public int? Quantity { get; set; }
                public string? Sku { get; set; }
                public Status State { get; set; }
                public double Weight { get; set; }
                public List<string?>? Tags { get; set; }
                public Address Place { get; set; } = null!;
            }

            public partial class Outer<T>
            {
                public partial class @class
                {
                    private static readonly long[] s_integers = { 0, 1, -1, 2, 3, 7, 5000, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, 1L << 53, (1L << 53) + 1 };
                    private static readonly decimal[] s_numbers = { 0m, 1m, -1m, 0.1m, 2.5m, 5000m, 5000.10m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 9007199254740993m };
                    private static readonly double[] s_doubles = { 0d, -0.0, 1d, 0.1, 2.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, 9223372036854775808d, 9007199254740992d };
                    private static readonly string?[] s_texts = { null, "", "it", "hr", "x", "draft", "in_review", "purchase order", "é😀", "😀", "\uD83D", "\uDE00", "\uFFFF", "2026-01-31", "3 days", "ana", "6f9619ff-8b86-d011-b42d-00c04fc964ff" };
                    private static readonly DateTime[] s_times = { DateTime.MinValue, DateTime.MaxValue, new DateTime(2026, 1, 31), new DateTime(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc), new DateTime(2026, 1, 31, 12, 0, 0, DateTimeKind.Local), new DateTime(0, DateTimeKind.Local), new DateTime(DateTime.MaxValue.Ticks, DateTimeKind.Local) };
                    private static readonly TimeSpan[] s_spans = { TimeSpan.Zero, TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.FromDays(1), TimeSpan.FromDays(-3), TimeSpan.FromHours(36), new TimeSpan(1) };
                    private static readonly Guid[] s_ids = { Guid.Empty, new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"), new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff") };

                    public bool Flag { get; set; }
                    public bool? Maybe { get; set; }
                    public int Count { get; set; }
                    public byte Small { get; set; }
                    public uint? Seen { get; set; }
                    public long Big { get; set; }
                    public long? Limit { get; set; }
                    public decimal Amount { get; set; }
                    public decimal? Price { get; set; }
                    public double Rate { get; set; }
                    public double? Factor { get; set; }
                    public float Ratio { get; set; }
                    public float? Share { get; set; }
                    public string Title { get; set; } = "";
                    public string? @event { get; set; }
                    public string OwnerId { get; set; } = "";
                    public char Grade { get; set; }
                    public char? Mark { get; set; }
                    public Guid Id { get; set; }
                    public Guid? Parent { get; set; }
                    public Status Status { get; set; }
                    public Status? Former { get; set; }
                    public Level Level { get; set; }
                    public DateOnly Due { get; set; }
                    public DateOnly? Paid { get; set; }
                    public DateTime At { get; set; }
                    public DateTime? Closed { get; set; }
                    public DateTimeOffset Sent { get; set; }
                    public DateTimeOffset? Read { get; set; }
                    public TimeSpan Span { get; set; }
                    public TimeSpan? Rest { get; set; }
                    public Address Home { get; set; } = null!;
                    public Address? Work { get; set; }
                    public Money Total { get; set; }
                    public Money? Paidin { get; set; }
                    public string[] Words { get; set; } = null!;
                    public List<string?>? Tags { get; set; }
                    public IReadOnlyCollection<long> Numbers { get; set; } = null!;
                    public HashSet<decimal> Prices { get; set; } = null!;
                    public List<double?> Doubles { get; set; } = null!;
                    public ImmutableArray<Status> States { get; set; }
                    public List<Line> Lines { get; set; } = null!;
                    public IList<Money?>? Sums { get; set; }
                    public DateTime[]? Times { get; set; }
                    public List<int[]>? Matrix { get; set; }

                    private string _reason = "";
                    private int _days;
                    private decimal? _part;
                    private Status? _mode;
                    private string[]? _codes;
                    private DateTime _moment;
                    private Address? _origin;

                    public void Fire(Actor actor, string reason, int days, decimal? part, Status? mode, string[]? codes, DateTime moment, Address? @base, System.IO.Stream? file) { }

                    public void Fill(Random random)
                    {
                        T1 Of<T1>(T1[] values) => values[random.Next(values.Length)];
                        bool Half() => random.Next(2) == 0;
                        bool Rarely() => random.Next(6) == 0;
                        string? MaybeText() => Of(s_texts);
                        string SureText() => Rarely() ? MaybeText()! : MaybeText() ?? "it";
                        Status State() => Rarely() ? (Status)99 : Of(new[] { Status.Draft, Status.InReview, Status.Done, Status.@event });
                        int Whole() => unchecked((int)Of(s_integers));
                        char Letter() => Of(new[] { 'x', 'a', '\0', '\uD83D', '\uFFFF', 'é' });
                        DateOnly Day() => DateOnly.FromDateTime(Of(s_times));
                        DateTimeOffset Moment() => Half() ? new DateTimeOffset(2026, 1, 31, 13, 0, 0, TimeSpan.FromHours(1)) : Of(new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue });
                        Money Sum() => new Money { Amount = Of(s_numbers), Currency = SureText() };
                        Address MakeAddress(int levels) => new Address { City = MaybeText(), Zip = SureText(), Floor = Whole(), Status = State(), Next = levels > 0 && Half() ? MakeAddress(levels - 1) : null };
                        Address SureAddress() => Rarely() ? null! : MakeAddress(2);
                        List<string?>? Texts() => Rarely() ? null : Many(MaybeText).ToList();
                        Line MakeLine() => Rarely() ? null! : new Line { Price = Of(s_numbers), Quantity = Half() ? (int?)null : Whole(), Sku = MaybeText(), State = State(), Weight = Of(s_doubles), Tags = Texts(), Place = SureAddress() };
                        T1[] Many<T1>(Func<T1> one) => Enumerable.Range(0, random.Next(4)).Select(_ => one()).ToArray();

                        Flag = Half();
                        Maybe = Rarely() ? null : (bool?)Half();
                        Count = Whole();
                        Small = (byte)Of(s_integers);
                        Seen = Half() ? null : (uint?)Of(s_integers);
                        Big = Of(s_integers);
                        Limit = Half() ? null : (long?)Of(s_integers);
                        Amount = Of(s_numbers);
                        Price = Half() ? null : (decimal?)Of(s_numbers);
                        Rate = Of(s_doubles);
                        Factor = Half() ? null : (double?)Of(s_doubles);
                        Ratio = (float)Of(s_doubles);
                        Share = Half() ? null : (float?)Of(s_doubles);
                        Title = SureText();
                        @event = MaybeText();
                        OwnerId = SureText();
                        Grade = Letter();
                        Mark = Half() ? null : (char?)Letter();
                        Id = Of(s_ids);
                        Parent = Half() ? null : (Guid?)Of(s_ids);
                        Status = State();
                        Former = Half() ? null : (Status?)State();
                        Level = Of(new[] { Level.Low, Level.High, (Level)9 });
                        Due = Day();
                        Paid = Half() ? null : (DateOnly?)Day();
                        At = Of(s_times);
                        Closed = Half() ? null : (DateTime?)Of(s_times);
                        Sent = Moment();
                        Read = Half() ? null : (DateTimeOffset?)Moment();
                        Span = Of(s_spans);
                        Rest = Half() ? null : (TimeSpan?)Of(s_spans);
                        Home = SureAddress();
                        Work = Half() ? null : MakeAddress(2);
                        Total = Sum();
                        Paidin = Half() ? null : (Money?)Sum();
                        Words = Rarely() ? null! : Many(SureText);
                        Tags = Texts();
                        Numbers = Rarely() ? null! : Half() ? new Queue<long>(Many(() => Of(s_integers))) : (IReadOnlyCollection<long>)Many(() => Of(s_integers));
                        Prices = Rarely() ? null! : new HashSet<decimal>(Many(() => Of(s_numbers)));
                        Doubles = Rarely() ? null! : Many(() => Half() ? (double?)null : Of(s_doubles)).ToList();
                        States = Rarely() ? default : Many(State).ToImmutableArray();
                        Lines = Rarely() ? null! : Many(MakeLine).ToList();
                        Sums = Rarely() ? null : Many(() => Half() ? (Money?)null : Sum());
                        Times = Rarely() ? null : Many(() => Of(s_times));
                        Matrix = Rarely() ? null : Many(() => Rarely() ? null! : Many(Whole)).ToList();
                        _reason = SureText();
                        _days = Whole();
                        _part = Half() ? null : (decimal?)Of(s_numbers);
                        _mode = Half() ? null : (Status?)State();
                        _codes = Rarely() ? null : Many(SureText);
                        _moment = Of(s_times);
                        _origin = Rarely() ? null : MakeAddress(1);
                    }
                }
            }
        }
        """;
}
