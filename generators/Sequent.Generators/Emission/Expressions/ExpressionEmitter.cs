using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Emission;

/// <summary>STUB</summary>
internal sealed record ConditionCode(string Code, bool CanFail);

internal sealed class ConditionScope(Emitted workflow, EmittedTransition? transition, string actor)
{
    public string Text { get; } = workflow.Class.Name + transition?.Name + actor;
}

internal static class ExpressionEmitter
{
    public static ConditionCode Emit(CheckedExpression expression, ConditionScope scope) => new("STUB(" + Emission.Code.Literal(expression.Root.ToString()) + ")", true);
}

internal static class ValueCode
{
    public static string Of(string access, Sequent.Generators.Parsing.CodeType type) => access + type.Code;
}
