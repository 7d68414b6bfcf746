using System.Text.Json;
using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>Names in C# as names in JSON.</summary>
internal sealed class WireNaming : JsonNamingPolicy
{
    public static WireNaming Policy { get; } = new();

    /// <inheritdoc />
    public override string ConvertName(string name) => Naming.ToWireName(name);
}
