using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>A C# type whose values the expression language can read. Holds no symbol.</summary>
/// <param name="Data">The type that the values have in the language, without null.</param>
/// <param name="Form">How the values are held in C#.</param>
/// <param name="Code">The C# type as code, without <c>?</c>.</param>
/// <param name="IsValueType">False for a type whose variables may hold null whatever their annotation says.</param>
internal sealed record CodeType(DataType Data, CodeForm Form, string Code, bool IsValueType)
{
    /// <summary>True when it may hold null by its declaration: <c>int?</c>, <c>string?</c>, or a reference about which nothing is said.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The type of an array's elements.</summary>
    public CodeType? Element { get; init; }

    /// <summary>The members of an enum, or the properties of an object, in the order of <see cref="Data"/>'s.</summary>
    public EquatableArray<CodeMember> Members { get; init; }

    /// <summary>The type of what is read, as the language sees it.</summary>
    public DataType ReadType => IsNullable ? Data.OrNull() : Data;
}

/// <summary>A member of a C# type.</summary>
/// <param name="WireName">Its name in the language.</param>
/// <param name="Name">Its name as code.</param>
/// <param name="Type">The type of a property; null for the member of an enum.</param>
internal sealed record CodeMember(string WireName, string Name, CodeType? Type);

/// <summary>How C# holds a value of the language.</summary>
internal enum CodeForm
{
    /// <summary><c>bool</c></summary>
    Boolean,

    /// <summary>A built-in integer that converts to <c>long</c> without loss.</summary>
    Integer,

    /// <summary><c>decimal</c>, or <c>ulong</c>, which converts to it without loss.</summary>
    Decimal,

    /// <summary><c>double</c>, or <c>float</c>, which converts to it without loss.</summary>
    Double,

    /// <summary><c>string</c></summary>
    String,

    /// <summary><c>char</c></summary>
    Char,

    /// <summary><c>System.Guid</c>, in its usual form of 36 characters.</summary>
    Guid,

    /// <summary>An enum without flags.</summary>
    Enum,

    /// <summary><c>System.DateOnly</c></summary>
    DateOnly,

    /// <summary><c>System.DateTime</c></summary>
    DateTime,

    /// <summary><c>System.DateTimeOffset</c></summary>
    DateTimeOffset,

    /// <summary><c>System.TimeSpan</c></summary>
    TimeSpan,

    /// <summary>An array, or a collection that can be counted and enumerated.</summary>
    List,

    /// <summary>A class or struct with properties that can be read.</summary>
    Object,
}
