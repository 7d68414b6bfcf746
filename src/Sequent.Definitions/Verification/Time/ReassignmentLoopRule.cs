using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ404: a task is not reassigned to who has it, or had it already.</summary>
internal static class ReassignmentLoopRule
{
    public static IEnumerable<Finding> Check(WorkflowGraph graph) => graph.Nodes
        .Where(s => graph.ReachedByOld[s] && graph.States[s].Escalations.Any(e => e is EscalationDefinition.Reassign))
        .SelectMany(s => OfState(graph.States[s]));

    private static IEnumerable<Finding> OfState(StateDefinition state)
    {
        var turns = new List<Turn>();
        if (state.Work is StateWork.Task { Assignee: { } assignee })
            turns.Add(new(assignee, null, -1));
        for (var i = 0; i < state.Escalations.Count; i++)
            if (state.Escalations[i] is EscalationDefinition.Reassign reassign)
                turns.Add(new(reassign.To, reassign.After, i));
        if (!Sort(turns))
            yield break;

        for (var i = 1; i < turns.Count; i++)
            if (turns.FindLastIndex(i - 1, t => t.Owner == turns[i].Owner) is >= 0 and var earlier)
                yield return Back(state, turns, earlier, i);
    }

    private static Finding Back(StateDefinition state, List<Turn> turns, int earlier, int back)
    {
        var after = Quote(turns[back].After!);
        var who = Name(turns[back].Owner);
        // Between, somebody else had it for some time, or for none.
        var isAtOnce = earlier < back - 1 && Length(turns[earlier + 1]) is { } taken && Length(turns[back]) is { } given && !DurationOrder.IsLonger(given, taken);
        var fact = earlier == back - 1
            ? $"to {who}, who has it already: reassign it to somebody else, or remove the escalation"
            : $"back to {who}, from whom it was taken {(isAtOnce ? "in the same moment" : "after " + Quote(turns[earlier + 1].After!))}: "
                + (isAtOnce ? "give the two different times, or remove one" : "reassign it to somebody else, or remove the escalation");
        return new(Rules.EscalationLoop, ElementPath.State(state.Name).Field("automation").Item("escalation", turns[back].Index).Field("to"),
            $"State {Quote(state.Name)} reassigns its task after {after} {fact}")
        {
            Severity = isAtOnce ? Severity.Error : Severity.Warning,
        };
    }

    // By time, and in written order at the same moment. False when nobody but a calendar can tell which comes first.
    private static bool Sort(List<Turn> turns)
    {
        var sorted = turns.Where(t => t.After is null).ToList();
        foreach (var turn in turns.Where(t => t.After is not null))
        {
            var place = sorted.Count;
            for (; place > 0 && Length(sorted[place - 1]) is { } before; place--)
            {
                if (Length(turn) is not { } length || (!DurationOrder.IsAsLong(length, before) && !DurationOrder.IsLonger(before, length)))
                    return false;
                if (DurationOrder.IsAsLong(length, before))
                    break;
            }
            sorted.Insert(place, turn);
        }
        turns.Clear();
        turns.AddRange(sorted);
        return true;
    }

    private static WorkflowDuration? Length(Turn turn) => DurationOrder.Of(turn.After);

    private static string Name(Assignee assignee) => assignee switch
    {
        Assignee.Role role => "role " + Quote(role.Name),
        Assignee.User user => "user " + Quote(user.Id),
        Assignee.Expression expression => Quote(expression.Source),
        _ => "",
    };

    private sealed record Turn(Assignee Owner, string? After, int Index);
}
