using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>A condition, read and typed.</summary>
internal sealed class PreparedCondition
{
    private readonly CheckedExpression _expression;

    public PreparedCondition(string text, ExpressionTypes types)
    {
        var root = ExpressionParser.Parse(text).Root ?? throw new ArgumentException($"'{text}' is no expression: verify the definition first.", nameof(text));
        _expression = TypeChecker.Check(root, types, DataType.Boolean);
        ReadsInput = types.Find(Roots.Input) is not null && !TypeChecker.Check(root, types.Without(Roots.Input), DataType.Boolean).IsValid;
    }

    /// <summary>True when it looks at what whoever fires gives along.</summary>
    public bool ReadsInput { get; }

    /// <summary>1 true, 0 false, -1 an error.</summary>
    public int Decide(IValues roots)
    {
        var value = Interpreter.Evaluate(_expression, roots);
        return value.Kind != ValueKind.Boolean ? -1 : value.AsBoolean ? 1 : 0;
    }
}
