using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>How one transition stands in C#.</summary>
internal sealed record MethodSpec
{
    public required string Name { get; init; }

    /// <summary>The declaration of the method to implement, as code; null for a transition without an actor, or when there is nothing to implement.</summary>
    public string? Declaration { get; init; }

    /// <summary>True when the parameters are ones a transition can have.</summary>
    public bool IsCallable { get; init; } = true;

    /// <summary>The accessibility, as code with a trailing space; empty when none is written.</summary>
    public string Accessibility { get; init; } = "";

    /// <summary>The name of the actor parameter, as code.</summary>
    public string Actor { get; init; } = "actor";

    /// <summary>The parameters after the actor.</summary>
    public EquatableArray<ParameterSpec> Inputs { get; init; }

    /// <summary>The guard of each branch, in order; <see cref="GuardCall.None"/> where there is none.</summary>
    public EquatableArray<GuardCall> Guards { get; init; }

    /// <summary>True when the user documented the method.</summary>
    public bool HasDocs { get; init; }

    /// <summary>What fires it. An actor calls the method; everything else has none.</summary>
    public FiredBy FiredBy { get; init; }

    public bool HasActor => FiredBy == FiredBy.Actor;

    public bool IsAutomatic => FiredBy == FiredBy.Itself;
}

/// <summary>A parameter, as code.</summary>
internal sealed record ParameterSpec(string Type, string Name, string? Default, bool IsParams)
{
    /// <summary>How conditions read it; null when they cannot.</summary>
    public CodeType? Data { get; init; }

    /// <summary>Its name in conditions.</summary>
    public string WireName { get; init; } = Naming.ToWireName(Name.TrimStart('@'));

    public string Declaration => (IsParams ? "params " : "") + Type + " " + Name;

    public string DeclarationWithDefault => Default is null ? Declaration : Declaration + " = " + Default;
}

/// <summary>The call of a bool member that evaluates a guard.</summary>
/// <param name="Target">The member, as code; empty when there is no guard.</param>
/// <param name="Arguments">The inputs it takes, as code, with <see cref="Actor"/> for the actor; null for a property or field.</param>
internal sealed record GuardCall(string Target, EquatableArray<string>? Arguments)
{
    public const string Actor = "";

    public static readonly GuardCall None = new("", null);

    public bool Exists => Target.Length > 0;

    public bool UsesInputs => Arguments is { } arguments && arguments.Any(a => a != Actor);

    /// <summary>The call, as code, where the actor has the given name.</summary>
    public string Code(string actor) => Arguments is { } arguments
        ? $"{Target}({string.Join(", ", arguments.Select(a => a == Actor ? actor : a))})"
        : Target;
}
