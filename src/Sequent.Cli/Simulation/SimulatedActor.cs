using System.Collections.Immutable;
using Sequent.Definitions;

namespace Sequent.Cli.Simulation;

/// <summary>Who fires a transition.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Roles">What they may do.</param>
internal sealed record SimulatedActor(string Id, ImmutableArray<string> Roles)
{
    private const string For = " for ";

    public static SimulatedActor System { get; } = new("system", []);

    public string Kind => this == System ? "system" : "user";

    /// <summary>The person for whom they act; null when they act for themselves.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Whom duties take them for.</summary>
    public Person Person => new(Id, OnBehalfOf);

    /// <summary>Reads <c>ana:buyer,manager</c> or <c>ben:manager for ana</c>.</summary>
    /// <exception cref="UnusableInputException">It names nobody.</exception>
    public static SimulatedActor Parse(string text)
    {
        var ends = text.LastIndexOf(For, StringComparison.Ordinal);
        var person = ends < 0 ? null : text[(ends + For.Length)..].Trim();
        var parts = (ends < 0 ? text : text[..ends]).Split(':', 2);
        if (parts[0].Trim().Length == 0 || person == "")
            throw new UnusableInputException($"'{text}' names nobody: write a name and roles, such as 'ana:buyer,manager', or 'ben:manager for ana'.");
        return new(parts[0].Trim(), parts.Length == 1 ? [] : [.. parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]) { OnBehalfOf = person };
    }

    public override string ToString() => (Roles.IsEmpty ? Id : $"{Id}:{string.Join(',', Roles)}") + (OnBehalfOf is null ? "" : For + OnBehalfOf);
}
