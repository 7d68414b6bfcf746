using Sequent.Definitions;

namespace Sequent.Generators.Emission;

/// <summary>What a transition leaves from: the states of a join, or states of which each by itself is treated the same.</summary>
/// <param name="Index">The position in the order in which they are tried.</param>
/// <param name="States">The states' names in C#, in order of declaration.</param>
/// <param name="Needed">How many of the states of a join must be marked; 0 where one of the states is left.</param>
/// <param name="Branches">The branches that can be tried from there, by position, in order.</param>
internal sealed record OriginGroup(int Index, string[] States, int Needed, int[] Branches)
{
    public bool IsJoin => Needed > 0;

    /// <summary>The groups of a transition, in order.</summary>
    public static IReadOnlyList<OriginGroup> Of(Emitted workflow, EmittedTransition transition)
    {
        var origins = new List<OriginGroup>();
        var branches = transition.Definition.Branches;
        foreach (var origin in workflow.Game.OriginsOf(transition.Definition))
        {
            // Only a host can tell that what the state waits for has come.
            if (transition.Method.IsAutomatic && origin.Key.States.Any(workflow.Waits))
                continue;
            var leaving = origin.ToArray();
            // After a branch that is always selected nothing is tried.
            var last = Array.FindIndex(leaving, i => branches[i].IsUnconditional);
            origins.Add(new(0, origin.Key.States.ToArray(), origin.Key.States.Count > 1 ? origin.Key.Needed : 0, last < 0 ? leaving : leaving.Take(last + 1).ToArray()));
        }
        return Merge(workflow, transition, origins);
    }

    // Of "*", say, which leaves every state: tried from one of them, the outcome is that from any other.
    private static List<OriginGroup> Merge(Emitted workflow, EmittedTransition transition, List<OriginGroup> origins)
    {
        var groups = new List<OriginGroup>();
        foreach (var origin in origins)
        {
            var last = groups.Count == 0 ? null : groups[groups.Count - 1];
            if (last is not null && IsAlike(last) && IsAlike(origin) && last.Branches.SequenceEqual(origin.Branches)
                && workflow.PositionOf(last.States[last.States.Length - 1]) < workflow.PositionOf(origin.States[0])
                && AsksAlike(last, origin))
                groups[groups.Count - 1] = last with { States = [.. last.States, .. origin.States] };
            else
                groups.Add(origin with { Index = groups.Count });
        }
        return groups;

        bool IsAlike(OriginGroup origin) => !origin.IsJoin && origin.Branches.Select(i => transition.Definition.Branches[i])
            .All(b => b.Approvals == 1 && !b.To.Any(origin.States.Contains))
            && !workflow.Duties.ApartFrom(transition.Name).Any(apart => workflow.VotedIn(apart).Any(origin.States.Contains));
        bool AsksAlike(OriginGroup one, OriginGroup other) =>
            one.Branches.All(b => RouteEmitter.Authority(workflow, transition, b, one.ToOrigin()) == RouteEmitter.Authority(workflow, transition, b, other.ToOrigin()));
    }

    /// <summary>One of the origins; whatever is asked of it has the same answer for each.</summary>
    public Origin ToOrigin() => IsJoin ? new(States.ToEquatableArray(), Needed) : new(States[0]);

    public StateMask Mask(Emitted workflow) => workflow.MaskOf(States);

    /// <summary>That it can be left, as code.</summary>
    public string IsReady(Emitted workflow, string marking) => !IsJoin || Needed == 1
        ? Mask(workflow).IsAnyIn(marking)
        : Needed == States.Length ? Mask(workflow).AreAllIn(marking) : Mask(workflow).IsCountIn(marking, Needed);

    /// <summary>The states that are left, as code: a word of bits.</summary>
    public string Left(Emitted workflow, string marking, int word)
    {
        var mask = Mask(workflow);
        if (!mask.Words.Contains(word))
            return StateMask.Nothing;
        if (IsJoin && Needed < States.Length)
            return $"{marking}{word} & {mask[word]}";
        if (IsJoin || States.Length == 1)
            return mask[word];
        // The first of them that is marked: the lowest bit.
        var earlier = mask.Words.TakeWhile(w => w < word).Select(w => $"({marking}{w} & {mask[w]}) == 0UL").ToArray();
        var lowest = $"{Code.Support}.LowestOf({marking}{word} & {mask[word]})";
        return earlier.Length == 0 ? lowest : $"{string.Join(" && ", earlier)} ? {lowest} : {StateMask.Nothing}";
    }
}
