using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>Values of framework types that are constants in all but name.</summary>
internal static class Known
{
    public const string Default = "default";

    private static readonly DateTime s_epoch = new(1970, 1, 1);

    /// <summary>True for a static member that reads a clock.</summary>
    public static bool IsClock(ISymbol member) =>
        Types.IsOfSystem(member.ContainingType, "DateTime", "DateTimeOffset", "TimeProvider", "Environment", "Stopwatch") && member.Name is "Now" or "UtcNow" or "Today" or "GetUtcNow" or "GetLocalNow" or "TickCount" or "TickCount64";

    /// <summary>The value of a static member; null when it is none of those.</summary>
    public static Term? Value(ITypeSymbol type, string member)
    {
        if (type.SpecialType == SpecialType.System_String && member == "Empty")
            return Literals.Text("", type);
        if (Types.IsOfSystem(type, "Guid") && member is "Empty" or Default)
            return Literals.Text(Guid.Empty.ToString(), type);
        Value? value = (type.Name, member) switch
        {
            ("TimeSpan", "Zero" or Default) => Definitions.Expressions.Value.Duration(TimeSpan.Zero),
            ("TimeSpan", "MinValue") => Definitions.Expressions.Value.Duration(TimeSpan.MinValue),
            ("TimeSpan", "MaxValue") => Definitions.Expressions.Value.Duration(TimeSpan.MaxValue),
            ("DateTime" or "DateTimeOffset", "MinValue" or Default) => Point(DateTime.MinValue),
            ("DateTime" or "DateTimeOffset", "MaxValue") => Point(DateTime.MaxValue),
            ("DateTime" or "DateTimeOffset", "UnixEpoch") => Point(s_epoch),
            ("DateOnly", "MinValue" or Default) => Definitions.Expressions.Value.Date(DateTime.MinValue),
            ("DateOnly", "MaxValue") => Definitions.Expressions.Value.Date(DateTime.MaxValue),
            _ => null,
        };
        return value is { } known && Types.IsOfSystem(type, type.Name) ? Literals.Time(known, type) : null;
    }

    /// <summary>What a constructor makes of constants; null when that is not known.</summary>
    public static Term? Creation(ITypeSymbol type, IReadOnlyList<object?> arguments)
    {
        var numbers = arguments.TakeWhile(a => a is int).Select(a => (int)a!).ToArray();
        var rest = arguments.Skip(numbers.Length).ToArray();
        try
        {
            if (Types.IsOfSystem(type, "DateOnly") && rest.Length == 0 && numbers.Length == 3)
                return Literals.Time(Definitions.Expressions.Value.Date(numbers[0], numbers[1], numbers[2]), type);
            if (Types.IsOfSystem(type, "DateTime") && Time(numbers) is { } time && (rest.Length == 0 || (rest.Length == 1 && rest[0] is DateTimeKind.Unspecified or DateTimeKind.Utc)))
                return Literals.Time(Point(time), type);
            if (Types.IsOfSystem(type, "DateTimeOffset") && Time(numbers) is { } clock && rest.Length == 1 && rest[0] is TimeSpan offset && new DateTimeOffset(clock, offset) is var point)
                return Literals.Time(Definitions.Expressions.Value.DateTime(point), type);
            if (Types.IsOfSystem(type, "TimeSpan") && Span(numbers, rest) is { } span)
                return Literals.Time(Definitions.Expressions.Value.Duration(span), type);
            if (Types.IsOfSystem(type, "Guid") && numbers.Length == 0 && rest.Length == 1 && rest[0] is string text && Guid.TryParse(text, out var id))
                return Literals.Text(id.ToString(), type);
        }
        catch (ArgumentOutOfRangeException)
        {
            // C# throws whenever it comes here: such a condition is a mistake, and not read.
        }
        catch (ArgumentException)
        {
        }
        return null;
    }

    /// <summary>The duration of a number of units, provided that every runtime counts it the same.</summary>
    public static TimeSpan? Units(string unit, object? amount)
    {
        long? ticks = unit switch
        {
            "Days" => TimeSpan.TicksPerDay,
            "Hours" => TimeSpan.TicksPerHour,
            "Minutes" => TimeSpan.TicksPerMinute,
            "Seconds" => TimeSpan.TicksPerSecond,
            "Milliseconds" => TimeSpan.TicksPerMillisecond,
            "Ticks" => 1,
            _ => null,
        };
        if (ticks is not { } size || amount is not (int or long or double))
            return null;
        if (amount is double number && (double.IsNaN(number) || Math.Abs(number) > 1e15))
            return null;
        var exact = System.Convert.ToDecimal(amount, System.Globalization.CultureInfo.InvariantCulture) * size;
        // Older runtimes round to milliseconds what is given as a floating-point number.
        var isWhole = exact % (amount is double && unit != "Ticks" ? TimeSpan.TicksPerMillisecond : 1) == 0;
        return isWhole && exact is > long.MinValue and < long.MaxValue && (amount is not double factor || (decimal)(factor * size) == exact) ? new TimeSpan((long)exact) : null;
    }

    /// <summary>The constants given to a call, in the order of its parameters; null when one is not constant.</summary>
    public static IReadOnlyList<object?>? Constants(IEnumerable<IArgumentOperation> arguments)
    {
        var values = new List<object?>();
        foreach (var argument in arguments.OrderBy(a => a.Parameter?.Ordinal ?? 0))
        {
            var value = argument.Value;
            if (value.ConstantValue is { HasValue: true, Value: int kind } && Types.IsOfSystem(argument.Parameter?.Type, "DateTimeKind"))
                values.Add((DateTimeKind)kind);
            else if (value.ConstantValue.HasValue)
                values.Add(value.ConstantValue.Value);
            else if (value is IFieldReferenceOperation { Field: { Name: "Zero", ContainingType: { } type } } && Types.IsOfSystem(type, "TimeSpan"))
                values.Add(TimeSpan.Zero);
            else if (value is IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: { } owner } method } call && Types.IsOfSystem(owner, "TimeSpan")
                && method.Name.StartsWith("From", StringComparison.Ordinal) && call.Arguments.Length == 1 && Units(method.Name.Substring(4), call.Arguments[0].Value.ConstantValue.Value) is { } span)
                values.Add(span);
            else
                return null;
        }
        return values;
    }

    private static Value Point(DateTime time) => Definitions.Expressions.Value.DateTime(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private static DateTime? Time(int[] n) => n.Length switch
    {
        3 => new DateTime(n[0], n[1], n[2]),
        6 => new DateTime(n[0], n[1], n[2], n[3], n[4], n[5]),
        7 => new DateTime(n[0], n[1], n[2], n[3], n[4], n[5], n[6]),
        _ => null,
    };

    private static TimeSpan? Span(int[] n, object?[] rest) => (n.Length, rest.Length) switch
    {
        (0, 1) when rest[0] is long ticks => new TimeSpan(ticks),
        (3, 0) => new TimeSpan(n[0], n[1], n[2]),
        (4, 0) => new TimeSpan(n[0], n[1], n[2], n[3]),
        (5, 0) => new TimeSpan(n[0], n[1], n[2], n[3], n[4]),
        _ => null,
    };
}
