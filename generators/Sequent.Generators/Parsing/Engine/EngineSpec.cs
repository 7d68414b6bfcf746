using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>What a class brings along for the engine, where the project refers to it.</summary>
internal sealed record EngineSpec
{
    /// <summary>The methods that make commands; null where none can stand outside of the class.</summary>
    public CommandsSpec? Commands { get; init; }

    /// <summary>The property that says which thing an object is; null for none.</summary>
    public SubjectIdSpec? SubjectId { get; init; }
}

/// <summary>The static class of the methods that make commands.</summary>
/// <param name="Name">Its name, as code.</param>
/// <param name="IsPublic">False for a class that is seen in its project only.</param>
/// <param name="TypeParameters">The type parameters that each method has, as code with their brackets; empty for none.</param>
/// <param name="Constraints">What is asked of them, as code with a space before it; empty for nothing.</param>
internal sealed record CommandsSpec(string Name, bool IsPublic, string TypeParameters, string Constraints)
{
    /// <summary>The accessibility of the method for a transition, as code; null where it would be seen by more than the transition is.</summary>
    public string? AccessibilityOf(MethodSpec method) => method switch
    {
        { HasActor: false } or { IsCallable: false } => null,
        { Accessibility: "public " } => IsPublic ? "public" : "internal",
        { Accessibility: "internal " or "protected internal " } => "internal",
        _ => null,
    };
}

/// <summary>The property with <c>[SubjectId]</c>.</summary>
/// <param name="Name">Its name, as code.</param>
/// <param name="Type">Its type.</param>
internal sealed record SubjectIdSpec(string Name, CodeType Type);
