using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads what <c>[Data]</c> says of a field, and what its C# type says.</summary>
internal static class DataSettings
{
    public static DataField Read(ParseContext context, DataMember member, CodeType type)
    {
        var path = ElementPath.Data(member.WireName);
        var range = RangeOf(member.Type);
        var field = new DataField(member.WireName, type.Data, !type.IsNullable, range?.Min, range?.Max) { Computed = member.IsComputed };
        if (member.Settings is not { } settings)
            return field;

        context.Locate(path, () => settings.Location);
        var min = Value("Min");
        var max = Value("Max");
        var oneOf = settings.Constant("OneOf") is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => Convert(value, "OneOf")).Where(value => value is not null).Select(value => value!.Value).ToEquatableArray()
            : default;
        return field with { Description = settings.String("Description"), Min = min ?? field.Min, Max = max ?? field.Max, OneOf = oneOf };

        Value? Value(string name) => settings.Constant(name) is { IsNull: false } constant ? Convert(constant, name) : null;

        Value? Convert(TypedConstant constant, string name)
        {
            var place = path.Field(name.ToLowerInvariant());
            context.Locate(place, () => settings.LocationOf(name));
            if (Constants.Convert(constant, type) is { } value)
                return value;
            context.Report(Rules.InvalidData, place, $"{name} of '{member.Symbol.Name}' is {Constants.Show(constant)}, and the property is {type.Data}: write {Constants.Example(type)}");
            return null;
        }
    }

    // What the type cannot hold is not a value that a condition has to deal with.
    private static (Value Min, Value Max)? RangeOf(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type.SpecialType switch
        {
            SpecialType.System_SByte => Of(sbyte.MinValue, sbyte.MaxValue),
            SpecialType.System_Byte => Of(byte.MinValue, byte.MaxValue),
            SpecialType.System_Int16 => Of(short.MinValue, short.MaxValue),
            SpecialType.System_UInt16 => Of(ushort.MinValue, ushort.MaxValue),
            SpecialType.System_Int32 => Of(int.MinValue, int.MaxValue),
            SpecialType.System_UInt32 => Of(uint.MinValue, uint.MaxValue),
            SpecialType.System_UInt64 => (Definitions.Expressions.Value.Number(0), Definitions.Expressions.Value.Number(ulong.MaxValue)),
            _ => null,
        };

        static (Value, Value) Of(long min, long max) => (Definitions.Expressions.Value.Integer(min), Definitions.Expressions.Value.Integer(max));
    }
}
