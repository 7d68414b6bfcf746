namespace Sequent.Definitions;

/// <summary>Compares what is done because time passes.</summary>
internal sealed class TimeComparison(DifferenceList differences, EffectComparison effects)
{
    /// <summary>A duration: <c>48 hours</c> is <c>2 days</c>.</summary>
    public void Duration(Subject subject, string field, string name, string? before, string? after, Weights weights)
    {
        if (!CanonicalText.AreSameDuration(before, after))
            differences.Compare(subject, field, name, before, after, weights);
    }

    public void Compare(Subject owner, SlaDefinition? older, SlaDefinition? newer)
    {
        if (older is null || newer is null)
        {
            differences.Compare(owner, "sla", "SLA", older?.Duration, newer?.Duration, Weights.Beside);
            return;
        }
        var subject = owner with { Path = owner.Path.Field("sla") };
        Duration(subject, "duration", "SLA", older.Duration, newer.Duration, Weights.Beside);
        Duration(subject, "warnAfter", "SLA warning after", older.WarnAfter, newer.WarnAfter, Weights.Beside);
        effects.Compare(subject, "onBreach", "breach", older.OnBreach, newer.OnBreach);
    }

    public void Compare(Subject owner, EquatableArray<EscalationDefinition> older, EquatableArray<EscalationDefinition> newer)
    {
        var matching = Matching<EscalationDefinition>.Of(older, newer, e => Words(e) + e.After, Words);
        foreach (var (before, after, index) in matching.Pairs)
        {
            var subject = Of(owner, after, index);
            Duration(subject, "after", "after", before.After, after.After, Weights.Beside);
            if (before is EscalationDefinition.Notify { Effect: var olderEffect } && after is EscalationDefinition.Notify { Effect: var newerEffect })
                effects.CompareOne(subject, olderEffect, newerEffect);
        }
        foreach (var (escalation, index) in matching.Added)
            differences.Added(Of(owner, escalation, index), VersionChange.Minor);
        foreach (var escalation in matching.Removed)
            differences.Removed(Of(owner, escalation), VersionChange.Minor);
        if (matching.IsReordered)
            differences.Reordered(owner with { Path = owner.Path.Field("escalation") }, "escalations", VersionChange.Patch);
    }

    private static Subject Of(Subject owner, EscalationDefinition escalation, int? index = null) =>
        owner.Part(index is { } at ? owner.Path.Item("escalation", at) : owner.Path.Field("escalation"), Words(escalation));

    private static string Words(EscalationDefinition escalation) => escalation switch
    {
        EscalationDefinition.Reassign reassign => "escalation to " + CanonicalText.Of(reassign.To),
        EscalationDefinition.Notify notify => "escalation by " + Wording.Quote(notify.Effect.Plugin),
        _ => "escalation",
    };
}
