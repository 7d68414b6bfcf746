using Sequent.Definitions.Expressions;
using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>How compiled conditions hold a value.</summary>
internal enum Held
{
    Null,
    Boolean,

    /// <summary><c>long</c>, or a type that converts to it.</summary>
    Integer,
    Number,
    Double,
    Text,
    Char,
    Guid,
    Enum,

    /// <summary><c>long</c>, the ticks of a date, a point in time or a duration.</summary>
    Ticks,
    List,
    Object,
}

/// <summary>A value as code without side effects.</summary>
/// <param name="Code">The code.</param>
/// <param name="Held">How the value is held.</param>
internal sealed record Operand(string Code, Held Held)
{
    /// <summary>True when it may be null at run time; a reference may always be.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The C# type of an enum, a list or an object.</summary>
    public CodeType? Type { get; init; }

    /// <summary>What is null when the value is, as code; null for <see cref="Code"/> itself.</summary>
    public string? Source { get; init; }

    /// <summary>The value, where it is known.</summary>
    public Value? Constant { get; init; }

    /// <summary>How loosely the code binds.</summary>
    public Binding Binding { get; init; }

    public bool IsReference => Held is Held.Text or Held.List || (Held == Held.Object && !Type!.IsValueType);

    /// <summary>The C# type that holds it, as code.</summary>
    public string CodeType => Held switch
    {
        Held.Boolean => "bool",
        Held.Integer or Held.Ticks => "long",
        Held.Number => "decimal",
        Held.Double => "double",
        Held.Text => "string",
        Held.Char => "char",
        Held.Guid => "global::System.Guid",
        _ => Type!.Code,
    } + (IsNullable ? "?" : "");

    /// <summary>The code, in parentheses where it binds more loosely than that.</summary>
    public string At(Binding binding) => Binding > binding ? $"({Code})" : Code;
}

/// <summary>How loosely C# code binds.</summary>
internal enum Binding
{
    Primary,
    Unary,
    Comparison,
    And,
    Or,
}
