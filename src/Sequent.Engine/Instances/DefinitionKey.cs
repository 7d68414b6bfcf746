using System.Security.Cryptography;
using System.Text;
using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>Exactly which definition: running instances stay on it until they are migrated.</summary>
/// <param name="Id">The workflow's id, such as <c>purchase-order</c>.</param>
/// <param name="Version">Its version, such as <c>1.0.0</c>.</param>
/// <param name="Hash">SHA-256 of its canonical JSON, 64 hexadecimal digits in lower case: what tells two texts of one version apart.</param>
public sealed record DefinitionKey(string Id, string Version, string Hash)
{
    /// <summary>The key of a definition.</summary>
    public static DefinitionKey Of(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new(definition.Id, definition.Version, HashOf(definition.ToJson()));
    }

    /// <summary>The hash of a canonical JSON text, in UTF-8.</summary>
    internal static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>Such as <c>purchase-order 1.0.0</c>.</summary>
    public override string ToString() => $"{Id} {Version}";
}
