using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Sequent.Cli.Exporting;

/// <summary>Reads the definitions out of a built assembly. Nothing of it is loaded or run.</summary>
internal static class WorkflowAssembly
{
    // What the generator calls the constant that holds the definition.
    private const string JsonField = "__Json";

    /// <summary>The workflow classes in it, in order of name.</summary>
    /// <exception cref="UnusableInputException">It is not there, or no assembly.</exception>
    public static IReadOnlyList<WorkflowClass> Read(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata)
                throw NoAssembly(path);
            var metadata = file.GetMetadataReader();
            return metadata.TypeDefinitions
                .Select(metadata.GetTypeDefinition)
                .SelectMany(type => WorkflowAttributes(metadata, type).Take(1).Select(attribute => new WorkflowClass(NameOf(metadata, type), JsonOf(metadata, type), FileOf(attribute))))
                .OrderBy(c => c.FullName, StringComparer.Ordinal)
                .ToArray();
        }
        catch (BadImageFormatException)
        {
            throw NoAssembly(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException(File.Exists(path) ? $"File '{path}' cannot be read: {e.Message}" : $"There is no file '{path}': check the name, or build the project first.");
        }
    }

    private static UnusableInputException NoAssembly(string path) => new($"File '{path}' is no .NET assembly: name a dll that holds workflow classes.");

    private static IEnumerable<CustomAttribute> WorkflowAttributes(MetadataReader metadata, TypeDefinition type) =>
        type.GetCustomAttributes().Select(metadata.GetCustomAttribute).Where(attribute => AttributeName(metadata, attribute.Constructor) == ("Sequent", "WorkflowAttribute"));

    private static string? FileOf(CustomAttribute attribute)
    {
        try
        {
            return attribute.DecodeValue(new AttributeTypes()).NamedArguments.FirstOrDefault(a => a.Name == "File").Value as string;
        }
        catch (BadImageFormatException)
        {
            // An attribute that cannot be understood names no file.
            return null;
        }
    }

    private static (string Namespace, string Name) AttributeName(MetadataReader metadata, EntityHandle constructor)
    {
        switch (constructor.Kind)
        {
            case HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent:
                var reference = metadata.GetTypeReference((TypeReferenceHandle)parent);
                return (metadata.GetString(reference.Namespace), metadata.GetString(reference.Name));
            case HandleKind.MethodDefinition:
                var definition = metadata.GetTypeDefinition(metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType());
                return (metadata.GetString(definition.Namespace), metadata.GetString(definition.Name));
            default:
                return ("", "");
        }
    }

    private static string NameOf(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        for (var outer = type.GetDeclaringType(); !outer.IsNil; outer = type.GetDeclaringType())
        {
            type = metadata.GetTypeDefinition(outer);
            name = $"{metadata.GetString(type.Name)}.{name}";
        }
        return type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}";
    }

    private static string? JsonOf(MetadataReader metadata, TypeDefinition type)
    {
        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            if (!field.Attributes.HasFlag(FieldAttributes.Literal) || !metadata.StringComparer.Equals(field.Name, JsonField))
                continue;
            var constant = metadata.GetConstant(field.GetDefaultValue());
            if (constant.TypeCode == ConstantTypeCode.String)
                return metadata.GetBlobReader(constant.Value) is var blob ? blob.ReadUTF16(blob.Length) : null;
        }
        return null;
    }
}
