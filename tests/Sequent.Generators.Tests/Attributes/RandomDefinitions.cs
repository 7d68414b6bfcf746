using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Tests.Attributes;

/// <summary>Random definitions that use all that the model holds: a chain of states, with chance in everything else.</summary>
internal sealed class RandomDefinitions
{
    private static readonly string[] s_statuses = ["todo", "in progress", "done"];

    private readonly Random _random;
    private readonly bool _isWild;
    private readonly RandomElements _elements;

    private RandomDefinitions(int seed, bool isWild)
    {
        // Neighbouring seeds alone would begin alike.
        _random = new(unchecked((int)((uint)seed * 2654435761u)));
        _isWild = isWild;
        _elements = new(_random, isWild);
    }

    /// <param name="seed">Makes the definition the same each time.</param>
    /// <param name="isWild">True for texts that no rule would let pass, but that an attribute must be able to hold.</param>
    public static WorkflowDefinition Of(int seed, bool isWild) => new RandomDefinitions(seed, isWild).Definition("random-" + seed);

    private WorkflowDefinition Definition(string id)
    {
        var hasData = _random.Next(4) > 0;
        var fields = hasData ? Fields() : [];
        var names = Enumerable.Range(0, _random.Next(3, 7)).Select(i => _elements.Pick("", "InReview", "PODone", "In_It") + "S" + i).ToArray();
        var hasFacets = _elements.Chance();
        var states = names.Select((name, i) => State(name, i, isLast: i == names.Length - 1, hasFacets)).ToList();
        var invariants = hasData ? Invariants(fields[0].Name) : default;
        var transitions = states.Take(names.Length - 1).SelectMany((s, i) => Leaving(s, names[i + 1], i, fields, invariants)).ToList();
        if (_elements.Chance())
        {
            states.Add(new("Old") { Retired = true });
            transitions.Add(new("Revive") { Branches = EquatableArray.Create(new BranchDefinition(EquatableArray.Create("Old", names[0]), names[1])) });
        }
        var hasFourEyes = _elements.Chance();
        var parallel = _elements.Chance() ? new RandomParallel(_elements, names[0], names[^1], hasFourEyes) : null;
        states.AddRange(parallel?.States() ?? []);
        transitions.AddRange(parallel?.Transitions() ?? []);
        return new(id)
        {
            Version = _elements.Pick("1.0.0", "2.1.0-rc.1+7"),
            Label = _elements.MaybeWords(),
            Description = _elements.MaybeWords(),
            Owner = _elements.MaybeWords(),
            Calendar = _elements.Pick(null, "berlin"),
            Sla = _elements.Sla(),
            Triggers = _elements.Some(3, _ => _elements.Trigger()),
            Facets = hasFacets ? EquatableArray.Create(new FacetDefinition("status", s_statuses.ToEquatableArray()), new FacetDefinition("a:b", EquatableArray.Create("x", "y"))) : default,
            Migrations = _elements.Some(2, i => new MigrationDefinition("0." + i + ".0")
            {
                States = _elements.Some(2, j => new StateMapping((_isWild ? _elements.Pick("a:b", "x-", " ") : "old_") + j, names[j])),
                Data = _elements.Values(),
            }),
            Routing = _elements.Pick(RoutingPolicy.Unique, RoutingPolicy.First),
            FourEyes = hasFourEyes,
            Duties = (parallel?.Duties() ?? []).ToEquatableArray(),
            Roles = _elements.Chance() ? EquatableArray.Create(new RoleDefinition("buyer"), new RoleDefinition("clerk")) : default,
            Data = hasData ? DataSchema.Closed(fields) : DataSchema.Open,
            Invariants = invariants,
            States = states.ToEquatableArray(),
            // As a class is read: what an actor fires, then the others.
            Transitions = transitions.OrderBy(t => t.FiredBy != FiredBy.Actor).ToEquatableArray(),
        };
    }

