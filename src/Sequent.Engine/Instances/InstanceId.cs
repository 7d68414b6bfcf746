using System.Diagnostics.CodeAnalysis;

namespace Sequent.Engine;

/// <summary>Which instance: unique over all tenants and workflows. Ordered by the time at which they were made (UUID version 7, RFC 9562).</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct InstanceId(Guid Value) : IParsable<InstanceId>, IComparable<InstanceId>
{
    /// <summary>Makes a new one.</summary>
    /// <param name="now">The time now.</param>
    public static InstanceId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>The same id, of an instance that is known to belong to the class.</summary>
    public InstanceId<T> Of<T>()
        where T : class => new(Value);

    /// <inheritdoc />
    public int CompareTo(InstanceId other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>Reads what <see cref="ToString"/> has written.</summary>
    /// <exception cref="FormatException">It is no UUID.</exception>
    public static InstanceId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not the id of an instance: it is written like 0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InstanceId result)
    {
        var isId = Guid.TryParseExact(s, "D", out var value);
        result = new(value);
        return isId;
    }

    /// <summary>The UUID in lower case, such as <c>0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33</c>.</summary>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Which instance of the workflow that a class declares.</summary>
/// <typeparam name="T">The workflow class.</typeparam>
/// <param name="Value">The UUID.</param>
public readonly record struct InstanceId<T>(Guid Value)
    where T : class
{
    /// <summary>The same id, whatever class it belongs to.</summary>
    public static implicit operator InstanceId(InstanceId<T> id) => new(id.Value);

    /// <inheritdoc cref="InstanceId.ToString" />
    public override string ToString() => new InstanceId(Value).ToString();
}
