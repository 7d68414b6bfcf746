namespace Sequent.Definitions;

/// <summary>How long something may take: <c>{ "duration": "3 days", "onBreach": [ … ] }</c>.</summary>
internal static class SlaKeys
{
    private static readonly KeyTable<SlaDefinition> s_table = new(
        Keys.Text<SlaDefinition>("duration", sla => sla.Duration, (sla, duration) => sla with { Duration = duration }, "The time that it may take, such as '3 days'.", required: true),
        Keys.Text<SlaDefinition>("warnAfter", sla => sla.WarnAfter, (sla, time) => sla with { WarnAfter = time }, "The time after which those concerned are warned."),
        Keys.List<SlaDefinition, EffectDefinition>("onBreach", EffectKeys.Shape, sla => sla.OnBreach, (sla, effects) => sla with { OnBreach = effects }, "What is done when the time has passed."));

    public static readonly ObjectShape<SlaDefinition> Shape = new(s_table, new("")) { Name = "sla" };
}
