namespace Sequent;

/// <summary>
/// Declares a state: on the workflow class, with its name; or on a member of the enum that
/// <see cref="WorkflowAttribute.StateProperty"/> adopts, without.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class StateAttribute : Attribute
{
    /// <summary>Says more about the enum member it stands on.</summary>
    public StateAttribute() { }

    /// <summary>Declares a state of the workflow class it stands on.</summary>
    /// <param name="name">A C# identifier in PascalCase, such as <c>InReview</c>: it becomes a member of the state enum.</param>
    public StateAttribute(string name) => Name = name;

    /// <summary>The state's name; null on an enum member, whose name it is.</summary>
    public string? Name { get; }

    /// <summary>True for the one state an object starts in.</summary>
    public bool Initial { get; set; }

    /// <summary>True for a state that ends the workflow: nothing leaves it.</summary>
    public bool Final { get; set; }

    /// <summary>True for a state that is kept for objects that are still in it: nothing enters it.</summary>
    public bool Retired { get; set; }

    /// <summary>What people call the state.</summary>
    public string? Label { get; set; }
}
