using System.Globalization;
using System.Runtime.InteropServices;

namespace Sequent.Benchmarks.AtBuild;

/// <summary>Processor time, which other work on the machine disturbs far less than the clock on the wall.</summary>
internal static class ProcessorTime
{
    private const int ChildUserField = 13, ChildSystemField = 14;

    // The kernel counts in hundredths of a second wherever .NET runs (USER_HZ).
    private const double MillisecondsPerTick = 10;

    /// <summary>What ended child processes and theirs have used, in milliseconds; known on Linux only.</summary>
    public static double? OfChildren()
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
            return null;
        // The second field, in parentheses, is a name and may hold spaces.
        var fields = File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ');
        return MillisecondsPerTick * new[] { ChildUserField, ChildSystemField }.Sum(field => long.Parse(fields[field], CultureInfo.InvariantCulture));
    }

    /// <summary>What this process has used, in milliseconds.</summary>
    public static double OfThisProcess() => Environment.CpuUsage.TotalTime.TotalMilliseconds;
}
