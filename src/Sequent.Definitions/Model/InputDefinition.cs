using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>A value that whoever fires a transition gives along, such as the reason of a rejection.</summary>
/// <param name="Name">The name in C#, such as <c>dueDate</c>.</param>
/// <param name="Type">What values it can have.</param>
/// <param name="Required">False when it may be null or left out.</param>
public sealed record InputDefinition(string Name, DataType Type, bool Required)
{
    /// <summary>The name in JSON and in expressions, such as <c>due_date</c>.</summary>
    public string WireName { get; init; } = Naming.ToWireName(Name);

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }
}
