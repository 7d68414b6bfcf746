using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Analyzers;

/// <summary>
/// The compiler's diagnostics, one for each rule of the catalogue. The message is the finding's own: the same words
/// wherever a rule shows. Release tracking reads ids and severities from the fields' initializers.
/// </summary>
public static class Descriptors
{
    /// <summary>The category of every rule, for <c>.editorconfig</c>.</summary>
    public const string Category = "Sequent";

    private const string Message = "{0}";

    private static readonly DiagnosticDescriptor s_notPartial = new(RuleIds.NotPartial, Rules.NotPartial.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.NotPartial.HelpLink);
    private static readonly DiagnosticDescriptor s_unsupportedType = new(RuleIds.UnsupportedType, Rules.UnsupportedType.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.UnsupportedType.HelpLink);
    private static readonly DiagnosticDescriptor s_initialState = new(RuleIds.InitialState, Rules.InitialState.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.InitialState.HelpLink);
    private static readonly DiagnosticDescriptor s_unknownState = new(RuleIds.UnknownState, Rules.UnknownState.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.UnknownState.HelpLink);
    private static readonly DiagnosticDescriptor s_duplicateName = new(RuleIds.DuplicateName, Rules.DuplicateName.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.DuplicateName.HelpLink);
    private static readonly DiagnosticDescriptor s_invalidName = new(RuleIds.InvalidName, Rules.InvalidName.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.InvalidName.HelpLink);
    private static readonly DiagnosticDescriptor s_transitionSignature = new(RuleIds.TransitionSignature, Rules.TransitionSignature.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.TransitionSignature.HelpLink);
    private static readonly DiagnosticDescriptor s_guardMember = new(RuleIds.GuardMember, Rules.GuardMember.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.GuardMember.HelpLink);
    private static readonly DiagnosticDescriptor s_memberClash = new(RuleIds.MemberClash, Rules.MemberClash.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.MemberClash.HelpLink);
    private static readonly DiagnosticDescriptor s_stateProperty = new(RuleIds.StateProperty, Rules.StateProperty.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.StateProperty.HelpLink);
    private static readonly DiagnosticDescriptor s_missingWorkflow = new(RuleIds.MissingWorkflow, Rules.MissingWorkflow.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.MissingWorkflow.HelpLink);
    private static readonly DiagnosticDescriptor s_branchSettings = new(RuleIds.BranchSettings, Rules.BranchSettings.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.BranchSettings.HelpLink);
    private static readonly DiagnosticDescriptor s_asyncVoidHook = new(RuleIds.AsyncVoidHook, Rules.AsyncVoidHook.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.AsyncVoidHook.HelpLink);
    private static readonly DiagnosticDescriptor s_scatteredStates = new(RuleIds.ScatteredStates, Rules.ScatteredStates.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.ScatteredStates.HelpLink);
    private static readonly DiagnosticDescriptor s_languageVersion = new(RuleIds.LanguageVersion, Rules.LanguageVersion.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.LanguageVersion.HelpLink);
    private static readonly DiagnosticDescriptor s_unknownHook = new(RuleIds.UnknownHook, Rules.UnknownHook.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.UnknownHook.HelpLink);
    private static readonly DiagnosticDescriptor s_unknownInvariant = new(RuleIds.UnknownInvariant, Rules.UnknownInvariant.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.UnknownInvariant.HelpLink);
    private static readonly DiagnosticDescriptor s_invalidData = new(RuleIds.InvalidData, Rules.InvalidData.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.InvalidData.HelpLink);
    private static readonly DiagnosticDescriptor s_invalidDuration = new(RuleIds.InvalidDuration, Rules.InvalidDuration.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.InvalidDuration.HelpLink);
    private static readonly DiagnosticDescriptor s_unknownFacet = new(RuleIds.UnknownFacet, Rules.UnknownFacet.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.UnknownFacet.HelpLink);
    private static readonly DiagnosticDescriptor s_invalidDuty = new(RuleIds.InvalidDuty, Rules.InvalidDuty.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.InvalidDuty.HelpLink);
    private static readonly DiagnosticDescriptor s_unreachableState = new(RuleIds.UnreachableState, Rules.UnreachableState.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.UnreachableState.HelpLink);
    private static readonly DiagnosticDescriptor s_deadEnd = new(RuleIds.DeadEnd, Rules.DeadEnd.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.DeadEnd.HelpLink);
    private static readonly DiagnosticDescriptor s_livelock = new(RuleIds.Livelock, Rules.Livelock.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.Livelock.HelpLink);
    private static readonly DiagnosticDescriptor s_deadTransition = new(RuleIds.DeadTransition, Rules.DeadTransition.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.DeadTransition.HelpLink);
    private static readonly DiagnosticDescriptor s_retiredState = new(RuleIds.RetiredState, Rules.RetiredState.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.RetiredState.HelpLink);
    private static readonly DiagnosticDescriptor s_automaticCycle = new(RuleIds.AutomaticCycle, Rules.AutomaticCycle.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.AutomaticCycle.HelpLink);
    private static readonly DiagnosticDescriptor s_facetTuple = new(RuleIds.FacetTuple, Rules.FacetTuple.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.FacetTuple.HelpLink);
    private static readonly DiagnosticDescriptor s_invalidExpression = new(RuleIds.InvalidExpression, Rules.InvalidExpression.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.InvalidExpression.HelpLink);
    private static readonly DiagnosticDescriptor s_overlap = new(RuleIds.Overlap, Rules.Overlap.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.Overlap.HelpLink);
    private static readonly DiagnosticDescriptor s_gap = new(RuleIds.Gap, Rules.Gap.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.Gap.HelpLink);
    private static readonly DiagnosticDescriptor s_neverTrue = new(RuleIds.NeverTrue, Rules.NeverTrue.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.NeverTrue.HelpLink);
    private static readonly DiagnosticDescriptor s_alwaysTrue = new(RuleIds.AlwaysTrue, Rules.AlwaysTrue.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.AlwaysTrue.HelpLink);
    private static readonly DiagnosticDescriptor s_notAnalysed = new(RuleIds.NotAnalysed, Rules.NotAnalysed.Title, Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Rules.NotAnalysed.HelpLink);
    private static readonly DiagnosticDescriptor s_impossibleInvariant = new(RuleIds.ImpossibleInvariant, Rules.ImpossibleInvariant.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.ImpossibleInvariant.HelpLink);
    private static readonly DiagnosticDescriptor s_undeclaredField = new(RuleIds.UndeclaredField, Rules.UndeclaredField.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.UndeclaredField.HelpLink);
    private static readonly DiagnosticDescriptor s_deadlock = new(RuleIds.Deadlock, Rules.Deadlock.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.Deadlock.HelpLink);
    private static readonly DiagnosticDescriptor s_improperCompletion = new(RuleIds.ImproperCompletion, Rules.ImproperCompletion.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.ImproperCompletion.HelpLink);
    private static readonly DiagnosticDescriptor s_unsafe = new(RuleIds.Unsafe, Rules.Unsafe.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.Unsafe.HelpLink);
    private static readonly DiagnosticDescriptor s_deadInEveryRun = new(RuleIds.DeadInEveryRun, Rules.DeadInEveryRun.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.DeadInEveryRun.HelpLink);
    private static readonly DiagnosticDescriptor s_notExplored = new(RuleIds.NotExplored, Rules.NotExplored.Title, Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Rules.NotExplored.HelpLink);
    private static readonly DiagnosticDescriptor s_unknownRole = new(RuleIds.UnknownRole, Rules.UnknownRole.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.UnknownRole.HelpLink);
    private static readonly DiagnosticDescriptor s_unusedRole = new(RuleIds.UnusedRole, Rules.UnusedRole.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.UnusedRole.HelpLink);
    private static readonly DiagnosticDescriptor s_staffing = new(RuleIds.Staffing, Rules.Staffing.Title, Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Rules.Staffing.HelpLink);
    private static readonly DiagnosticDescriptor s_escalationLoop = new(RuleIds.EscalationLoop, Rules.EscalationLoop.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.EscalationLoop.HelpLink);
    private static readonly DiagnosticDescriptor s_quorum = new(RuleIds.Quorum, Rules.Quorum.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.Quorum.HelpLink);
    private static readonly DiagnosticDescriptor s_impossibleSla = new(RuleIds.ImpossibleSla, Rules.ImpossibleSla.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.ImpossibleSla.HelpLink);
    private static readonly DiagnosticDescriptor s_neverFires = new(RuleIds.NeverFires, Rules.NeverFires.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.NeverFires.HelpLink);
    private static readonly DiagnosticDescriptor s_invalidJson = new(RuleIds.InvalidJson, Rules.InvalidJson.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.InvalidJson.HelpLink);
    private static readonly DiagnosticDescriptor s_strandedInstances = new(RuleIds.StrandedInstances, Rules.StrandedInstances.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.StrandedInstances.HelpLink);
    private static readonly DiagnosticDescriptor s_drift = new(RuleIds.Drift, Rules.Drift.Title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.Drift.HelpLink);
    private static readonly DiagnosticDescriptor s_notRegistered = new(RuleIds.NotRegistered, Rules.NotRegistered.Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.NotRegistered.HelpLink);

