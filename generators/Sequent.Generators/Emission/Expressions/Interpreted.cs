using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Emission;

/// <summary>
/// The conditions that are not compiled but handed to the interpreter: those with values whose type only shows at run
/// time, patterns that are no literals, and arrays that are made, chosen or compared.
/// </summary>
internal static class Interpreted
{
    public static bool IsNeeded(CheckedExpression expression, ConditionScope scope)
    {
        var compiled = new HashSet<Expression>(CheckedExpression.ByPlace.Instance);
        foreach (var node in expression.Root.Nodes())
            if (IsNeeded(expression, scope, node, compiled))
                return true;
        return false;
    }

    // Nodes come before their parts; what only its owner can compile is noted when the owner is seen.
    private static bool IsNeeded(CheckedExpression expression, ConditionScope scope, Expression node, HashSet<Expression> compiled)
    {
        var type = expression.TypeOf(node);
        if (IsOpen(type) || expression.Facts(node).Floats)
            return true;
        switch (node)
        {
            case NameExpression name:
                return expression.MeaningOf(name) == NameMeaning.Root && !compiled.Contains(name);
            case MemberExpression member:
                return IsUnreadable(member.Target, member.Name);
            case IndexExpression { Index: LiteralExpression { Kind: LiteralKind.String } field } index:
                return IsUnreadable(index.Target, field.Text);
            case BinaryExpression { Operator: BinaryOperator.In } within:
                if (within.Right is ListExpression list)
                    compiled.Add(list);
                return IsCompound(expression.TypeOf(within.Left)) || expression.TypeOf(within.Right).Element is not { } element || IsCompound(element);
            case BinaryExpression binary:
                return IsCompound(expression.TypeOf(binary.Left)) && IsCompound(expression.TypeOf(binary.Right));
            case ConditionalExpression:
                return IsCompound(type) || type.Kind == DataKind.Null;
            case ListExpression:
                return !compiled.Contains(node);
            case CallExpression { Function: "matches" } call:
                return call.Arguments[0] is not LiteralExpression;
            default:
                return false;
        }

        bool IsUnreadable(Expression owner, string name)
        {
            if (owner is not NameExpression root || expression.MeaningOf(root) != NameMeaning.Root)
                return false;
            compiled.Add(root);
            return root.Name == Roots.Input ? scope.Input(name) is null : root.Name is not (Roots.Data or Roots.Actor);
        }
    }

    private static bool IsOpen(DataType type) => type.Kind == DataKind.Dynamic || (type.Element is { } element && IsOpen(element));

    private static bool IsCompound(DataType type) => type.Kind is DataKind.Array or DataKind.Object;
}
