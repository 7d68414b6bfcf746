using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sequent.Engine;

/// <summary>Which task: that of an instance with this number.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Number">The number among all tasks that the instance has had, from 1.</param>
public readonly record struct TaskId(InstanceId Instance, int Number) : IParsable<TaskId>
{
    private const char Separator = '/';

    /// <summary>Reads what <see cref="ToString"/> has written.</summary>
    /// <exception cref="FormatException">It is no id of a task.</exception>
    public static TaskId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not the id of a task: it is written like 0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33/1.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TaskId result)
    {
        result = default;
        if (s?.IndexOf(Separator, StringComparison.Ordinal) is not (> 0 and var at) || !InstanceId.TryParse(s[..at], provider, out var instance))
            return false;
        if (!int.TryParse(s.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            return false;
        result = new(instance, number);
        return true;
    }

    /// <summary>The instance's id and the number, such as <c>0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33/1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Instance}{Separator}{Number}");
}