    /// <summary>Every descriptor, in order of id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        s_notPartial, s_unsupportedType, s_initialState, s_unknownState, s_duplicateName,
        s_invalidName, s_transitionSignature, s_guardMember, s_memberClash, s_stateProperty,
        s_missingWorkflow, s_branchSettings, s_asyncVoidHook, s_scatteredStates, s_languageVersion, s_unknownHook, s_unknownInvariant, s_invalidData,
        s_invalidDuration, s_unknownFacet, s_invalidDuty,
        s_unreachableState, s_deadEnd, s_livelock, s_deadTransition, s_retiredState,
        s_automaticCycle, s_facetTuple, s_invalidExpression, s_overlap, s_gap, s_neverTrue, s_alwaysTrue, s_notAnalysed,
        s_impossibleInvariant, s_undeclaredField, s_deadlock, s_improperCompletion, s_unsafe, s_deadInEveryRun, s_notExplored,
        s_unknownRole, s_unusedRole, s_staffing, s_escalationLoop, s_quorum, s_impossibleSla, s_neverFires,
        s_invalidJson, s_strandedInstances, s_drift, s_notRegistered);

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> s_byId = All.ToImmutableDictionary(d => d.Id);

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => s_byId[rule.Id];

    /// <summary>The compiler's severity for a finding's.</summary>
    public static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
