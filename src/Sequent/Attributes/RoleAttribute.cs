namespace Sequent;

/// <summary>
/// Declares a role that transitions of the workflow may name. Optional; once one role is declared, naming another one
/// is an error, so that a misspelt role cannot lock everyone out.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class RoleAttribute : Attribute
{
    /// <summary>Declares a role.</summary>
    /// <param name="name">Its name, such as <c>buyer</c>; compared by case.</param>
    public RoleAttribute(string name) => Name = name;

    /// <summary>The role's name.</summary>
    public string Name { get; }
}
