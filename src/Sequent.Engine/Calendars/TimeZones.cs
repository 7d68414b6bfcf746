namespace Sequent.Engine;

/// <summary>The time zones that this machine knows.</summary>
internal static class TimeZones
{
    /// <summary>The time zone of an IANA name; null when there is none.</summary>
    public static TimeZoneInfo? Find(string name) => IsName(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    // Names come from definitions that tenants store, and they are looked up as files.
    private static bool IsName(string name) => name is { Length: > 0 and <= 100 } && name[0] != '/' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+');
}
