namespace Sequent.Definitions;

/// <summary>A value that whoever fires a transition gives along, such as the reason of a rejection.</summary>
/// <param name="Name">The name in C#, such as <c>dueDate</c>.</param>
/// <param name="Type">
/// The data type: <c>integer</c>, <c>number</c>, <c>double</c>, <c>string</c>, <c>boolean</c>, <c>date</c>,
/// <c>datetime</c>, <c>duration</c>, <c>enum</c>, <c>array</c> or <c>object</c>.
/// </param>
/// <param name="Required">False when it may be null or left out.</param>
public sealed record InputDefinition(string Name, string Type, bool Required)
{
    /// <summary>The name in JSON and in expressions, such as <c>due_date</c>.</summary>
    public string WireName { get; init; } = Naming.ToWireName(Name);
}
