using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The conditions of a definition. Each text is read, checked and translated once for each place where it means something else.</summary>
internal sealed class ConditionTable
{
    private readonly WorkflowDefinition _definition;
    private readonly List<(ExpressionTypes Types, Vocabulary Vocabulary)> _places = [];
    private readonly Dictionary<EquatableArray<InputDefinition>, int> _inputs = [];
    private readonly Dictionary<(int Place, string Text), Condition> _conditions = [];
    private readonly Dictionary<ResolvedBranch, Condition> _ofBranches = [];
    private readonly Dictionary<string, ParsedExpression> _parsed = new(StringComparer.Ordinal);

    // The conditions of transitions that no actor fires and of invariants, and those of actors that read no input.
    private const int DataPlace = 0;
    private const int ActorPlace = 1;
    private const int Unread = -1;

    public ConditionTable(WorkflowDefinition definition)
    {
        _definition = definition;
        Add(ConditionTypes.OfData(definition));
        Add(ConditionTypes.Of(definition, default(EquatableArray<InputDefinition>)));
    }

    public Condition Of(InvariantDefinition invariant) => Of(DataPlace, invariant.Condition);

    /// <summary>The condition of a branch; null when it has none.</summary>
    public Condition? Of(ResolvedBranch branch)
    {
        if (branch.Definition.When is not { } guard)
            return null;
        if (!_ofBranches.TryGetValue(branch, out var condition))
            _ofBranches[branch] = condition = Of(branch, guard);
        return condition;
    }

    private Condition Of(ResolvedBranch branch, Guard guard)
    {
        if (guard.Condition is not { } text)
            return OfCode(guard.Text);
        var condition = Of(PlaceOf(branch.Transition, text), text);
        // What a front end read a member as is its affair: its author cannot mend it.
        return guard is Guard.Member && !condition.IsValid ? OfCode(guard.Text) : condition;
    }

    /// <summary>What all conditions in the place of a branch may look at.</summary>
    public ExpressionTypes TypesOf(TransitionDefinition transition) =>
        _places[transition.FiredBy != FiredBy.Actor ? DataPlace : transition.Inputs.IsEmpty ? ActorPlace : PlaceOf(transition.Inputs)].Types;

    private int PlaceOf(TransitionDefinition transition, string text)
    {
        if (transition.FiredBy != FiredBy.Actor)
            return DataPlace;
        return transition.Inputs.IsEmpty || text.IndexOf(Roots.Input, StringComparison.Ordinal) < 0 ? ActorPlace : PlaceOf(transition.Inputs);
    }

    private int PlaceOf(EquatableArray<InputDefinition> inputs)
    {
        if (!_inputs.TryGetValue(inputs, out var place))
        {
            _inputs[inputs] = place = _places.Count;
            Add(ConditionTypes.Of(_definition, inputs));
        }
        return place;
    }

    private void Add(ExpressionTypes types) => _places.Add((types, new(types)));

    private Condition OfCode(string name)
    {
        if (!_conditions.TryGetValue((Unread, name), out var condition))
            _conditions[(Unread, name)] = condition = new() { Id = _conditions.Count, Text = name, Translated = new(TriFormula.Term("member " + name, canFail: false)) };
        return condition;
    }

    private Condition Of(int place, string text)
    {
        if (!_conditions.TryGetValue((place, text), out var condition))
            _conditions[(place, text)] = condition = Read(place, text);
        return condition;
    }

    private Condition Read(int place, string text)
    {
        if (!_parsed.TryGetValue(text, out var parsed))
            _parsed[text] = parsed = ExpressionParser.Parse(text);
        if (parsed.Root is not { } root)
            return new() { Id = _conditions.Count, Text = text, Errors = parsed.Errors };
        var (types, vocabulary) = _places[place];
        var expression = TypeChecker.Check(root, types, DataType.Boolean);
        return expression.IsValid
            ? new() { Id = _conditions.Count, Text = text, Expression = expression, Translated = Translator.Translate(expression, vocabulary) }
            : new() { Id = _conditions.Count, Text = text, Errors = expression.Errors };
    }
}
