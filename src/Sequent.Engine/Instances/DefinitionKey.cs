namespace Sequent.Engine;

/// <summary>Exactly which definition: running instances stay on it until they are migrated.</summary>
/// <param name="Id">The workflow's id, such as <c>purchase-order</c>.</param>
/// <param name="Version">Its version, such as <c>1.0.0</c>.</param>
/// <param name="Hash">SHA-256 of its canonical JSON, 64 hexadecimal digits in lower case: what tells two texts of one version apart.</param>
public sealed record DefinitionKey(string Id, string Version, string Hash)
{
    /// <summary>Such as <c>purchase-order 1.0.0</c>.</summary>
    public override string ToString() => $"{Id} {Version}";
}
