using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ021: duties are between two or more transitions that actors fire.</summary>
internal static class DutyRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        var guesses = new Guesses(definition.Transitions.Where(t => t.FiredBy == FiredBy.Actor).Select(t => t.Name));
        foreach (var kind in new[] { DutyKind.Separate, DutyKind.Same })
        {
            var duties = definition.Duties.Where(d => d.Kind == kind).ToArray();
            for (var i = 0; i < duties.Length; i++)
                foreach (var finding in OfDuty(definition, duties[i], ElementPath.Duty(kind, i), guesses))
                    yield return finding;
        }
    }

    private static IEnumerable<Finding> OfDuty(WorkflowDefinition definition, DutyDefinition duty, ElementPath path, Guesses guesses)
    {
        var (subject, remedy) = duty.Kind == DutyKind.Separate
            ? ("Separate duties", "that different persons fire")
            : ("A duty of the same actor", "that the same person fires");
        var names = duty.Transitions;
        var isShort = names.Distinct().Count() < 2;
        if (isShort)
            yield return Invalid(path, $"{subject} {(names.IsEmpty ? "without transitions" : "with " + Quote(names[0]) + " alone")} {(duty.Kind == DutyKind.Separate ? "bind" : "binds")} nobody: name two transitions or more {remedy}");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            var (name, at) = (names[i], path.Branch(i));
            if (!seen.Add(name))
            {
                if (!isShort)
                    yield return Invalid(at, $"{Naming(duty.Kind)} {Quote(name)} twice: remove one");
            }
            else if (definition.FindTransition(name) is not { } transition)
            {
                var guess = guesses.Closest(name);
                yield return Invalid(at, $"{Naming(duty.Kind)} {Quote(name)}, which is not a transition: declare it, or correct the name{Spelling.DidYouMean(guess)}") with { Suggestion = guess };
            }
            else if (transition.FiredBy != FiredBy.Actor)
            {
                yield return Invalid(at, $"{Naming(duty.Kind)} {Quote(name)}, which no actor fires: remove it, or let an actor fire it");
            }
        }
    }

    private static string Naming(DutyKind kind) => kind == DutyKind.Separate ? "Separate duties name" : "A duty of the same actor names";

    private static Finding Invalid(ElementPath path, string message) => new(Rules.InvalidDuty, path, message);
}
