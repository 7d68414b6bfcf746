namespace Sequent.Definitions;

/// <summary>People who can stand in for each other: they have the same roles, or it is one user whom a task names.</summary>
/// <param name="Roles">The roles: one, unless a duty asks that one person does what several roles are for; none for anybody.</param>
/// <param name="User">The user; null for people who are known by their roles.</param>
internal sealed record PersonKind(EquatableArray<string> Roles, string? User)
{
    public bool Can(HumanStep step) => step.User is not null ? step.User == User : step.Role is null || Roles.Contains(step.Role);

    /// <summary>The kinds of people that some work asks for: anybody first, then the roles as the definition comes to them.</summary>
    public static PersonKind[] Of(HumanWork work)
    {
        var roles = work.Steps.Select(s => s.Role).OfType<string>().Distinct().Select(role => EquatableArray.Create(role));
        var users = work.Steps.Select(s => s.User).OfType<string>().Distinct();
        var together = Together(work).ToArray();
        return
        [
            new(default, null),
            .. together.Select(t => t.Roles).Concat(roles).Where(r => !r.IsEmpty).Distinct().Select(r => new PersonKind(r, null)),
            .. users.Select(user => new PersonKind(together.Where(t => t.Users.Contains(user)).SelectMany(t => t.Roles).Distinct().ToEquatableArray(), user)),
        ];
    }

    // What the duties give to one person: of two steps, and of all that hang together.
    private static IEnumerable<(EquatableArray<string> Roles, HashSet<string> Users)> Together(HumanWork work)
    {
        var groups = work.Steps.Select((_, s) => new HashSet<int> { s }).ToArray();
        foreach (var rule in work.Rules.Where(r => r.Kind == StepRuleKind.SameActor))
        {
            yield return Of([rule.First, rule.Second]);
            groups[rule.First].UnionWith(groups[rule.Second]);
            foreach (var step in groups[rule.First])
                groups[step] = groups[rule.First];
        }
        foreach (var group in groups.Distinct().Where(g => g.Count > 1))
            yield return Of(group.OrderBy(s => s));

        (EquatableArray<string>, HashSet<string>) Of(IEnumerable<int> steps)
        {
            var named = steps.Select(s => work.Steps[s]).ToArray();
            return (named.Select(s => s.Role).OfType<string>().Distinct().ToEquatableArray(), [.. named.Select(s => s.User).OfType<string>()]);
        }
    }
}
