namespace Sequent;

/// <summary>
/// Says that this project has an activity of that name, so that the compiler does not warn where a workflow names it:
/// on the class that does the work, or on the assembly. Other projects see only what stands on the assembly.
/// </summary>
/// <param name="name">The name by which workflows call it; compared by case.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ActivityAttribute(string name) : Attribute
{
    /// <summary>The name by which workflows call it.</summary>
    public string Name { get; } = name;
}
