namespace Sequent.Definitions.Tests;

/// <summary>Small random definitions in which it matters who does what.</summary>
internal static class RandomPeople
{
    private static readonly string?[] s_roles = [null, "x", "y", "y"];

    public static WorkflowDefinition Next(Random random, bool parallel, int mostApprovals = 2)
    {
        var states = Enumerable.Range(0, random.Next(3, 6)).Select(i => $"S{i}").ToArray();
        var transitions = Enumerable.Range(0, random.Next(2, 6)).Select(t => new TransitionDefinition($"T{t}")
        {
            Automatic = random.Next(6) == 0,
            Branches = Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => Branch(t)).ToEquatableArray(),
        }).Select(t => t.Automatic ? t with { Branches = t.Branches.Select(b => b with { Approvals = 1 }).ToEquatableArray() } : t).ToArray();
        var fired = transitions.Where(t => t.FiredBy == FiredBy.Actor).Select(t => t.Name).ToArray();
        return new("people")
        {
            FourEyes = random.Next(2) == 0,
            Duties = Enumerable.Range(0, fired.Length < 2 ? 0 : random.Next(4)).Select(_ => new DutyDefinition(
                random.Next(3) == 0 ? DutyKind.Separate : DutyKind.Same,
                fired.OrderBy(_ => random.Next()).Take(random.Next(2, 4)).ToEquatableArray())).ToEquatableArray(),
            States = states.Select((name, i) => new StateDefinition(name)
            {
                Initial = i == 0,
                Final = i == states.Length - 1,
                Work = random.Next(2) == 0 ? new StateWork.Task { Assignee = random.Next(3) == 0 ? new Assignee.Role("y") : null } : null,
            }).ToEquatableArray(),
            Transitions = transitions.ToEquatableArray(),
        };

        BranchDefinition Branch(int t)
        {
            var joins = parallel && random.Next(4) == 0;
            var from = t == 0 && !joins ? [states[0]] : states.SkipLast(1).OrderBy(_ => random.Next()).Take(joins ? 2 : random.Next(4) == 0 ? 2 : 1).ToArray();
            var to = states.Skip(random.Next(3) == 0 ? 0 : 1).OrderBy(_ => random.Next()).Take(parallel && random.Next(2) == 0 ? 2 : 1).ToEquatableArray();
            return new BranchDefinition(joins ? default : from.ToEquatableArray(), to)
            {
                Join = joins ? from.ToEquatableArray() : default,
                Cancels = parallel && random.Next(8) == 0 ? EquatableArray.Create("*") : default,
                Role = s_roles[random.Next(s_roles.Length)],
                Approvals = joins || random.Next(4) > 0 ? 1 : random.Next(1, mostApprovals + 1),
                AllowSubmitter = random.Next(6) == 0,
            };
        }
    }
}
