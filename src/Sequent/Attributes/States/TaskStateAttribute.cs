namespace Sequent;

/// <summary>A state in which a person has something to do: it is in their inbox until a transition leaves the state.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class TaskStateAttribute : StateAttribute
{
    /// <summary>Says what happens in the state of the enum member it stands on.</summary>
    public TaskStateAttribute() { }

    /// <summary>Declares a state of the workflow class it stands on.</summary>
    /// <param name="name">A C# identifier in PascalCase: it becomes a member of the state enum.</param>
    public TaskStateAttribute(string name) : base(name) { }

    /// <summary>The role whose task it is: transitions out of it that name no role ask for this one. At most one of this, <see cref="User"/> and <see cref="Assignee"/>; with none, it follows from who may fire the transitions.</summary>
    public string? Role { get; set; }

    /// <summary>The identity of the user whose task it is.</summary>
    public string? User { get; set; }

    /// <summary>An expression that gives the identity of the user whose task it is, such as <c>data.manager_id</c>.</summary>
    public string? Assignee { get; set; }

    /// <summary>How one of several people is found.</summary>
    public Assign Assign { get; set; }

    /// <summary>The time in which it should be done, such as <c>2 days</c>.</summary>
    public string? Due { get; set; }
}