    private StateDefinition State(string name, int index, bool isLast, bool hasFacets)
    {
        var work = isLast ? null : _random.Next(4) switch { 0 => _elements.Task(), 1 or 2 when index > 0 => _elements.Waiting(), _ => null };
        return new(name)
        {
            WireName = WireName(name, index),
            Initial = index == 0,
            Final = isLast,
            Label = _elements.MaybeWords(),
            Description = _elements.MaybeWords(),
            Work = work,
            OnEntry = _elements.Some(2, _ => _elements.Effect()),
            OnExit = isLast ? default : _elements.Some(2, _ => _elements.Effect()),
            Sla = isLast ? null : _elements.Sla(),
            Escalations = isLast ? default : _elements.Some(2, _ => _elements.Escalation(work is StateWork.Task || _isWild)),
            Facets = hasFacets ? EquatableArray.Create(new FacetValue("status", s_statuses[index % 3]), new FacetValue("a:b", index < 3 ? "x" : "y")) : default,
        };
    }

    private IEnumerable<TransitionDefinition> Leaving(StateDefinition state, string next, int index, DataField[] fields, EquatableArray<InvariantDefinition> invariants)
    {
        BranchDefinition Branch() => Checked(new(state.Name, next), invariants);
        if (state.Waits)
        {
            yield return Described(new("Auto" + index) { Automatic = true, Branches = EquatableArray.Create(Branch()) }, index);
            yield break;
        }

        var branch = Branch() with { Role = _elements.Pick(null, "buyer", "clerk") };
        if (_elements.Chance())
            branch = branch with { Approvals = 2, ResetOn = fields.Where(f => !f.Computed && _elements.Chance()).Select(f => f.Name).ToEquatableArray() };
        yield return Described(new("Do" + index)
        {
            Inputs = Inputs(),
            Branches = fields.Length == 0 || _elements.Chance()
                ? EquatableArray.Create(branch)
                : EquatableArray.Create(branch with { When = Condition(fields) }, new BranchDefinition(state.Name, next) { Otherwise = true }),
        }, index);
        if (_elements.Chance())
            yield return Described(new("Host" + index)
            {
                Branches = EquatableArray.Create(_elements.Chance() ? Branch() with { After = _elements.Pick("2 days", "P1D") } : Branch() with { On = "received" }),
            }, index);
    }

    private TransitionDefinition Described(TransitionDefinition transition, int index) => transition with
    {
        WireName = WireName(transition.Name, index),
        Label = _elements.MaybeWords(),
        Description = _elements.MaybeWords(),
        Prompt = _elements.MaybeWords(),
        Effects = _elements.Values(),
    };

    private string WireName(string name, int index) => _elements.Chance() ? Naming.ToWireName(name) : (_isWild ? _elements.Pick("x y ", "$", "name") : "the__") + name + index;

    private BranchDefinition Checked(BranchDefinition branch, EquatableArray<InvariantDefinition> invariants) => branch with
    {
        Pre = invariants.Where(i => i.When != InvariantTime.Post && _random.Next(3) == 0).Select(i => i.Name).ToEquatableArray(),
        Post = invariants.Where(i => i.When != InvariantTime.Pre && _random.Next(3) == 0).Select(i => i.Name).ToEquatableArray(),
    };

    private EquatableArray<InvariantDefinition> Invariants(string amount) => _elements.Some(3, i => new InvariantDefinition("holds_" + i, $"{amount} <= 9{i}")
    {
        Description = _elements.MaybeWords(),
        When = _elements.Pick(null, InvariantTime.Pre, (InvariantTime?)InvariantTime.Post),
    });

    private Guard Condition(DataField[] fields) => _random.Next(3) switch
    {
        0 => new Guard.Member("Ready") { Body = fields[1].Name },
        1 => new Guard.Member("IsHidden") { Obstacle = "the expression '_hidden[0]'" },
        _ => new Guard.Expression(fields[0].Name + " <= 5"),
    };

    // The first two are what conditions read.
    private DataField[] Fields() => [.. CodeData.Fields.Where((_, i) => i < 2 || _elements.Chance()).Select(field => field with
    {
        Name = _elements.Chance() ? field.Name : "the__" + field.Name,
        Description = _elements.MaybeWords(),
    })];

    private EquatableArray<InputDefinition> Inputs() => CodeData.Inputs.Where(_ => _random.Next(3) == 0).Select((input, i) => input with
    {
        WireName = _elements.Chance() ? input.WireName : (_isWild ? "in " : "the__") + input.WireName,
        Description = _elements.MaybeWords(),
    }).ToEquatableArray();
}
