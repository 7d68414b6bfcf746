using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>Random definitions that fork and join: most of them in blocks, so that a good part is sound; the rest is chance.</summary>
internal static class ParallelWorkflows
{
    public static Gen<WorkflowDefinition> Any =>
        from seed in Gen.Choose(0, int.MaxValue)
        from slips in Gen.Frequency((6, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Constant(3)))
        select new Builder(new(seed)).Build(slips);

    /// <summary>Only such in blocks.</summary>
    public static Gen<WorkflowDefinition> InBlocks => Gen.Choose(0, int.MaxValue).Select(seed => new Builder(new(seed)).Build(0));

    private sealed class Builder(Random random)
    {
        private const int MostStates = 14;

        private readonly List<StateDefinition> _states = [new("S0") { Initial = true }];
        private readonly List<(BranchDefinition Branch, bool Automatic)> _branches = [];

        public WorkflowDefinition Build(int slips)
        {
            var end = NewState(final: true);
            Parallel("S0", Region(end, 0), 0);
            if (Chance(20))
                Add(new(EquatableArray.Create("*"), NewState(final: true)) { Cancels = EquatableArray.Create("*") });
            for (var i = 0; i < slips; i++)
                Slip();
            var transitions = Transitions();
            return new("random")
            {
                Routing = Chance(85) ? RoutingPolicy.First : RoutingPolicy.Unique,
                Data = RandomWorkflows.DataOf(transitions),
                Roles = Chance(25) ? RandomWorkflows.Roles.Select(r => new RoleDefinition(r)).ToEquatableArray() : default,
                // The order of the states is that of hooks and of origins.
                States = _states.OrderBy(_ => random.Next()).ToEquatableArray(),
                Transitions = transitions,
            };
        }

        // The branches, several of them by one name now and then; automatic ones last, as classes have them.
        private EquatableArray<TransitionDefinition> Transitions()
        {
            var groups = new List<List<BranchDefinition>>();
            foreach (var (branch, _) in _branches.Where(b => !b.Automatic))
            {
                if (groups.Count > 0 && Chance(35))
                    groups[random.Next(groups.Count)].Add(branch);
                else
                    groups.Add([branch]);
            }
            var fired = groups.Select((branches, i) => new TransitionDefinition("T" + i) { Branches = branches.ToEquatableArray() });
            var automatic = _branches.Where(b => b.Automatic).Select((b, i) => new TransitionDefinition("A" + i) { Automatic = true, Branches = EquatableArray.Create(b.Branch) });
            return fired.Concat(automatic).ToEquatableArray();
        }

        // Steps that end in a state; gives the state in which they begin.
        private string Region(string end, int depth)
        {
            var start = end;
            for (var steps = random.Next(depth == 0 ? 2 : 3); steps > 0 && _states.Count < MostStates; steps--)
            {
                var next = start;
                start = NewState();
                Step(start, next, depth);
            }
            return start;
        }

        private void Step(string from, string to, int depth)
        {
            var kind = random.Next(10);
            if (kind < 3 && depth < 2 && _states.Count < MostStates - 4)
                Parallel(from, to, depth);
            else if (kind < 5 && _states.Count < MostStates)
                Choice(from, to);
            else
                Add(new(from, to), automatic: Chance(15));
            if (kind == 9)
                Add(new(from, from));
        }

        private void Choice(string from, string to)
        {
            var detour = NewState();
            Add(new(from, to), guarded: true);
            Add(new(from, detour));
            Add(new(detour, Chance(30) ? from : to));
        }

        private void Parallel(string from, string to, int depth)
        {
            var before = _states.Count;
            var lanes = Enumerable.Range(0, 2 + random.Next(2)).Select(_ => NewState()).Select(end => (Start: Region(end, depth + 1), End: end)).ToArray();
            var inside = _states.Skip(before).Select(s => s.Name).ToArray();
            var fork = lanes.Select(l => l.Start).OrderBy(_ => random.Next()).ToEquatableArray();
            Add(new(EquatableArray.Create(from), fork), automatic: Chance(20));

            var ends = lanes.Select(l => l.End).OrderBy(_ => random.Next()).ToEquatableArray();
            var isQuorum = Chance(25);
            Add(new(default, EquatableArray.Create(to))
            {
                Join = ends,
                AtLeast = isQuorum ? 1 + random.Next(lanes.Length - 1) : null,
                // Those who come too late are withdrawn.
                Cancels = isQuorum ? inside.Except(ends).ToEquatableArray() : default,
            }, automatic: Chance(70));
            if (Chance(40))
            {
                var some = inside.Where(_ => Chance(40)).DefaultIfEmpty(inside[0]).ToEquatableArray();
                Add(new(some, Chance(60) ? to : from) { Cancels = inside.Except(some.Count == 1 ? some : default).ToEquatableArray() });
            }
        }

        // What a hasty change does.
        private void Slip()
        {
            var index = random.Next(_branches.Count);
            var (branch, automatic) = _branches[index];
            string Any() => _states[random.Next(_states.Count)].Name;
            var other = Any();
            _branches[index] = (random.Next(5) switch
            {
                0 when !branch.To.Contains(other) => branch with { To = branch.To.Append(other).ToEquatableArray() },
                1 when branch.Joins && !branch.Join.Contains(other) => branch with { Join = branch.Join.Append(other).ToEquatableArray() },
                2 when !branch.Joins && !branch.LeavesAny && branch.From[0] != other => branch with { Join = EquatableArray.Create(branch.From[0], other), From = default },
                3 => branch with { Cancels = branch.Cancels.IsEmpty ? EquatableArray.Create(other) : default },
                4 when !branch.Joins => branch with { From = EquatableArray.Create("*") },
                _ => branch,
            }, automatic);
        }

        private void Add(BranchDefinition branch, bool automatic = false, bool guarded = false) => _branches.Add((branch with
        {
            Role = automatic || Chance(50) ? null : RandomWorkflows.Roles[random.Next(RandomWorkflows.Roles.Length)],
            When = guarded || Chance(25) ? RandomWorkflows.GuardOf(random.Next(RandomWorkflows.GuardCount)) : null,
        }, automatic));

        private string NewState(bool final = false)
        {
            _states.Add(new("S" + _states.Count) { Final = final });
            return _states[^1].Name;
        }

        private bool Chance(int percent) => random.Next(100) < percent;
    }
}
