using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>A workflow as its emitters see it: the definition and the C# joined, and what follows from them.</summary>
internal sealed class Emitted
{
    private readonly Dictionary<string, int> _positions;

    public Emitted(ParsedWorkflow workflow, VerificationSummary summary)
    {
        Summary = summary;
        Definition = workflow.Definition;
        Class = workflow.Class;
        State = workflow.Class.State;
        _positions = Definition.States.Select((s, i) => (s.Name, i)).ToDictionary(s => s.Name, s => s.i);
        Transitions = Definition.Transitions.Select((t, i) => new EmittedTransition(this, t, Class.Methods[i], i)).ToArray();
        Game = new(Definition);
        Roles = Definition.Transitions.Where(t => t.FiredBy == FiredBy.Actor).SelectMany(t => t.Branches).SelectMany(b => Game.OriginsOf(b).SelectMany(o => Definition.RolesFor(b, o))).Distinct().ToArray();
        Hooks = new HashSet<string>(Class.Hooks);
        Conditions = new(this);
        Duties = new(Definition);
        HasAutomatic = Definition.Transitions.Any(t => t.Automatic);
    }

    public WorkflowDefinition Definition { get; }

    public ClassSpec Class { get; }

    /// <summary>How the questions about conditions were answered.</summary>
    public VerificationSummary Summary { get; }

    public StateSpec State { get; }

    public IReadOnlyList<EmittedTransition> Transitions { get; }

    /// <summary>The roles that transitions ask for; the position of each is its bit.</summary>
    public IReadOnlyList<string> Roles { get; }

    public HashSet<string> Hooks { get; }

    public Conditions Conditions { get; }

    /// <summary>Which persons the definition keeps apart.</summary>
    public DutyRules Duties { get; }

    /// <summary>How tokens move.</summary>
    public TokenGame Game { get; }

    /// <summary>True when user code runs inside a transition and could fire another one.</summary>
    public bool HasHooks => Hooks.Count > 0;

    public bool HasAutomatic { get; }

    /// <summary>True when an object in memory fires a transition by itself.</summary>
    public bool Settles => _settles ??= Transitions.Any(t => t.Method.IsAutomatic && t.FiresInMemory);

    private bool? _settles;

    /// <summary>Where the state is written: the generated property, or the field behind the user's own.</summary>
    public string StateStorage => State.Adopted is null ? "this." + State.PropertyName : "this.__state";

    /// <summary>True when an object can be in several states at once: its state is a marking.</summary>
    public bool IsParallel => State.Marking is not null;

    /// <summary>The words that a marking takes.</summary>
    public int MarkingWords => StateMask.WordsFor(Definition.States.Count);

    /// <summary>The states as bits.</summary>
    public StateMask MaskOf(IEnumerable<string> states) => new(MarkingWords, states.Select(PositionOf));

    /// <summary>The states that lose their token because of a branch, whatever it leaves.</summary>
    public StateMask Cancelled(BranchDefinition branch) =>
        MaskOf(branch.CancelsAll ? Definition.States.Where(s => !s.Final).Select(s => s.Name) : branch.Cancels);

    /// <summary>The states in which votes for a transition are given.</summary>
    public IEnumerable<string> VotedIn(string transition) => Definition.FindTransition(transition) is { FiredBy: FiredBy.Actor } voted
        ? voted.Branches.Where(DutyRules.TakesVotes).SelectMany(Definition.SourcesOf).Select(s => s.Name).Distinct()
        : [];

    /// <summary>True for a state whose automatic transitions wait for something outside of the object.</summary>
    public bool Waits(string state) => Definition.States[PositionOf(state)].Waits;

    /// <summary>The position of a state in the definition.</summary>
    public int PositionOf(string state) => _positions[state];

    public string StateOf(string name) => State.EnumType + "." + ParseContext.Escape(name);

    /// <summary>The actor's roles as bits, as code.</summary>
    public static string RolesOf(string actor) => $"__Workflow.Roles.MaskOf({actor})";

