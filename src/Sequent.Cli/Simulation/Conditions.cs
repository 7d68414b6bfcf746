using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Cli.Simulation;

/// <summary>What a condition said.</summary>
/// <param name="Holds">True or false; null when it cannot be evaluated.</param>
/// <param name="Reason">Why it does not hold, as the end of a sentence.</param>
internal readonly record struct Answer(bool? Holds, string Reason);

/// <summary>Evaluates the conditions of one definition.</summary>
internal sealed class Conditions(WorkflowDefinition definition)
{
    /// <summary>Asks the guard of a branch; a branch without one is always open.</summary>
    public Answer Ask(TransitionDefinition transition, Guard? guard, SimulationValues values) => guard switch
    {
        null => new(true, ""),
        { Condition: { } condition } => Ask(condition, ExpressionTypes.Of(definition, transition), values),
        _ => new(null, $"'{guard.Text}' is code, which a simulation cannot run"),
    };

    /// <summary>Asks an invariant.</summary>
    public Answer Ask(InvariantDefinition invariant, SimulationValues values) => Ask(invariant.Condition, ExpressionTypes.Of(definition, null), values);

    /// <summary>The value of an expression over the data.</summary>
    public Value Evaluate(string expression, SimulationValues values) =>
        ExpressionParser.Parse(expression) is { Root: { } root, Errors.IsEmpty: true }
            ? Interpreter.Evaluate(TypeChecker.Check(root, ExpressionTypes.Of(definition, null)), values)
            : Value.Error($"'{expression}' is no expression");

    /// <summary>The value of an expression of an effect, which may speak of what was given to a transition.</summary>
    public Value Evaluate(Expression expression, TransitionDefinition? transition, SimulationValues values) =>
        Interpreter.Evaluate(TypeChecker.Check(expression, ExpressionTypes.Of(definition, transition)), values);

    private static Answer Ask(string condition, ExpressionTypes types, SimulationValues values)
    {
        if (ExpressionParser.Parse(condition) is not { Root: { } root, Errors.IsEmpty: true })
            return new(null, $"'{condition}' is no expression");
        var value = Interpreter.Evaluate(TypeChecker.Check(root, types, DataType.Boolean), values);
        if (value.IsError)
            return new(null, $"'{condition}' cannot be answered, because {value.ErrorMessage}");
        if (value.Kind != ValueKind.Boolean)
            return new(null, $"'{condition}' gives {value}, which is neither true nor false");
        var seen = Interpreter.Explain(root, types, values);
        return new(value.AsBoolean, $"'{condition}' is false{(seen.Length > 0 ? ": " + seen : "")}");
    }
}
