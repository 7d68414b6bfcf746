namespace Sequent.Definitions;

/// <summary>Somebody who acts, and for whom. Compared by case, character by character.</summary>
/// <param name="Id">Who acts.</param>
/// <param name="OnBehalfOf">For whom; null when for nobody else.</param>
public sealed record Person(string Id, string? OnBehalfOf = null)
{
    /// <summary>True when one of the two is, or acts for, one whom the other is or acts for.</summary>
    public bool Shares(Person other) => IsOrActsFor(other.Id) || (other.OnBehalfOf is { } person && IsOrActsFor(person));

    /// <summary>The ids in quotes, such as <c>'ben' for 'ana'</c>.</summary>
    public override string ToString() => OnBehalfOf is null ? $"'{Id}'" : $"'{Id}' for '{OnBehalfOf}'";

    private bool IsOrActsFor(string id) => Id == id || OnBehalfOf == id;
}
