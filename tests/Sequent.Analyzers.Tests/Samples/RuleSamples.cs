namespace Sequent.Analyzers.Tests;

/// <summary>At least one wrong class for each rule of the catalogue.</summary>
internal static class RuleSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
        [.. TypeSamples.All, .. NameSamples.All, .. MemberSamples.All, .. HiddenMemberSamples.All, .. HookSamples.All, .. StatePropertySamples.All, .. SettingSamples.All, .. ElementAttributeSamples.All, .. ModelSamples.All, .. ParallelSamples.All, .. GraphSamples.All, .. ConditionSamples.All, .. SoundnessSamples.All, .. PeopleSamples.All, .. TimeSamples.All, .. FileSamples.All, .. BaselineSamples.All];
}
