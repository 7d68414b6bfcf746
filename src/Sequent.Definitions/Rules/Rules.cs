namespace Sequent.Definitions;

/// <summary>The catalogue of every rule, in order of id.</summary>
public static class Rules
{
    // Shape: what is written is not a workflow yet.
#pragma warning disable CS1591 // The title says what a rule is.
    public static readonly Rule NotPartial = new(RuleIds.NotPartial, Severity.Error, "A workflow class must be partial");
    public static readonly Rule UnsupportedType = new(RuleIds.UnsupportedType, Severity.Error, "This type cannot be a workflow");
    public static readonly Rule InitialState = new(RuleIds.InitialState, Severity.Error, "A workflow has exactly one initial state");
    public static readonly Rule UnknownState = new(RuleIds.UnknownState, Severity.Error, "A transition names a state that does not exist");
    public static readonly Rule DuplicateName = new(RuleIds.DuplicateName, Severity.Error, "A name is used twice");
    public static readonly Rule InvalidName = new(RuleIds.InvalidName, Severity.Error, "A name, id or version is not well-formed");
    public static readonly Rule TransitionSignature = new(RuleIds.TransitionSignature, Severity.Error, "A transition method has the wrong signature");
    public static readonly Rule GuardMember = new(RuleIds.GuardMember, Severity.Error, "A guard does not name a suitable bool member");
    public static readonly Rule MemberClash = new(RuleIds.MemberClash, Severity.Error, "A generated member would clash with one that exists");
    public static readonly Rule StateProperty = new(RuleIds.StateProperty, Severity.Error, "The state property cannot be adopted");
    public static readonly Rule MissingWorkflow = new(RuleIds.MissingWorkflow, Severity.Error, "A workflow attribute stands outside a workflow class");
    public static readonly Rule BranchSettings = new(RuleIds.BranchSettings, Severity.Error, "The settings of a transition contradict each other");
    public static readonly Rule AsyncVoidHook = new(RuleIds.AsyncVoidHook, Severity.Warning, "A hook is async void");
    public static readonly Rule ScatteredStates = new(RuleIds.ScatteredStates, Severity.Error, "States stand on several declarations of the class");
    public static readonly Rule LanguageVersion = new(RuleIds.LanguageVersion, Severity.Error, "The C# version is too old");
    public static readonly Rule UnknownHook = new(RuleIds.UnknownHook, Severity.Error, "A method that looks like a hook is none");
    public static readonly Rule UnknownInvariant = new(RuleIds.UnknownInvariant, Severity.Error, "An invariant is not declared");
    public static readonly Rule InvalidData = new(RuleIds.InvalidData, Severity.Error, "What is said of a field of the data cannot be");
    public static readonly Rule InvalidDuration = new(RuleIds.InvalidDuration, Severity.Error, "A duration is not well-formed");
    public static readonly Rule UnknownFacet = new(RuleIds.UnknownFacet, Severity.Error, "A facet, or a value of one, is not declared");
    public static readonly Rule InvalidDuty = new(RuleIds.InvalidDuty, Severity.Error, "A duty names a transition that does not exist, or binds nobody");

    // Graph: the workflow can get stuck, or part of it is dead.
    public static readonly Rule UnreachableState = new(RuleIds.UnreachableState, Severity.Error, "A state cannot be reached");
    public static readonly Rule DeadEnd = new(RuleIds.DeadEnd, Severity.Warning, "A state without a way out is not marked final");
    public static readonly Rule Livelock = new(RuleIds.Livelock, Severity.Error, "No terminal state can be reached any more");
    public static readonly Rule DeadTransition = new(RuleIds.DeadTransition, Severity.Error, "A transition leaves a final state or can never fire");
    public static readonly Rule RetiredState = new(RuleIds.RetiredState, Severity.Warning, "A retired state is still part of the workflow");
    public static readonly Rule AutomaticCycle = new(RuleIds.AutomaticCycle, Severity.Error, "Automatic transitions never come to rest");
    public static readonly Rule FacetTuple = new(RuleIds.FacetTuple, Severity.Warning, "A combination of facets is declared and never reached, or reached and never declared");

