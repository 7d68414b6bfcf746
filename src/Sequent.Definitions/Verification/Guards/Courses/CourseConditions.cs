using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The conditions that are asked on the course of an instance. Its data is the same in all steps; inputs and actor are each step's own.</summary>
internal sealed class CourseConditions(WorkflowDefinition definition)
{
    private readonly Dictionary<(int Step, string Transition, string Text), Condition> _conditions = [];
    private readonly Dictionary<(int Step, string Transition), (ExpressionTypes Types, Vocabulary Vocabulary)> _places = [];
    private readonly Dictionary<string, ParsedExpression> _parsed = new(StringComparer.Ordinal);

    // The place of what reads nothing but the data.
    private const int NoStep = -1;

    /// <summary>What tells what is read in a step from what is read in others.</summary>
    public static string ScopeOf(int step) => step == NoStep ? "" : "#" + step.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public Condition Of(Requirement.Condition requirement)
    {
        var guard = requirement.Transition.Branches[requirement.Branch].When!;
        if (guard.Condition is not { } text)
            return OfCode(requirement, guard.Text);
        var condition = Of(requirement.Step, requirement.Transition, text);
        // What a front end read a member as is its affair.
        return guard is Guard.Member && !condition.IsValid ? OfCode(requirement, guard.Text) : condition;
    }

    public Condition Of(Requirement.Role role) => Of(role.Step, role.Transition, ExpressionPrinter.Quote(role.Name) + " in actor.roles");

    public Condition Of(InvariantDefinition invariant) => Of(NoStep, null, invariant.Condition);

    /// <summary>That whoever acts in a step has an id.</summary>
    public Condition ActorHasId(int step, TransitionDefinition transition) => Of(step, transition, "actor.id != ''");

    /// <summary>The types of all that the conditions of a step may look at.</summary>
    public ExpressionTypes TypesOf(int step, TransitionDefinition? transition) => PlaceOf(step, transition).Types;

    // What a member looks at is not known: the object, the actor, the inputs.
    private Condition OfCode(Requirement.Condition requirement, string name)
    {
        var key = (requirement.Step, "", name);
        if (!_conditions.TryGetValue(key, out var condition))
            _conditions[key] = condition = new() { Id = _conditions.Count, Text = name, Translated = new(TriFormula.Term("member " + name + ScopeOf(requirement.Step), canFail: false)) };
        return condition;
    }

    private Condition Of(int step, TransitionDefinition? transition, string text)
    {
        var key = (step, transition?.Name ?? "", text);
        if (!_conditions.TryGetValue(key, out var condition))
            _conditions[key] = condition = Read(step, transition, text);
        return condition;
    }

    private Condition Read(int step, TransitionDefinition? transition, string text)
    {
        if (!_parsed.TryGetValue(text, out var parsed))
            _parsed[text] = parsed = ExpressionParser.Parse(text);
        if (parsed.Root is not { } root)
            return new() { Id = _conditions.Count, Text = text, Errors = parsed.Errors };
        var (types, vocabulary) = PlaceOf(step, transition);
        var expression = TypeChecker.Check(root, types, DataType.Boolean);
        return expression.IsValid
            ? new() { Id = _conditions.Count, Text = text, Expression = expression, Translated = Translator.Translate(expression, vocabulary) }
            : new() { Id = _conditions.Count, Text = text, Errors = expression.Errors };
    }

    private (ExpressionTypes Types, Vocabulary Vocabulary) PlaceOf(int step, TransitionDefinition? transition)
    {
        var key = (step, transition?.Name ?? "");
        if (!_places.TryGetValue(key, out var place))
        {
            var types = ExpressionTypes.Of(definition, transition);
            _places[key] = place = (types, new(types, ScopeOf(step)));
        }
        return place;
    }
}
