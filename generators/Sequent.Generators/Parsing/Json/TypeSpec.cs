using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>An enum or a class that is generated beside the workflow class.</summary>
/// <param name="Accessibility">Its accessibility, as code.</param>
/// <param name="Name">Its name, as code.</param>
/// <param name="IsEnum">True for an enum, whose members are those; else they are the properties of a class.</param>
/// <param name="Members">The members, in order.</param>
internal sealed record TypeSpec(string Accessibility, string Name, bool IsEnum, EquatableArray<PropertySpec> Members);

/// <summary>A property that is generated, or a member of an enum that is.</summary>
/// <param name="Name">Its name, as code.</param>
/// <param name="Type">Its type, as code; empty for a member of an enum.</param>
/// <param name="Summary">What it is, in words.</param>
/// <param name="Initial">What it holds at first, as code; null for the default.</param>
internal sealed record PropertySpec(string Name, string Type, string Summary, string? Initial)
{
    public static PropertySpec Of(DataField field, string name, GeneratedType type) => new(
        name,
        field.Required ? type.Code : type.Nullable,
        field.Description ?? $"Field {field.Name} of the data: {field.Type.NotNull()}.",
        field.Required ? type.Initial : null);
}
