namespace Sequent;

/// <summary>A state in which an instance rests until a time has passed or an event has come; then its automatic transitions fire. Say one of <see cref="For"/>, <see cref="Until"/> and <see cref="Event"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class WaitStateAttribute : StateAttribute
{
    /// <summary>Says what happens in the state of the enum member it stands on.</summary>
    public WaitStateAttribute() { }

    /// <summary>Declares a state of the workflow class it stands on.</summary>
    /// <param name="name">A C# identifier in PascalCase: it becomes a member of the state enum.</param>
    public WaitStateAttribute(string name) : base(name) { }

    /// <summary>How long, such as <c>2 days</c>.</summary>
    public string? For { get; set; }

    /// <summary>An expression that gives the day or the point in time, such as <c>data.lock_date</c>.</summary>
    public string? Until { get; set; }

    /// <summary>The name of the event.</summary>
    public string? Event { get; set; }
}
