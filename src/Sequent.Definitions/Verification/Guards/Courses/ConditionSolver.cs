using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>
/// Finds the data of an instance, and the inputs and actors of its steps, for which a course through its definition comes about; or proves that
/// there are none. What each field may hold is taken from the definition: its type, its limits, whether it is required; numbers are such as JSON can write.
/// </summary>
/// <remarks>
/// It takes the data to be the same in all steps. The procedure is the one that proves conditions at build (docs/proofs.md): it decides comparisons, sums,
/// sizes and membership, and evaluates what it found with the interpreter before it says so. The answer is the same on every machine: what bounds the
/// search is a number of steps, not a time. Not safe to use from several threads at once.
/// </remarks>
public sealed class ConditionSolver
{
    private readonly WorkflowDefinition _definition;
    private readonly CourseConditions _conditions;

    /// <summary>A solver for the conditions of a definition.</summary>
    /// <exception cref="ArgumentNullException">The definition is null.</exception>
    public ConditionSolver(WorkflowDefinition definition)
    {
        _definition = definition ?? throw new ArgumentNullException(nameof(definition));
        _conditions = new(definition);
    }

    /// <summary>Values for which all of the requirements are so.</summary>
    public ConditionAnswer Find(IEnumerable<Requirement> requirements)
    {
        var all = Requirement.All([.. requirements]);
        if (ReferenceEquals(all, Requirement.Never))
            return ConditionAnswer.Impossible.Instance;
        var question = new Question(_conditions);
        var asked = question.FormulaOf(all);
        if (question.Wrong is { } wrong)
            return new ConditionAnswer.Unknown($"the condition {Quote(wrong.Text)} is wrong: {wrong.Errors[0].Message.TrimEnd('.')}");
        var formula = Formula.And([asked, .. question.ActorFacts(), SizeFacts.Of(question.Conditions), .. question.Writable()]);
        var result = Solver.Solve(formula, DecisionAnalysis.QueryBudget);
        if (result.IsUnsatisfiable)
            return ConditionAnswer.Impossible.Instance;
        if (result.Witness is not { } witness)
            return new ConditionAnswer.Unknown(result.Reason ?? "the search found no values");

        var roots = new Dictionary<(int, string), IValues>();
        return IsSo(all) == true
            ? new ConditionAnswer.Values(DataOf(witness), RootsOf, question.StepsWithActor)
            : new ConditionAnswer.Unknown(question.Obstacle(witness));

        IValues RootsOf(int step, TransitionDefinition transition)
        {
            if (!roots.TryGetValue((step, transition.Name), out var known))
                roots[(step, transition.Name)] = known = WitnessValues.Of(witness, _conditions.TypesOf(step, transition), CourseConditions.ScopeOf(step));
            return known;
        }

        // Null when it hangs on what cannot be evaluated.
        bool? IsSo(Requirement requirement) => requirement switch
        {
            Requirement.Constant constant => constant.Value,
            Requirement.Negation negation => !IsSo(negation.Operand),
            Requirement.Junction junction => Joined(junction.IsAll, junction.Parts.Select(IsSo)),
            Requirement.Invariant invariant => Is(_conditions.Of(invariant.Definition), witness, null, true),
            Requirement.Role role => Is(_conditions.Of(role), witness, RootsOf(role.Step, role.Transition), true),
            Requirement.Condition condition => Is(_conditions.Of(condition), witness, RootsOf(condition.Step, condition.Transition), condition.Value),
            _ => null,
        };
    }

    private IValues DataOf(Witness witness) =>
        WitnessValues.Of(witness, ExpressionTypes.Of(_definition, null)).TryGet(Roots.Data, out var data) && data.Kind == ValueKind.Object ? data.AsObject : ValueMap.Empty;

    private bool? Is(Condition condition, Witness witness, IValues? roots, bool value)
    {
        // Of what the class computes the values are its own.
        if (condition.Expression is not { } expression || condition.Translated.Places.Any(p => p.IsComputed))
            return null;
        var result = Interpreter.Evaluate(expression, roots ?? WitnessValues.Of(witness, ExpressionTypes.Of(_definition, null)));
        return result.Kind == ValueKind.Boolean && result.AsBoolean == value;
    }

