using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions.Expressions;
using Sequent.Definitions.Tests.Guards;

namespace Sequent.Definitions.Tests;

/// <content>Definitions with everything that the model holds.</content>
internal static partial class Arbitrary
{
    private static readonly string[] s_words =
        ["Post", "", "a\"b\\c/", "line\nbreak\t\u0001", "</script>", "Zoë 日本 😀", "\ufeff\u200b", "it's // no /* comment", "null"];

    private static readonly string[] s_conditions =
        ["true", "amount <= 5000.10", "data.s == \"it's \\\"so\\\"\"", "no expression (", "size(s) > 3 &&\n\tb", "s.matches(\"\\\\d+\")", ""];

    private static readonly DataKind[] s_kinds =
    [
        DataKind.Dynamic, DataKind.Boolean, DataKind.Integer, DataKind.Number, DataKind.Double, DataKind.String, DataKind.Enum, DataKind.Date,
        DataKind.DateTime, DataKind.Duration, DataKind.Array, DataKind.Object,
    ];

    /// <summary>Definitions of sound shape that use all there is, except what a class knows of its code.</summary>
    public static Arbitrary<WorkflowDefinition> Rich { get; } = Arb.From(
        from sound in Sound.Generator
        from seed in Gen.Choose(0, int.MaxValue)
        select Enriched(sound, new Random(seed)));

    private static WorkflowDefinition Enriched(WorkflowDefinition definition, Random random)
    {
        var names = definition.States.ToDictionary(s => s.Name, s => Pick(random, "", "PODone", "In_Review", "inReview", "État", "_") + s.Name);
        names[BranchDefinition.AnyState] = BranchDefinition.AnyState;
        var transitions = definition.Transitions.Select(t => Enriched(t, names, random)).ToEquatableArray();
        return new(Pick(random, "post", "purchase-order", "A.1"))
        {
            Version = Pick(random, "1.0.0", "2.1.0-rc.1+7"),
            Label = Words(random),
            Description = Words(random),
            Owner = Words(random),
            Calendar = Words(random),
            Sla = Chance(random) ? Sla(random) : null,
            Triggers = Some(random, 3, _ => Trigger(random)),
            Facets = Some(random, 3, i => new FacetDefinition(Pick(random, "status", "x-", "") + i, Some(random, 3, j => "value " + j))),
            Migrations = Some(random, 3, i => new MigrationDefinition("1.0." + i)
            {
                States = Some(random, 3, j => new StateMapping(Pick(random, "old", "x-", "") + j, Pick(random, [.. names.Values.Where(n => n != BranchDefinition.AnyState)]))),
                Data = Values(random),
            }),
            Routing = Pick(random, RoutingPolicy.Unique, RoutingPolicy.First),
            FourEyes = Chance(random),
            Duties = Some(random, 3, _ => Duty(random, transitions, DutyKind.Separate)).Concat(Some(random, 3, _ => Duty(random, transitions, DutyKind.Same))).ToEquatableArray(),
            Roles = Some(random, 3, i => new RoleDefinition("role " + i)),
            Data = Chance(random) ? DataSchema.Open : Schema(random, 2),
            Invariants = Some(random, 3, i => new InvariantDefinition(Pick(random, "has_", "x-", "$", "Ünlike ") + i, Pick(random, s_conditions))
            {
                Description = Words(random), When = Pick(random, null, InvariantTime.Pre, (InvariantTime?)InvariantTime.Post),
            }),
            States = definition.States.Select((s, i) => Enriched(s, random) with
            {
                Name = names[s.Name], WireName = Chance(random) ? Naming.ToWireName(names[s.Name]) : Pick(random, "x y ", "$", "name") + i, Label = Words(random),
            }).ToEquatableArray(),
            Transitions = transitions,
        };
    }

