namespace Sequent;

/// <summary>
/// Declares a state: on the workflow class, with its name; or on a member of the enum that
/// <see cref="WorkflowAttribute.StateProperty"/> adopts, without.
/// </summary>
/// <remarks>
/// In it an object waits for an actor. One in which something happens is a <see cref="TaskStateAttribute"/>,
/// <see cref="WaitStateAttribute"/>, <see cref="ActionStateAttribute"/> or <see cref="ExternalStateAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public class StateAttribute : Attribute
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

    /// <summary>What the state means, in words.</summary>
    public string? Description { get; set; }

    /// <summary>The name in JSON and in storage; the name in snake_case unless said otherwise.</summary>
    public string? WireName { get; set; }

    /// <summary>The time that an object may be in the state, such as <c>3 days</c>. What is done when it has passed, <see cref="OnBreachAttribute"/> says.</summary>
    public string? Sla { get; set; }

    /// <summary>The time after which those concerned are warned, before <see cref="Sla"/> has passed.</summary>
    public string? SlaWarnAfter { get; set; }
}
