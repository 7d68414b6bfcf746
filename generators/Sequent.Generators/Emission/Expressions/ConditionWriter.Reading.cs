using Sequent.Definitions.Expressions;
using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>Names, fields and elements.</summary>
internal sealed partial class ConditionWriter
{
    private const string TicksPerDay = "864000000000L";

    private static readonly CodeType s_text = new(DataType.String, CodeForm.String, "string", IsValueType: false);

    private static readonly CodeType s_roles =
        new(DataType.Array(DataType.String), CodeForm.List, "global::System.Collections.Generic.IReadOnlyList<string>", IsValueType: false) { Element = s_text };

    private static readonly CodeType s_kind = new(ExpressionTypes.ActorType.Fields!.Find("kind")!.Type, CodeForm.Enum, "global::Sequent.ActorKind", IsValueType: true)
    {
        Members = Definitions.EquatableArray.Create(new CodeMember("user", "User", null), new CodeMember("agent", "Agent", null), new CodeMember("system", "System", null)),
    };

    private readonly Stack<(string Name, string Code, CodeType Type)> _variables = new();

    private Operand Read(Expression node)
    {
        switch (node)
        {
            case NameExpression name when expression.MeaningOf(name) == NameMeaning.Variable:
                var variable = _variables.First(v => v.Name == name.Name);
                return Read(variable.Code, variable.Type);
            case NameExpression name:
                return Field(name.Name);
            case MemberExpression member:
                return Field(member.Target, member.Name);
            case IndexExpression { Index: LiteralExpression { Kind: LiteralKind.String } name } index:
                return Field(index.Target, name.Text);
            default:
                return Element((IndexExpression)node);
        }
    }

    private Operand Field(string name)
    {
        var field = scope.Data(name);
        return Read("this." + field.Name, field.Type!);
    }

    private Operand Field(Expression owner, string name)
    {
        if (owner is not NameExpression root || expression.MeaningOf(root) != NameMeaning.Root)
        {
            var value = NotNull(Value(owner));
            var member = value.Type!.Members.First(m => m.WireName == name);
            return Read($"{value.Code}.{member.Name}", member.Type!);
        }
        return root.Name switch
        {
            Roots.Data => Field(name),
            Roots.Input => Read(scope.Input(name)!.Name, scope.Input(name)!.Data!),
            _ => name switch
            {
                "id" => new(scope.Actor + ".Id", Held.Text),
                "roles" => new(scope.Actor + ".Roles", Held.List) { Type = s_roles },
                _ => new(scope.Actor + ".Kind", Held.Enum) { Type = s_kind },
            },
        };
    }

    private Operand Read(string access, CodeType type) => type.Form switch
    {
        CodeForm.Boolean => Scalar(access, Held.Boolean, type),
        CodeForm.Integer => Scalar(access, Held.Integer, type),
        CodeForm.Decimal => Scalar(access, Held.Number, type),
        // C# would compute with floats as floats.
        CodeForm.Double when type.Code != "double" => Scalar($"(double{(type.IsNullable ? "?" : "")}){access}", Held.Double, type) with { Source = access, Binding = Binding.Unary },
        CodeForm.Double => Scalar(access, Held.Double, type),
        CodeForm.String => new(access, Held.Text) { IsNullable = true },
        CodeForm.Char => Scalar(access, Held.Char, type),
        CodeForm.Guid => Scalar(access, Held.Guid, type),
        CodeForm.Enum => Member(access, type),
        CodeForm.DateOnly => Scalar($"({access}{Propagated(type)}.DayNumber * {TicksPerDay})", Held.Ticks, type) with { Source = access },
        CodeForm.DateTime => Scalar($"{Times}Ticks({access})", Held.Ticks, type) with { Source = access },
        CodeForm.DateTimeOffset => Scalar($"{access}{Propagated(type)}.UtcTicks", Held.Ticks, type) with { Source = access },
        CodeForm.TimeSpan => Scalar($"{access}{Propagated(type)}.Ticks", Held.Ticks, type) with { Source = access },
        // A struct is boxed, so that it is handled as the others are.
        CodeForm.List when type.IsValueType => new(ListCode.Sequence(access, type), Held.List)
        {
            IsNullable = true,
            Type = type with { Code = ListCode.SequenceType(type), IsValueType = false },
        },
        CodeForm.List => new(access, Held.List) { IsNullable = true, Type = type },
        _ => new(access, Held.Object) { IsNullable = !type.IsValueType || type.IsNullable, Type = type },
    };

    private static Operand Scalar(string code, Held held, CodeType type) => new(code, held) { IsNullable = type.IsNullable };

    private static string Propagated(CodeType type) => type.IsNullable ? "?" : "";

    // A value that is no member of its enum is an error as soon as it is read.
    private Operand Member(string access, CodeType type)
    {
        var value = Stored(new(access, Held.Enum) { Type = type, IsNullable = type.IsNullable });
        LeaveIf(type.IsNullable
            ? $"{value.Code}.HasValue && {scope.Members.MemberName(type)}({value.Code}.GetValueOrDefault()) is null"
            : $"{scope.Members.MemberName(type)}({value.Code}) is null");
        return value;
    }

    private Operand Has(HasExpression has)
    {
        var value = Read(has.Field);
        return IsEqualToNull(value, negated: true);
    }

    private Operand Element(IndexExpression index)
    {
        var list = NotNull(Value(index.Target));
        var position = NotNull(Value(index.Index));
        var name = NewName("v");
        var element = ListCode.ElementType(list.Type!);
        LeaveIf($"!{Lists}TryAt<{element}>({list.Code}, {position.Code}, out {element} {name})");
        return Read(name, list.Type!.Element!);
    }
}