    // Conditions.
    public static readonly Rule InvalidExpression = new(RuleIds.InvalidExpression, Severity.Error, "An expression is not valid");
    public static readonly Rule Overlap = new(RuleIds.Overlap, Severity.Error, "Two branches are enabled at once");
    public static readonly Rule Gap = new(RuleIds.Gap, Severity.Warning, "No branch is enabled for some values");
    public static readonly Rule NeverTrue = new(RuleIds.NeverTrue, Severity.Error, "A condition can never be true");
    public static readonly Rule AlwaysTrue = new(RuleIds.AlwaysTrue, Severity.Warning, "A condition makes no difference");
    public static readonly Rule NotAnalysed = new(RuleIds.NotAnalysed, Severity.Info, "A condition is not analysed");
    public static readonly Rule ImpossibleInvariant = new(RuleIds.ImpossibleInvariant, Severity.Error, "An invariant can never hold");
    public static readonly Rule UndeclaredField = new(RuleIds.UndeclaredField, Severity.Warning, "An effect reads a field that is not declared");

    // Parallel branches.
    public static readonly Rule Deadlock = new(RuleIds.Deadlock, Severity.Error, "Parallel branches can wait for each other forever");
    public static readonly Rule ImproperCompletion = new(RuleIds.ImproperCompletion, Severity.Error, "A workflow can end with tokens left behind");
    public static readonly Rule Unsafe = new(RuleIds.Unsafe, Severity.Error, "A state can be entered twice at once");
    public static readonly Rule DeadInEveryRun = new(RuleIds.DeadInEveryRun, Severity.Error, "A transition can fire in no run");
    public static readonly Rule NotExplored = new(RuleIds.NotExplored, Severity.Info, "There is too much to look at");

    // People.
    public static readonly Rule UnknownRole = new(RuleIds.UnknownRole, Severity.Error, "A role is not declared");
    public static readonly Rule UnusedRole = new(RuleIds.UnusedRole, Severity.Warning, "A declared role is never used");
    public static readonly Rule Staffing = new(RuleIds.Staffing, Severity.Info, "How many people a workflow needs");
    public static readonly Rule EscalationLoop = new(RuleIds.EscalationLoop, Severity.Warning, "Escalations lead round in a circle");
    public static readonly Rule Quorum = new(RuleIds.Quorum, Severity.Warning, "More approvals are needed than people can give");

    // Time.
    public static readonly Rule ImpossibleSla = new(RuleIds.ImpossibleSla, Severity.Warning, "A time limit cannot be met");
    public static readonly Rule NeverFires = new(RuleIds.NeverFires, Severity.Warning, "A timer can never fire, because another always fires first");

    // Definitions in files.
    public static readonly Rule InvalidJson = new(RuleIds.InvalidJson, Severity.Error, "A definition in JSON does not match its schema");
    public static readonly Rule StrandedInstances = new(RuleIds.StrandedInstances, Severity.Error, "A change since the shipped version would strand running instances");
    public static readonly Rule Drift = new(RuleIds.Drift, Severity.Error, "Attributes and JSON of the same workflow differ");
    public static readonly Rule NotRegistered = new(RuleIds.NotRegistered, Severity.Warning, "What a workflow names is not registered in this project");
#pragma warning restore CS1591

    /// <summary>Every rule, in order of id.</summary>
    public static EquatableArray<Rule> All { get; } = EquatableArray.Create(
        NotPartial, UnsupportedType, InitialState, UnknownState, DuplicateName, InvalidName, TransitionSignature,
        GuardMember, MemberClash, StateProperty, MissingWorkflow, BranchSettings, AsyncVoidHook, ScatteredStates,
        LanguageVersion, UnknownHook, UnknownInvariant, InvalidData, InvalidDuration, UnknownFacet, InvalidDuty,
        UnreachableState, DeadEnd, Livelock, DeadTransition, RetiredState, AutomaticCycle, FacetTuple,
        InvalidExpression, Overlap, Gap, NeverTrue, AlwaysTrue, NotAnalysed, ImpossibleInvariant, UndeclaredField,
        Deadlock, ImproperCompletion, Unsafe, DeadInEveryRun, NotExplored,
        UnknownRole, UnusedRole, Staffing, EscalationLoop, Quorum, ImpossibleSla, NeverFires, InvalidJson, StrandedInstances, Drift, NotRegistered);
}
