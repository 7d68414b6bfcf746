using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Sequent.Tests.PublicApi;

/// <summary>Writes down what of an assembly others can use, in an order that does not depend on the order of the source.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, string> s_keywords = new()
    {
        ["System.Void"] = "void",
        ["System.Boolean"] = "bool",
        ["System.Int32"] = "int",
        ["System.UInt64"] = "ulong",
        ["System.String"] = "string",
        ["System.Object"] = "object",
    };

    private static readonly NullabilityInfoContext s_nullability = new();

    public static string Of(Assembly assembly) => string.Concat(
        assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => TypeHeader(t) + "\n" + Members(t) + "\n"));

    private static string Members(Type type) => string.Concat(type.GetMembers(Declared).Select(m => Member(type, m)).Where(m => m is not null).Order(StringComparer.Ordinal).Select(m => "    " + m + "\n"));

    private static string TypeHeader(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var record = type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is null ? "" : "record ";
        var bases = type.GetInterfaces().Where(i => i.IsPublic).Select(i => Name(i)).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            bases.Insert(0, Name(parent));
        return $"{record}{kind} {type.Namespace}.{Name(type)}{(bases.Count == 0 || type.IsEnum ? "" : " : " + string.Join(", ", bases))}";
    }

    private static string? Member(Type type, MemberInfo member) => member switch
    {
        FieldInfo { IsSpecialName: false } field when IsVisible(field.Attributes & FieldAttributes.FieldAccessMask) =>
            type.IsEnum ? $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
            : $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType, s_nullability.Create(field))} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}",
        PropertyInfo property when Accessors(property) is { Length: > 0 } accessors =>
            $"{Modifiers((property.GetMethod ?? property.SetMethod)!)}{Name(property.PropertyType, s_nullability.Create(property))} {property.Name} {{ {accessors}}}",
        ConstructorInfo { IsStatic: false } constructor when IsVisible(constructor) && !type.IsEnum => $"new({Parameters(constructor)})",
        // What the compiler writes for records is said by the word record.
        MethodInfo { IsSpecialName: false } method when IsVisible(method) && !method.IsDefined(typeof(CompilerGeneratedAttribute)) => Method(method),
        MethodInfo method when method.Name.StartsWith("op_", StringComparison.Ordinal) && !method.IsDefined(typeof(CompilerGeneratedAttribute)) => Method(method),
        _ => null,
    };

    private static string Method(MethodInfo method) =>
        $"{Modifiers(method)}{Name(method.ReturnType, s_nullability.Create(method.ReturnParameter))} {method.Name}{(method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "")}({Parameters(method)})";

    private static string Accessors(PropertyInfo property)
    {
        var get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        var set = property.SetMethod is { } setter && IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; "
            : "";
        return get + set;
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{(p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{Name(p.ParameterType, s_nullability.Create(p))} {p.Name}{(p.HasDefaultValue ? $" = {p.RawDefaultValue ?? "null"}" : "")}"));

    private static string Modifiers(MethodInfo method) => method switch
    {
        { IsStatic: true } => "static ",
        { IsAbstract: true, DeclaringType.IsInterface: false } => "abstract ",
        { IsVirtual: true } when method.GetBaseDefinition() != method => "override ",
        { IsVirtual: true, IsFinal: false, DeclaringType.IsInterface: false } => "virtual ",
        _ => "",
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    private static bool IsVisible(FieldAttributes access) => access is FieldAttributes.Public;

    private static string Name(Type type, NullabilityInfo? nullability = null)
    {
        var mark = nullability is { ReadState: NullabilityState.Nullable } && !type.IsValueType ? "?" : "";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        if (type.IsArray)
            return Name(type.GetElementType()!, nullability?.ElementType) + "[]" + mark;
        if (s_keywords.TryGetValue(type.FullName ?? "", out var keyword))
            return keyword + mark;
        var name = type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." + type.Name : type.Name;
        if (!type.IsGenericType || !name.Contains('`'))
            return name + mark;
        var arguments = type.GetGenericArguments().Select((a, i) => Name(a, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{name[..name.IndexOf('`')]}<{string.Join(", ", arguments)}>{mark}";
    }
}
