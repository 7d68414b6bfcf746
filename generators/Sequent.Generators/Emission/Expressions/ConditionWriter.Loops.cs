using Sequent.Definitions.Expressions;
using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>What looks at the elements of arrays.</summary>
internal sealed partial class ConditionWriter
{
    private Operand In(BinaryExpression binary)
    {
        var left = Value(binary.Left);
        if (binary.Right is ListExpression list)
        {
            // All elements have a value before the first is compared.
            if (left.Held != Held.Null && left.Constant is null && list.Elements.Count > 1 && !IsCheap(left))
                left = Stored(left);
            var elements = list.Elements.Select(Value).ToArray();
            return elements.Length == 0 ? ConstantCode.Of(Definitions.Expressions.Value.False)
                : Chain(decisive: true, elements.Select<Operand, Func<Operand>>(element => () => AreEqual(left, element, negated: false)).ToArray());
        }
        if (IsRoles(binary.Right))
            return HasRole(left);

        var array = NotNull(Value(binary.Right));
        if (left.Held != Held.Null && left.Constant is null)
            left = Stored(left);
        return Any(array.Code, array.Type!, MacroKind.Exists, "2L", element => AreEqual(left, Read(element, array.Type!.Element!), negated: false));
    }

    private static bool IsCheap(Operand operand) => operand.Binding == Binding.Primary && operand.Code.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '@');

    private static bool IsRoles(Expression node) => node is MemberExpression { Name: "roles", Target: NameExpression { Name: Roots.Actor } };

    private Operand HasRole(Operand role)
    {
        if (role.Held == Held.Null)
            return ConstantCode.Of(Definitions.Expressions.Value.False);
        if (role.Constant is { } constant && scope.RoleTest(constant.AsString) is { } test)
            return new($"({test})", Held.Boolean);
        role = AsText(role);
        return new($"{scope.Actor}.HasRole({role.Code}{(role.IsNullable ? "!" : "")})", Held.Boolean);
    }

    private Operand Macro(MacroExpression macro)
    {
        var array = NotNull(Value(macro.Target));
        return Any(array.Code, array.Type!, macro.Kind, StepsOf(macro.Condition), element =>
        {
            _variables.Push((macro.Variable, element, array.Type!.Element!));
            var holds = Boolean(macro.Condition);
            _variables.Pop();
            return holds;
        });
    }

    /// <summary>A condition over elements. As in logic, a decisive element absorbs the errors of the others.</summary>
    private Operand Any(string array, CodeType type, MacroKind kind, string steps, Func<string, Operand> condition)
    {
        var (element, failed, next, result) = (NewName("e"), NewName("f"), NewName("n"), NewName("r"));
        var isOne = kind == MacroKind.ExistsOne;
        _loops++;
        // Where exactly one is wanted no element is decisive, and the first error is the value.
        var body = Emit(isOne ? _leave : $"{{ {failed} = true; goto {next}; }}", () =>
        {
            Spend(steps);
            return condition(element);
        });
        _loops--;

        var fails = body.Leaves && !isOne;
        var decisive = kind == MacroKind.Exists;
        Line(isOne ? $"int {result} = 0;" : $"bool {result} = {Code.Literal(!decisive)};");
        if (fails)
            Line($"bool {failed} = false;");
        Line($"foreach ({ListCode.ElementType(type)} {element} in {ListCode.Enumerated(array, type)})");
        Line("{");
        _lines.AddRange(body.Lines);
        Line($"if ({(isOne ? body.Value.Code : Is(body.Value, decisive))})");
        Line("{");
        Line(isOne ? $"{result}++;" : $"{result} = {Code.Literal(decisive)};");
        if (!isOne)
            Line("break;");
        Line("}");
        if (fails)
            Line(next + ": ;");
        Line("}");
        if (fails)
            LeaveIf($"{failed} && {(decisive ? "!" : "")}{result}");
        return isOne ? new($"{result} == 1", Held.Boolean) { Binding = Binding.Comparison } : new(result, Held.Boolean);
    }
}
