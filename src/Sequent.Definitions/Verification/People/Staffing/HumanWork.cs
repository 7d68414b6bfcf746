namespace Sequent.Definitions;

/// <summary>What people do in the runs of a definition: the steps, the rules between them, and which come together.</summary>
internal sealed class HumanWork
{
    // Rules between more steps than that nobody could write down; a search would not end.
    private const int MostPersonsInCourse = 60;
    private const int MostRules = 5_000;

    private HumanWork(WorkflowDefinition definition, RunGraph graph, List<StepRule> rules, IReadOnlyList<CompactSet> courses)
    {
        Definition = definition;
        Graph = graph;
        Rules = rules;
        Courses = courses;
    }

    public WorkflowDefinition Definition { get; }

    public RunGraph Graph { get; }

    public IReadOnlyList<HumanStep> Steps => Graph.Steps;

    public List<StepRule> Rules { get; }

    /// <summary>The steps, among those that a rule is about, that a run can have together: the largest sets.</summary>
    public IReadOnlyList<CompactSet> Courses { get; }

    /// <summary>True when it matters who does what.</summary>
    public static bool IsBound(WorkflowDefinition definition) =>
        definition.FourEyes || !definition.Duties.IsEmpty || definition.Transitions.Any(t => t.Branches.Any(b => b.Approvals > 1));

    /// <summary>The work; null, with a reason, when there is too much to look at.</summary>
    public static HumanWork? Of(WorkflowDefinition definition, out string? obstacle)
    {
        if (OfSeveralRoles(definition) is { } joint)
        {
            obstacle = $"{Wording.Quote(joint)} joins the tasks of several roles, and asks for all of them at once";
            return null;
        }
        obstacle = "it has too many runs";
        if (RunGraph.Of(definition) is not { } graph)
            return null;
        var rules = StepRules.Of(definition, graph);
        if (rules.Count > MostRules)
            return null;
        var relevant = CompactSet.Of(graph.Steps.Count, rules.SelectMany(r => new[] { r.First, r.Second }));
        if (Definitions.Courses.Of(graph, relevant) is not { } courses)
            return null;
        obstacle = $"more than {Wording.Number(MostPersonsInCourse)} persons can have to do with one run";
        if (courses.Any(c => c.Members().Sum(s => (long)graph.Steps[s].Approvals) > MostPersonsInCourse))
            return null;
        obstacle = null;
        return new(definition, graph, rules, courses);
    }

    // A step is that of one role.
    private static string? OfSeveralRoles(WorkflowDefinition definition)
    {
        var game = new TokenGame(definition);
        return definition.Transitions.FirstOrDefault(t => t.FiredBy == FiredBy.Actor && t.Branches.Any(b => b.Joins && game.OriginsOf(b).Any(o => definition.RolesFor(b, o).Count > 1)))?.Name;
    }

    /// <summary>The problem of one course.</summary>
    public CoursePlan Plan(IEnumerable<int> course, int persons, Func<HumanStep, IEnumerable<int>> eligible, Func<HumanStep, IEnumerable<int>>? entitled = null) =>
        new(course, Steps, Rules, persons, eligible, entitled);
}
