using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>
/// A workflow as data: the one model that every front end parses to and that the verifier, the generator and the
/// engine read. Immutable; two definitions are equal when everything in them is.
/// </summary>
/// <remarks>
/// A definition may be wrong: <see cref="Verifier.Verify"/> says how. Reading one never throws because of what it holds.
/// </remarks>
public sealed record WorkflowDefinition
{
    /// <summary>The version a workflow has when none is written.</summary>
    public const string DefaultVersion = "1.0.0";

    /// <summary>Creates a definition without states or transitions.</summary>
    /// <param name="id">The identity, such as <c>purchase-order</c>; never renamed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public WorkflowDefinition(string id) => Id = id ?? throw new ArgumentNullException(nameof(id));

    /// <summary>The identity, such as <c>purchase-order</c>; never renamed.</summary>
    public string Id { get; init; }

    /// <summary>The semantic version, <c>major.minor.patch</c>.</summary>
    public string Version { get; init; } = DefaultVersion;

    /// <summary>What people call it; null when the id says enough.</summary>
    public string? Label { get; init; }

    /// <summary>What it is for, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>The time that an instance may take; null for any.</summary>
    public SlaDefinition? Sla { get; init; }

    /// <summary>The name of the calendar by which business days are counted; null for none.</summary>
    public string? Calendar { get; init; }

    /// <summary>What starts an instance by itself, in written order.</summary>
    public EquatableArray<TriggerDefinition> Triggers { get; init; }

    /// <summary>The dimensions of the state, in written order; empty when there is only the state.</summary>
    public EquatableArray<FacetDefinition> Facets { get; init; }

    /// <summary>How running instances of earlier versions come to this one.</summary>
    public EquatableArray<MigrationDefinition> Migrations { get; init; }

    /// <summary>What it means that several branches of a transition are enabled at once.</summary>
    public RoutingPolicy Routing { get; init; }

    /// <summary>
    /// True when nobody approves what they submitted. The submitter is whoever last moved the instance out of its initial
    /// state: they may not fire a transition that leaves a task state or enters a terminal one, unless it says
    /// <see cref="BranchDefinition.AllowSubmitter"/>.
    /// </summary>
    public bool FourEyes { get; init; }

    /// <summary>Who must, and who must not, be the same person, in written order.</summary>
    public EquatableArray<DutyDefinition> Duties { get; init; }

    /// <summary>The data that conditions may read. Open, unless it is declared: any field may be there.</summary>
    public DataSchema Data { get; init; } = DataSchema.Open;

    /// <summary>Conditions with a name, in written order.</summary>
    public EquatableArray<InvariantDefinition> Invariants { get; init; }

    /// <summary>The declared roles. Empty: any role name may be used.</summary>
    public EquatableArray<RoleDefinition> Roles { get; init; }

    /// <summary>The states, in written order.</summary>
    public EquatableArray<StateDefinition> States { get; init; }

    /// <summary>The transitions, in written order.</summary>
    public EquatableArray<TransitionDefinition> Transitions { get; init; }

    /// <summary>The state of that name, or null.</summary>
    public StateDefinition? FindState(string name)
    {
        foreach (var state in States)
            if (state.Name == name)
                return state;
        return null;
    }

    /// <summary>The invariant of that name, or null.</summary>
    public InvariantDefinition? FindInvariant(string name)
    {
        foreach (var invariant in Invariants)
            if (invariant.Name == name)
                return invariant;
        return null;
    }

    /// <summary>The transition of that name, or null.</summary>
    public TransitionDefinition? FindTransition(string name)
    {
        foreach (var transition in Transitions)
            if (transition.Name == name)
                return transition;
        return null;
    }

    /// <summary>True when an instance may be in several states at once: a branch forks, or joins.</summary>
    public bool IsParallel => Transitions.Any(t => t.Branches.Any(b => b.Forks || b.Joins));

    /// <summary>
    /// The states a branch leaves: those it names, be it one of them or, where it joins, all; or for <c>"*"</c> every state that is not final and not one of the
    /// branch's own targets. Names that no state has are left out.
    /// </summary>
    public IEnumerable<StateDefinition> SourcesOf(BranchDefinition branch) => branch.LeavesAny
        ? States.Where(s => !s.Final && !branch.To.Contains(s.Name))
        : States.Where(s => branch.From.Contains(s.Name) || branch.Join.Contains(s.Name));

    /// <summary>
    /// The roles of which an actor needs every one to fire a branch from an origin: the one it asks for, or else those whose tasks the origin's states are.
    /// Empty when anybody may. It is about what an actor fires; to whom a task is given later is not looked at.
    /// </summary>
    public EquatableArray<string> RolesFor(BranchDefinition branch, Origin origin) =>
        RolesLeaving(branch, origin.States.Select(FindState).OfType<StateDefinition>());

    internal static EquatableArray<string> RolesLeaving(BranchDefinition branch, IEnumerable<StateDefinition> left) => branch.Role is { } role
        ? EquatableArray.Create(role)
        : left.Select(s => s.Work).OfType<StateWork.Task>().Select(t => t.Assignee).OfType<Assignee.Role>().Select(r => r.Name).Distinct().ToEquatableArray();

    /// <summary>The names of the invariants that no transition names, so that they belong to each.</summary>
    public IEnumerable<string> StandingInvariants() => Standing().Select(i => i.Name);

    /// <summary>The names of the invariants that must hold before a branch is taken: those it names, and the standing ones that are looked at then.</summary>
    public IEnumerable<string> PreInvariantsOf(BranchDefinition branch) => branch.Pre.Concat(Standing().Where(i => i.When == InvariantTime.Pre).Select(i => i.Name)).Distinct();

    private IEnumerable<InvariantDefinition> Standing()
    {
        var named = new HashSet<string>(Transitions.SelectMany(t => t.Branches).SelectMany(b => b.Pre.Concat(b.Post)), StringComparer.Ordinal);
        return Invariants.Where(i => !named.Contains(i.Name));
    }

    /// <summary>The names of the invariants that must hold once the hooks before a branch have run: those it names, and the other standing ones.</summary>
    public IEnumerable<string> PostInvariantsOf(BranchDefinition branch) => branch.Post.Concat(Standing().Where(i => i.When != InvariantTime.Pre).Select(i => i.Name)).Distinct();

    /// <summary>The same definition in the words of its JSON: states and transitions are named there as in storage, and not as in C#.</summary>
    public WorkflowDefinition WithWireNames() => WireView.Of(this, new());

    /// <summary>The definition in its canonical JSON form: the same definition gives the same text.</summary>
    public string ToJson() => JsonWriter.Write(this);

    /// <summary>A Mermaid state diagram (<c>stateDiagram-v2</c>) that GitHub and most wikis draw.</summary>
    /// <param name="options">What it shows beside the definition; null for nothing.</param>
    public string ToMermaid(DiagramOptions? options = null) => MermaidDiagram.Write(this, options);

    /// <summary>A graph in the DOT language that Graphviz draws.</summary>
    /// <param name="options">What it shows beside the definition; null for nothing.</param>
    public string ToDot(DiagramOptions? options = null) => DotDiagram.Write(this, options);

    /// <summary>An SVG drawing that stands by itself: no scripts, no fonts, light or dark as the reader has it.</summary>
    /// <param name="options">What it shows beside the definition; null for nothing.</param>
    public string ToSvg(DiagramOptions? options = null) => SvgDiagram.Write(this, options);
}
