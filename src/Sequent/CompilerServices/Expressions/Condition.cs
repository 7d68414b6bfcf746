using System.ComponentModel;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.CompilerServices;

/// <summary>A condition that the interpreter evaluates. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Condition
{
    /// <summary>How many steps one evaluation may take.</summary>
    public const int Steps = 1_000_000;

    private readonly Func<DataSchema> _data;
    private readonly Func<DataSchema> _input;
    private CheckedExpression? _expression;

    /// <summary>Makes a condition, which is read when it is first evaluated.</summary>
    /// <param name="text">Its text, which must be valid.</param>
    /// <param name="data">The fields of the data.</param>
    /// <param name="input">The inputs.</param>
    public Condition(string text, Func<DataSchema> data, Func<DataSchema> input)
    {
        Text = text;
        _data = data;
        _input = input;
    }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>Its value: true, false, or an error that says what was missing or null.</summary>
    /// <param name="data">The data.</param>
    /// <param name="input">The inputs.</param>
    /// <param name="actor">Who fires; null where nobody does.</param>
    public Value Evaluate(IValues data, IValues input, Actor? actor)
    {
        var roots = new Dictionary<string, Value> { [Roots.Data] = Value.Object(data), [Roots.Input] = Value.Object(input) };
        if (actor is not null)
            roots.Add(Roots.Actor, Values.Actor(actor));
        var value = Interpreter.Evaluate(_expression ??= Read(), new ValueMap(roots));
        return value.IsNull ? Value.Error($"'{Text}' is null") : value;
    }

    /// <summary>Its value as a number: 1 for true, 0 for false, -1 for an error.</summary>
    /// <inheritdoc cref="Evaluate" />
    public int Decide(IValues data, IValues input, Actor? actor)
    {
        var value = Evaluate(data, input, actor);
        return value.Kind != ValueKind.Boolean ? -1 : value.AsBoolean ? 1 : 0;
    }

    private CheckedExpression Read() =>
        TypeChecker.Check(ExpressionParser.Parse(Text).Root!, ExpressionTypes.Open.WithData(_data()).WithInput(_input()), DataType.Boolean);
}
