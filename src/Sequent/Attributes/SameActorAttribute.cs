namespace Sequent;

/// <summary>These transitions of an object are fired by the same person: by the one who fired the first of them last. Whoever acts for somebody counts as both.</summary>
/// <example>
/// <code>
/// [SameActor("Claim", "Finish")]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SameActorAttribute : Attribute
{
    /// <summary>A rule on two or more transitions.</summary>
    /// <param name="transitions">Their names, best written with <c>nameof</c>.</param>
    public SameActorAttribute(params string[] transitions) => Transitions = transitions;

    /// <summary>The names of the transitions.</summary>
    public string[] Transitions { get; }
}
