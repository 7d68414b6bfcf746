using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>Writes the properties of fields for which the class has none, and the types that they and inputs need.</summary>
internal static class DataMemberEmitter
{
    public static void EmitTypes(SourceWriter writer, ClassSpec spec)
    {
        foreach (var type in spec.Types)
        {
            writer.Line($"/// <summary>Of the data of <c>{Code.Xml(spec.Name)}</c>.</summary>");
            using (writer.Open($"{type.Accessibility} {(type.IsEnum ? "enum" : "sealed class")} {type.Name}"))
            {
                foreach (var member in type.Members)
                {
                    if (!type.IsEnum)
                        EmitProperty(writer, member);
                    else
                        writer.Line($"/// <summary>{Code.Xml(member.Summary)}</summary>").Line(member.Name + ",");
                }
            }
            writer.Line();
        }
    }

    public static void EmitProperties(SourceWriter writer, ClassSpec spec)
    {
        foreach (var property in spec.Properties)
            EmitProperty(writer, property);
    }

    private static void EmitProperty(SourceWriter writer, PropertySpec property)
    {
        writer.Line($"/// <summary>{Code.Xml(property.Summary)}</summary>");
        writer.Line($"public {property.Type} {property.Name} {{ get; set; }}{(property.Initial is null ? "" : $" = {property.Initial};")}").Line();
    }
}
