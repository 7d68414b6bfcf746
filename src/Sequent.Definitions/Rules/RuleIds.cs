namespace Sequent.Definitions;

/// <summary>The identities of the rules. An id is never used again for something else.</summary>
public static class RuleIds
{
#pragma warning disable CS1591 // The rule of the same name in the catalogue says what it is.
    public const string NotPartial = "SEQ001";
    public const string UnsupportedType = "SEQ002";
    public const string InitialState = "SEQ003";
    public const string UnknownState = "SEQ004";
    public const string DuplicateName = "SEQ005";
    public const string InvalidName = "SEQ006";
    public const string TransitionSignature = "SEQ007";
    public const string GuardMember = "SEQ008";
    public const string MemberClash = "SEQ009";
    public const string StateProperty = "SEQ010";
    public const string MissingWorkflow = "SEQ011";
    public const string BranchSettings = "SEQ012";
    public const string AsyncVoidHook = "SEQ013";
    public const string ScatteredStates = "SEQ014";
    public const string LanguageVersion = "SEQ015";
    public const string UnknownHook = "SEQ016";
    public const string UnknownInvariant = "SEQ017";
    public const string InvalidData = "SEQ018";
    public const string InvalidDuration = "SEQ019";
    public const string UnknownFacet = "SEQ020";
    public const string InvalidDuty = "SEQ021";
    public const string UnreachableState = "SEQ101";
    public const string DeadEnd = "SEQ102";
    public const string Livelock = "SEQ103";
    public const string DeadTransition = "SEQ104";
    public const string RetiredState = "SEQ105";
    public const string AutomaticCycle = "SEQ106";
    public const string FacetTuple = "SEQ107";
    public const string InvalidExpression = "SEQ201";
    public const string Overlap = "SEQ202";
    public const string Gap = "SEQ203";
    public const string NeverTrue = "SEQ204";
    public const string AlwaysTrue = "SEQ205";
    public const string NotAnalysed = "SEQ206";
    public const string ImpossibleInvariant = "SEQ208";
    public const string UndeclaredField = "SEQ209";
    public const string Deadlock = "SEQ301";
    public const string ImproperCompletion = "SEQ302";
    public const string Unsafe = "SEQ303";
    public const string DeadInEveryRun = "SEQ304";
    public const string NotExplored = "SEQ305";
    public const string UnknownRole = "SEQ401";
    public const string UnusedRole = "SEQ402";
    public const string Staffing = "SEQ403";
    public const string EscalationLoop = "SEQ404";
    public const string Quorum = "SEQ405";
    public const string ImpossibleSla = "SEQ501";
    public const string NeverFires = "SEQ502";
    public const string InvalidJson = "SEQ601";
    public const string StrandedInstances = "SEQ602";
    public const string Drift = "SEQ603";
    public const string NotRegistered = "SEQ604";
#pragma warning restore CS1591
}
