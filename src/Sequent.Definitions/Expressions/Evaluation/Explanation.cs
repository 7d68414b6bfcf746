using System.Text;

namespace Sequent.Definitions.Expressions;

/// <summary>Says which values decided an expression.</summary>
internal static class Explanation
{
    private const int MostValues = 8;
    private const int LongestValue = 80;

    /// <summary>Such as <c>amount is 7000, department is "it"</c>; empty when the expression reads nothing.</summary>
    public static string Of(CheckedExpression expression, ExpressionTypes types, IValues roots)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var node in Reads(expression.Root, expression))
        {
            if (!seen.Add(node.ToString()))
                continue;
            if (seen.Count > MostValues)
                return text.Append(", …").ToString();
            text.Append(text.Length == 0 ? "" : ", ").Append(Show(node, Interpreter.Evaluate(TypeChecker.Check(node, types), roots)));
        }
        return text.ToString();
    }

    // The longest paths from a root, such as data.customer.country: what is between is of no interest.
    private static IEnumerable<Expression> Reads(Expression node, CheckedExpression expression)
    {
        if (IsPath(node, expression))
            return [node];
        var parts = node is MacroExpression macro ? [macro.Target] : node.Parts;
        return parts.SelectMany(part => Reads(part, expression));
    }

    private static bool IsPath(Expression node, CheckedExpression expression) => node switch
    {
        NameExpression name => expression.MeaningOf(name) != NameMeaning.Variable,
        MemberExpression member => IsPath(member.Target, expression),
        _ => false,
    };

    private static string Show(Expression node, Value value)
    {
        if (value.IsError)
            return value.ErrorMessage;
        if (value.Kind == ValueKind.List && (value.AsList.Count > MostValues || value.AsList.Any(v => v.Kind is ValueKind.Object or ValueKind.List)))
            return $"{node} has {Wording.Count(value.AsList.Count, "element")}";
        if (value.Kind == ValueKind.Object)
            return $"{node} is there";
        var shown = value.ToString();
        return $"{node} is {(shown.Length <= LongestValue ? shown : shown.Substring(0, LongestValue) + "…")}";
    }
}
