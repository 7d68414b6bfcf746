using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>How a workflow stands in C#: everything the emitter needs that is not in the definition. Holds no symbol, syntax or location.</summary>
internal sealed record ClassSpec
{
    /// <summary>The class's name, as code.</summary>
    public required string Name { get; init; }

    /// <summary>The full metadata name, unique in the compilation: names the generated file.</summary>
    public required string HintName { get; init; }

    /// <summary>The type as code that means the same everywhere, such as <c>global::Blog.Post</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The namespace, as code; null for the global one.</summary>
    public required string? Namespace { get; init; }

    /// <summary>The headers of the types around it, outermost first, such as <c>partial class Outer&lt;T&gt;</c>.</summary>
    public required EquatableArray<string> Containers { get; init; }

    /// <summary>The header of the class itself, such as <c>partial record Post</c>.</summary>
    public required string Header { get; init; }

    /// <summary>False when nothing can be emitted without causing more errors: the class is not partial, say.</summary>
    public required bool Emittable { get; init; }

    public required StateSpec State { get; init; }

    /// <summary>The methods of the transitions, each in the position of its transition in the definition.</summary>
    public required EquatableArray<MethodSpec> Methods { get; init; }

    /// <summary>The properties and fields that are the data of the definition, in its order.</summary>
    public required EquatableArray<CodeMember> Fields { get; init; }

    /// <summary>The properties to generate, for fields of the data that the class has no property for.</summary>
    public EquatableArray<PropertySpec> Properties { get; init; }

    /// <summary>The enums and classes to generate beside the class.</summary>
    public EquatableArray<TypeSpec> Types { get; init; }

    /// <summary>The names of the hooks that the class implements.</summary>
    public required EquatableArray<string> Hooks { get; init; }

    /// <summary>Declarations, as code, for the bodies that look like hooks and are none.</summary>
    public required EquatableArray<string> WrongHooks { get; init; }

    /// <summary>The names that would be generated but exist already.</summary>
    public required EquatableArray<string> Clashes { get; init; }

    /// <summary>What the engine needs of the class; null where the project does not refer to it.</summary>
    public required EngineSpec? Engine { get; init; }
}

/// <summary>The state's enum and property.</summary>
internal sealed record StateSpec
{
    /// <summary>The enum's simple name.</summary>
    public required string EnumName { get; init; }

    /// <summary>The enum as code that means the same everywhere.</summary>
    public required string EnumType { get; init; }

    /// <summary>The accessibility of the generated enum, as code.</summary>
    public required string EnumAccessibility { get; init; }

    public required string PropertyName { get; init; }

    /// <summary>The type of the property where an object can be in several states at once; null where it is the enum.</summary>
    public MarkingSpec? Marking { get; init; }

    /// <summary>The user's own partial property; null when the property and the enum are generated.</summary>
    public AdoptedProperty? Adopted { get; init; }

    /// <summary>True when the property is to be marked for System.Text.Json.</summary>
    public required bool JsonInclude { get; init; }

    /// <summary>True when the property of what is remembered is to be marked for System.Text.Json: unless the state is hidden from it.</summary>
    public required bool JsonMemory { get; init; }

    /// <summary>True when System.Text.Json can write the generated enum by name.</summary>
    public required bool JsonByName { get; init; }
}

/// <summary>The generated type of several states.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Type">The type as code that means the same everywhere.</param>
internal sealed record MarkingSpec(string Name, string Type)
{
    /// <summary>True when System.Text.Json is there to write it by names.</summary>
    public required bool HasConverter { get; init; }
}

/// <summary>A partial property of the user's whose enum is adopted.</summary>
/// <param name="Declaration">Its modifiers and type, as code, up to the name.</param>
/// <param name="Getter">Its getter, as code without a body: <c>get</c>; empty when it has none, which is an error.</param>
/// <param name="Setter">Its setter, as code without a body, such as <c>private set</c>; null when it has none.</param>
internal sealed record AdoptedProperty(string Declaration, string Getter, string? Setter);