    /// <summary>The condition, as code, that the actor has the role.</summary>
    /// <param name="mask">A variable that holds <see cref="RolesOf"/>; null when there is none.</param>
    public string HasRole(string role, string actor, string? mask = null)
    {
        var index = Roles.TakeWhile(r => r != role).Count();
        return index < 64
            ? $"({mask ?? RolesOf(actor)} & 0x{1UL << index:X}UL) != 0UL"
            : $"__Workflow.Roles.Has({actor}, {index})";
    }
}

/// <summary>A transition as its emitters see it.</summary>
internal sealed class EmittedTransition(Emitted workflow, TransitionDefinition definition, MethodSpec method, int index)
{
    public TransitionDefinition Definition => definition;

    public MethodSpec Method => method;

    /// <summary>The position in the definition.</summary>
    public int Index => index;

    /// <summary>True when an object in memory fires it; false when only a host can tell that it is time to.</summary>
    public bool FiresInMemory => method.HasActor || (method.IsAutomatic && (workflow.IsParallel ? Origins.Count : Routes.Count) > 0);

    public string Name => definition.Name;

    /// <summary>True when an invariant may keep it from moving after its hooks have run.</summary>
    public bool CanFailToMove => definition.Branches.Any(b => workflow.Conditions.Post(b).Count > 0);

    /// <summary>Parameters, as code: <c>Actor actor, string reason</c>; nothing where no actor fires it.</summary>
    public string Parameters => !method.HasActor ? "" : string.Join(", ", method.Inputs.Select(p => p.Declaration).Prepend($"{Code.Actor} {method.Actor}"));

    public string ParametersWithDefaults => string.Join(", ", method.Inputs.Select(p => p.DeclarationWithDefault).Prepend($"{Code.Actor} {method.Actor}"));

    /// <summary>Arguments, as code: <c>actor, reason</c>.</summary>
    public string Arguments => !method.HasActor ? "" : string.Join(", ", method.Inputs.Select(p => p.Name).Prepend(method.Actor));

    /// <summary>Arguments after another one.</summary>
    public string FurtherArguments => !method.HasActor ? "" : ", " + Arguments;

    public string FurtherParameters => !method.HasActor ? "" : ", " + Parameters;

    /// <summary>The branches that can be tried in each state, by position, in order; states that it does not leave are absent.</summary>
    public IReadOnlyList<(string State, int[] Branches)> Routes => _routes ??= FindRoutes();

    private IReadOnlyList<(string State, int[] Branches)>? _routes;

    /// <summary>What it leaves from, in the order in which it is tried, where an object can be in several states.</summary>
    public IReadOnlyList<OriginGroup> Origins => _origins ??= OriginGroup.Of(workflow, this);

    private IReadOnlyList<OriginGroup>? _origins;

    /// <summary>The number that stands for a branch moving from an origin: the branch's position, and as many more as there are branches for each origin before.</summary>
    public int WayOf(OriginGroup origin, int branch) => (origin.Index * definition.Branches.Count) + branch;

    /// <summary>The position of the branch of a way, as code.</summary>
    public string BranchOf(string way) => workflow.IsParallel && Origins.Count > 1 ? $"{way} % {definition.Branches.Count}" : way;

    private IReadOnlyList<(string State, int[] Branches)> FindRoutes()
    {
        var routes = new Dictionary<string, List<int>>();
        for (var i = 0; i < definition.Branches.Count; i++)
        {
            var branch = definition.Branches[i];
            foreach (var source in branch.LeavesAny ? workflow.Definition.SourcesOf(branch).Select(s => s.Name) : branch.From)
            {
                // Only a host can tell that what the state waits for has come.
                if (method.IsAutomatic && workflow.Waits(source))
                    continue;
                if (!routes.TryGetValue(source, out var branches))
                    routes.Add(source, branches = new());
                // After a branch that is always selected nothing is tried.
                if (branches.Count == 0 || !definition.Branches[branches[branches.Count - 1]].IsUnconditional)
                    branches.Add(i);
            }
        }
        return routes.OrderBy(r => workflow.PositionOf(r.Key)).Select(r => (r.Key, r.Value.ToArray())).ToArray();
    }
}
