namespace Sequent.Definitions.Expressions;

/// <summary>The types of everything an expression may look at, in one place of a definition.</summary>
public sealed class ExpressionTypes
{
    private readonly Dictionary<string, DataType> _roots;

    private ExpressionTypes(Dictionary<string, DataType> roots) => _roots = roots;

    /// <summary>The type of <c>actor</c>.</summary>
    public static DataType ActorType { get; } = DataType.Object(DataSchema.Closed(
        new DataField("id", DataType.String),
        new DataField("roles", DataType.Array(DataType.String)),
        new DataField("kind", DataType.Enum("user", "agent", "system"))));

    /// <summary>Nothing is declared but the actor: every root is there, and holds any field.</summary>
    public static ExpressionTypes Open { get; } = new(Roots.All.ToDictionary(root => root, root => root == Roots.Actor ? ActorType : DataType.AnyObject));

    /// <summary>What a condition of a transition may look at; of an invariant, when there is none.</summary>
    /// <exception cref="ArgumentNullException">The definition is null.</exception>
    public static ExpressionTypes Of(WorkflowDefinition definition, TransitionDefinition? transition)
    {
        if (definition is null)
            throw new ArgumentNullException(nameof(definition));
        return transition is null ? ConditionTypes.OfData(definition) : ConditionTypes.Of(definition, transition);
    }

    /// <summary>The same with the data declared.</summary>
    public ExpressionTypes WithData(DataSchema fields) => With(Roots.Data, DataType.Object(fields));

    /// <summary>The same with the inputs of the transition declared.</summary>
    public ExpressionTypes WithInput(DataSchema fields) => With(Roots.Input, DataType.Object(fields));

    /// <summary>The same with another type for a root.</summary>
    /// <exception cref="ArgumentException">There is no such root.</exception>
    public ExpressionTypes With(string root, DataType type)
    {
        if (!Roots.Contains(root))
            throw new ArgumentException($"{Wording.Quote(root)} is not a root: use one of {nameof(Roots)}.", nameof(root));
        return new(new(_roots) { [root] = type });
    }

    /// <summary>The same without some roots: to use one is an error in this place.</summary>
    public ExpressionTypes Without(params string[] roots) =>
        new(_roots.Where(root => !roots.Contains(root.Key)).ToDictionary(root => root.Key, root => root.Value));

    /// <summary>The type of a root, or null when it cannot be used here.</summary>
    public DataType? Find(string root) => _roots.TryGetValue(root, out var type) ? type : null;
}
