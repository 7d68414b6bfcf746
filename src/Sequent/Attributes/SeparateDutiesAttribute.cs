namespace Sequent;

/// <summary>No two of these transitions of an object are fired by the same person. Whoever acts for somebody counts as both.</summary>
/// <example>
/// <code>
/// [SeparateDuties("Submit", "Approve")]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SeparateDutiesAttribute : Attribute
{
    /// <summary>A rule on two or more transitions.</summary>
    /// <param name="transitions">Their names, best written with <c>nameof</c>.</param>
    public SeparateDutiesAttribute(params string[] transitions) => Transitions = transitions;

    /// <summary>The names of the transitions.</summary>
    public string[] Transitions { get; }
}
