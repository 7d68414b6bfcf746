namespace Sequent;

/// <summary>Says more about an input: a parameter of a transition method after the actor.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class InputAttribute : Attribute
{
    /// <summary>What it is, in words.</summary>
    public string? Description { get; set; }

    /// <summary>The name in JSON and in expressions; the name in snake_case unless said otherwise.</summary>
    public string? WireName { get; set; }
}