    private static bool? Joined(bool isAll, IEnumerable<bool?> parts)
    {
        bool? result = isAll;
        foreach (var part in parts)
        {
            if (part == !isAll)
                return part;
            if (part is null)
                result = null;
        }
        return result;
    }

    /// <summary>One question, and the conditions in it.</summary>
    private sealed class Question(CourseConditions conditions)
    {
        // Of the steps whose conditions look at the actor.
        private readonly SortedDictionary<int, TransitionDefinition> _transitions = [];
        private readonly HashSet<Condition> _asked = [];

        public IReadOnlyCollection<Condition> Conditions => _asked;

        public HashSet<int> StepsWithActor => [.. _transitions.Keys];

        /// <summary>A condition that does not read.</summary>
        public Condition? Wrong => _asked.FirstOrDefault(c => !c.IsValid);

        public Formula FormulaOf(Requirement requirement) => requirement switch
        {
            Requirement.Constant constant => Formula.Of(constant.Value),
            Requirement.Negation negation => Formula.Not(FormulaOf(negation.Operand)),
            Requirement.Junction { IsAll: true } all => Formula.And([.. all.Parts.Select(FormulaOf)]),
            Requirement.Junction any => Formula.Or([.. any.Parts.Select(FormulaOf)]),
            Requirement.Invariant invariant => Asked(conditions.Of(invariant.Definition)).IsTrue,
            Requirement.Role role => InStep(role.Step, role.Transition, conditions.Of(role)).IsTrue,
            Requirement.Condition condition => InStep(condition.Step, condition.Transition, conditions.Of(condition)) is var guard && condition.Value ? guard.IsTrue : guard.IsFalse,
            _ => throw new ArgumentException($"A requirement of an unknown kind: {requirement.GetType().Name}."),
        };

        public IEnumerable<Formula> ActorFacts() => _transitions.Select(step => Asked(conditions.ActorHasId(step.Key, step.Value)).IsTrue).ToArray();

        /// <summary>That numbers are such as JSON can write: neither infinite nor not a number.</summary>
        public IEnumerable<Formula> Writable() => _asked.SelectMany(c => c.Variables).Where(v => v.Type.Sort == VariableSort.Double).GroupBy(v => v.Name).Select(g => g.First())
            .Select(v => Formula.Or(Formula.IsNull(v), Formula.And(
                Formula.Compare(v, Relation.GreaterOrEqual, -DoubleNumber.Max), Formula.Compare(v, Relation.LessOrEqual, DoubleNumber.Max))));

        /// <summary>What keeps it from being decided when values do not prove right.</summary>
        public string Obstacle(Witness witness)
        {
            if (_asked.FirstOrDefault(c => c.IsUnread) is { } code)
                return $"nothing is known of the code {Quote(code.Text)}";
            if (_asked.FirstOrDefault(c => c.Translated.Opaque.Count > 0) is { } opaque)
                return $"nothing is known of {Quote(opaque.Translated.Opaque[0])}";
            if (_asked.SelectMany(c => c.Translated.Places).FirstOrDefault(p => p.IsComputed) is { } computed)
                return $"the class computes {Quote(computed.Name)}";
            // That texts which are equal have one size is not followed where neither is compared with a constant.
            return _asked.Any(c => c.Translated.ReadsSize) ? "the sizes of texts that hang on each other are not followed" : Certification.WitnessFailed + witness;
        }

        private TriFormula InStep(int step, TransitionDefinition transition, Condition condition)
        {
            // Only what an actor fires can look at the actor: what fires by itself may be tried in the same step.
            if (condition.Expression is { } expression && ExpressionParts.Reads(expression.Root, expression, Roots.Actor))
                _transitions[step] = transition;
            return Asked(condition);
        }

        private TriFormula Asked(Condition condition)
        {
            _asked.Add(condition);
            return condition.Formula;
        }
    }
}
