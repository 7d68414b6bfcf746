using System.ComponentModel;
using Sequent.Definitions.Expressions;

namespace Sequent.CompilerServices;

/// <summary>What C# holds as values of the expression language; null is null. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Values
{
    /// <summary>True or false.</summary>
    public static Value Boolean(bool? value) => value is { } known ? Value.Boolean(known) : Value.Null;

    /// <summary>A whole number.</summary>
    public static Value Integer(long? value) => value is { } known ? Value.Integer(known) : Value.Null;

    /// <summary>A decimal number.</summary>
    public static Value Number(decimal? value) => value is { } known ? Value.Number(known) : Value.Null;

    /// <summary>A floating-point number.</summary>
    public static Value Double(double? value) => value is { } known ? Value.Double(known) : Value.Null;

    /// <summary>Text.</summary>
    public static Value Text(string? value) => value is null ? Value.Null : Value.String(value);

    /// <summary>The text of one character.</summary>
    public static Value Text(char? value) => value is { } known ? Value.String(known.ToString()) : Value.Null;

    /// <summary>The text of an id, such as <c>6f9619ff-8b86-d011-b42d-00c04fc964ff</c>.</summary>
    public static Value Text(Guid? value) => value is { } known ? Value.String(known.ToString()) : Value.Null;

    /// <summary>A day, as its number from 0001-01-01, which is 0.</summary>
    public static Value Date(int? day) => day is { } known ? Value.Date(new DateTime(known * TimeSpan.TicksPerDay)) : Value.Null;

    /// <summary>A point in time.</summary>
    public static Value Time(DateTime? value) => value is { } known ? Value.DateTime(known) : Value.Null;

    /// <summary>A point in time.</summary>
    public static Value Time(DateTimeOffset? value) => value is { } known ? Value.DateTime(known) : Value.Null;

    /// <summary>A span of time.</summary>
    public static Value Duration(TimeSpan? value) => value is { } known ? Value.Duration(known) : Value.Null;

    /// <summary>A value for the reason of a denial, which must not throw, whatever a property does.</summary>
    /// <param name="name">What is read, such as <c>data.average</c>.</param>
    /// <param name="value">Reads it.</param>
    public static Value Read(string name, Func<Value> value)
    {
        try
        {
            return value();
        }
        catch (Exception exception)
        {
            return Value.Error($"{name} cannot be read: {exception.GetType().Name}");
        }
    }

    /// <summary>A value of an enum that is none of its members.</summary>
    public static Value NoMember(string value, string type) => Value.Error($"{value} is not a member of '{type}'");

    /// <summary>Values in order: a copy.</summary>
    public static Value List<T>(IEnumerable<T>? list, Func<T, Value> element) => list is null ? Value.Null : Value.List(list.Select(element).ToArray());

    /// <summary>An object, whose fields are read when they are looked up.</summary>
    /// <param name="value">The object; null is null.</param>
    /// <param name="field">The field of that name; null when there is none.</param>
    public static Value Object<T>(T value, Func<T, string, Value?> field) => value is null ? Value.Null : Value.Object(Fields(name => field(value, name)));

    /// <inheritdoc cref="Object{T}(T, Func{T, string, Value?})" />
    public static Value Object<T>(T? value, Func<T, string, Value?> field)
        where T : struct => value is { } known ? Object(known, field) : Value.Null;

    /// <summary>Values by name, read when they are looked up.</summary>
    /// <param name="field">The value of that name; null when there is none.</param>
    public static IValues Fields(Func<string, Value?> field) => new ReadValues(field);

    /// <summary>What an expression sees of an actor.</summary>
    public static Value Actor(Actor actor) => Object(actor, static (actor, name) => name switch
    {
        "id" => Value.String(actor.Id),
        "roles" => Value.List(actor.Roles.Select(Value.String).ToArray()),
        "kind" => Value.String(actor.Kind switch { ActorKind.User => "user", ActorKind.Agent => "agent", _ => "system" }),
        _ => (Value?)null,
    });

    private sealed class ReadValues(Func<string, Value?> field) : IValues
    {
        public bool TryGet(string name, out Value value)
        {
            var found = field(name);
            value = found.GetValueOrDefault();
            return found.HasValue;
        }
    }
}
