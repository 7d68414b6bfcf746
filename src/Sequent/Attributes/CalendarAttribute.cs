namespace Sequent;

/// <summary>Says that this project has a calendar of working time of that name, so that the compiler does not warn where a workflow names it.</summary>
/// <param name="name">The name by which workflows call it; compared by case.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class CalendarAttribute(string name) : Attribute
{
    /// <summary>The name by which workflows call it.</summary>
    public string Name { get; } = name;
}
