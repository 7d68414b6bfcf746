namespace Sequent.Definitions;

/// <summary>A role an actor can have.</summary>
/// <param name="Name">The name, such as <c>buyer</c>; the same in C# and JSON, compared by case.</param>
public sealed record RoleDefinition(string Name);
