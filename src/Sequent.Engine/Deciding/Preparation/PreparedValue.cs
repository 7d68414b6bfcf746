using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>An expression that gives a value, such as whose a task is.</summary>
internal sealed class PreparedValue
{
    private readonly CheckedExpression _expression;

    public PreparedValue(string text, WorkflowDefinition definition)
    {
        Text = text;
        var root = ExpressionParser.Parse(text).Root ?? throw new ArgumentException($"'{text}' is no expression: verify the definition first.", nameof(text));
        _expression = TypeChecker.Check(root, ExpressionTypes.Of(definition, null).With(Roots.Instance, DataType.AnyObject));
    }

    /// <summary>The expression as it is written.</summary>
    public string Text { get; }

    /// <summary>Its value for an instance and its data; an error where it has none.</summary>
    public Value Of(InstanceId instance, DecidedSubject subject) => Interpreter.Evaluate(_expression, new About(instance, subject));

    private sealed class About(InstanceId instance, DecidedSubject subject) : IValues
    {
        public bool TryGet(string name, out Value value)
        {
            value = name switch
            {
                Roots.Data => Value.Object(subject.Data),
                Roots.Instance => Value.Object(new ValueMap(new Dictionary<string, Value> { ["id"] = Value.String(instance.ToString()) })),
                _ => default,
            };
            return !value.IsNull;
        }
    }
}
