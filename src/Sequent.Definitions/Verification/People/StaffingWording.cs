using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Says how many people a workflow needs.</summary>
internal static class StaffingWording
{
    /// <summary>Such as <c>Workflow 'x' needs at least 3 people: 2 × developer and 1 reviewer other than the submitter; with one person of each role away, 5</c>.</summary>
    public static string Of(HumanWork work, PersonKind[] kinds, int[] people)
    {
        var total = people.Sum();
        var named = Enumerable.Range(0, kinds.Length).Where(k => people[k] > 0).ToArray();
        var roles = named.Where(k => kinds[k].User is null).ToArray();
        var text = $"Workflow {Quote(work.Definition.Id)} needs at least {(total == 1 ? "1 person" : Number(total) + " people")}";
        // Anybody is no role: such people are told last.
        if (named.Any(k => kinds[k].User is not null || !kinds[k].Roles.IsEmpty))
            text += ": " + List(named.OrderBy(k => kinds[k].User is null && kinds[k].Roles.IsEmpty).Select(k => Some(work, kinds[k], people[k])).ToArray());
        if (roles.Length > 0)
            text += $"; with one person{(roles.Any(k => !kinds[k].Roles.IsEmpty) ? " of each role" : "")} away, {Number(total + roles.Length)}";
        return text;
    }

    private static string Some(HumanWork work, PersonKind kind, int count)
    {
        if (kind.User is not null)
            return Quote(kind.User);
        var what = kind.Roles.IsEmpty ? "other" : string.Join(" who is also ", kind.Roles);
        return (count == 1 ? "1 " : Number(count) + " × ") + what + (IsKeptFromSubmitter(work, kind) ? " other than the submitter" : "");
    }

    private static bool IsKeptFromSubmitter(HumanWork work, PersonKind kind)
    {
        var fourEyes = work.Rules.Where(r => r.Kind == StepRuleKind.FourEyes).ToArray();
        return fourEyes.Any(r => IsOf(r.Second)) && !fourEyes.Any(r => IsOf(r.First));

        bool IsOf(int step) => work.Steps[step].Role is { } role && kind.Roles.Contains(role);
    }

    private static string List(string[] items) => items.Length < 2 ? string.Concat(items) : string.Join(", ", items.Take(items.Length - 1)) + " and " + items[items.Length - 1];
}