    private static TransitionDefinition Enriched(TransitionDefinition transition, Dictionary<string, string> names, Random random) =>
        new(transition.Name + Pick(random, "", "PO", "_x"))
        {
            WireName = transition.Name.ToLowerInvariant() + Pick(random, "", "_", " x"),
            Label = Words(random),
            Description = Words(random),
            Prompt = Words(random),
            Effects = Values(random),
            Automatic = transition.Automatic,
            Inputs = Some(random, 3, i => new InputDefinition(Pick(random, "due", "PO", "@", "Up_") + i, Type(random, 2), Chance(random)) { WireName = Pick(random, "in_", "IN ") + i, Description = Words(random) }),
            Branches = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Enriched(transition.Branches[0], names, random)).ToEquatableArray(),
        };

    private static BranchDefinition Enriched(BranchDefinition branch, Dictionary<string, string> names, Random random) => branch with
    {
        From = Chance(random) ? branch.From.Select(s => names[s]).ToEquatableArray() : default,
        Join = random.Next(4) == 0 ? Several(random, names) : default,
        AtLeast = Chance(random) ? null : random.Next(3),
        To = random.Next(4) == 0 ? Several(random, names) : EquatableArray.Create(Pick(random, names[branch.To[0]], names[branch.To[0]], "InLimbo")),
        Cancels = Chance(random) ? default : Several(random, names),
        Approvals = random.Next(4),
        ResetOn = Some(random, 3, i => "field " + i),
        AllowSubmitter = Chance(random),
        Role = Chance(random) ? Pick(random, "role 0", "role 1", "") : null,
        When = random.Next(3) switch { 0 => null, 1 => new Guard.Member(Pick(random, "IsSmall", "is large")), _ => new Guard.Expression(Pick(random, s_conditions)) },
        Otherwise = Chance(random),
        Pre = Some(random, 2, i => "has_" + i),
        Post = Some(random, 2, i => "x-" + i),
        After = Words(random),
        On = Words(random),
    };

    private static EquatableArray<string> Several(Random random, Dictionary<string, string> names) =>
        Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random, [.. names.Values, "InLimbo"])).ToEquatableArray();

    private static DutyDefinition Duty(Random random, EquatableArray<TransitionDefinition> transitions, DutyKind kind) =>
        new(kind, Some(random, 4, _ => Pick(random, [.. transitions.Select(t => t.Name), "?"])));

    private static DataSchema Schema(Random random, int depth) => DataSchema.Closed([.. Some(random, 5, i => Field(random, Pick(random, "amount", "description", "name ") + i, depth))]);

    private static DataField Field(Random random, string name, int depth)
    {
        var type = Type(random, depth);
        var hasLimits = type.Kind is DataKind.Integer or DataKind.Number or DataKind.Double or DataKind.Date or DataKind.DateTime or DataKind.Duration;
        var hasValues = hasLimits || type.Kind is DataKind.String or DataKind.Enum or DataKind.Boolean;
        return new(name, type, Chance(random), hasLimits && Chance(random) ? Of(random, type) : null, hasLimits && Chance(random) ? Of(random, type) : null,
            hasValues ? Some(random, 3, _ => Of(random, type)) : default)
        {
            Computed = Chance(random),
            Description = Words(random),
        };
    }

    private static Value Of(Random random, DataType type)
    {
        Value value;
        do
            value = RandomData.Of(random, type);
        while (value.Kind == ValueKind.Double && !double.IsFinite(value.AsDouble));
        return value;
    }

    private static DataType Type(Random random, int depth) => Pick(random, s_kinds) switch
    {
        DataKind.Boolean => DataType.Boolean,
        DataKind.Integer => DataType.Integer,
        DataKind.Number => DataType.Number,
        DataKind.Double => DataType.Double,
        DataKind.String => DataType.String,
        DataKind.Enum => DataType.Enum([.. s_words.Take(random.Next(1, 4))]),
        DataKind.Date => DataType.Date,
        DataKind.DateTime => DataType.DateTime,
        DataKind.Duration => DataType.Duration,
        DataKind.Array when depth > 0 => DataType.Array(Chance(random) ? Type(random, depth - 1) : Type(random, depth - 1).OrNull()),
        DataKind.Object => DataType.Object(depth > 0 && Chance(random) ? Schema(random, depth - 1) with { IsOpen = Chance(random) } : DataSchema.Open),
        _ => DataType.Dynamic,
    };

    private static EquatableArray<T> Some<T>(Random random, int most, Func<int, T> make)
        where T : IEquatable<T> => Enumerable.Range(0, random.Next(most)).Select(make).ToEquatableArray();

    private static string? Words(Random random) => Chance(random) ? Pick(random, s_words) : null;

    private static bool Chance(Random random) => random.Next(2) == 0;

    private static T Pick<T>(Random random, params T[] values) => values[random.Next(values.Length)];
}
