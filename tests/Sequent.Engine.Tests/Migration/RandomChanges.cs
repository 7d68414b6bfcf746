using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Tests.Migration;

/// <summary>A definition, what became of it, the instances of the first, and how they shall come to the second: all random.</summary>
internal sealed record RandomChange(WorkflowDefinition Older, WorkflowDefinition Newer, IReadOnlyList<InstanceSnapshot> Instances, MigrationPlan Plan)
{
    public const string Tenant = "acme";

    public static Gen<RandomChange> Any => Gen.Choose(0, int.MaxValue).Select(seed => new Builder(new(seed)).Build());

    public override string ToString() => $"{Older.ToJson()}\n{Newer.ToJson()}\n{string.Join('\n', Instances.Select(i => $"{i.Marking} {i.Status} {i.Data}"))}\n{string.Join(", ", Plan.States)}; {string.Join(", ", Plan.Data)}; rest: {Plan.MigrateTheRest}";

    private sealed class Builder(Random random)
    {
        private static readonly DataType[] s_types = [DataType.Integer, DataType.Number, DataType.String, DataType.Boolean];
        private static readonly DateTimeOffset s_start = new(2029, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public RandomChange Build()
        {
            var names = Enumerable.Range(0, random.Next(2, 8)).Select(i => "s" + i).ToArray();
            var older = Definition("1.0.0", names, Fields([]));
            // Some states are gone, some have another name, some are new; the first one stays.
            var kept = names.Where((_, i) => i == 0 || random.Next(5) > 0).Select((name, i) => i > 0 && random.Next(5) == 0 ? "r" + name : name).ToArray();
            var newer = Definition("2.0.0", [.. kept, .. random.Next(2) == 0 ? new[] { "new" } : []], Fields(older.Data.Fields));
            return new(older, newer, [.. Enumerable.Range(0, random.Next(25)).Select(i => Instance(older, i))], Plan(older, newer));
        }

        private WorkflowDefinition Definition(string version, string[] names, DataField[] fields) => new("random")
        {
            Version = version,
            Data = new(random.Next(2) == 0, fields.ToEquatableArray()),
            States = names.Select((name, i) => new StateDefinition(Naming.FromWireName(name)) { WireName = name, Initial = i == 0, Final = i == names.Length - 1 && i > 0 }).OrderBy(_ => random.Next()).ToEquatableArray(),
            Transitions = Transitions([.. names.Select(Naming.FromWireName)]).ToEquatableArray(),
        };

        private IEnumerable<TransitionDefinition> Transitions(string[] names)
        {
            for (var i = 0; i + 1 < names.Length; i++)
                yield return new("T" + i) { Branches = EquatableArray.Create(new BranchDefinition(names[i], names[random.Next(i + 1, names.Length)]) { Approvals = random.Next(1, 3) }) };
            if (names.Length > 3 && random.Next(3) > 0)
                yield return new("Fork") { Branches = EquatableArray.Create(new BranchDefinition(EquatableArray.Create(names[0]), EquatableArray.Create(names[1], names[2]))) };
        }

        // What there was, now and then of another type or without the right to be left out; and something new.
        private DataField[] Fields(IEnumerable<DataField> before) =>
        [
            .. before.Where(_ => random.Next(6) > 0).Select(f => random.Next(6) > 0 ? f : Field(f.Name)),
            .. Enumerable.Range(0, random.Next(3)).Select(_ => Field("f" + random.Next(1000))).DistinctBy(f => f.Name).ExceptBy(before.Select(b => b.Name), f => f.Name),
        ];

        private DataField Field(string name)
        {
            var type = Pick(s_types);
            return new(name, type, random.Next(2) == 0, Max: type == DataType.Integer && random.Next(2) == 0 ? Value.Integer(50) : null);
        }

        private InstanceSnapshot Instance(WorkflowDefinition definition, int number)
        {
            var at = s_start.AddMinutes(number);
            var fork = definition.FindTransition("Fork")?.Branches[0].To.Select(name => definition.FindState(name)!.WireName).ToArray();
            var marked = fork is not null && random.Next(2) == 0 ? fork : [Pick(definition.States.Where(s => !s.Final).ToArray()).WireName];
            var tokens = definition.States.Where(s => marked.Contains(s.WireName)).Select((s, i) => new Token(s.WireName, i + 1, at)).ToEquatableArray();
            var status = random.Next(8) switch { 0 => InstanceStatus.Paused, 1 => InstanceStatus.Failed, 2 => InstanceStatus.Completed, _ => InstanceStatus.Running };
            return new()
            {
                Id = InstanceId.New(at), Tenant = Tenant, Subject = new("random", "" + number), Definition = DefinitionKey.Of(definition), Status = status,
                Tokens = tokens, Visits = tokens.Count, Version = 1, Data = Data(definition).ToJsonString(), StartedAt = at, ChangedAt = at,
                EndedAt = status == InstanceStatus.Completed ? at : null, InitiatedBy = "ana", HistoryLength = 1, HistoryHash = "",
                Acts = tokens.Take(random.Next(2)).Select(t => new RememberedAct(ActKind.Voted, "ben", Transition: "t" + random.Next(8), State: t.State)).ToEquatableArray(),
            };
        }

        private JsonObject Data(WorkflowDefinition definition)
        {
            var data = new JsonObject { ["extra"] = 1 };
            foreach (var field in definition.Data.Fields.Where(f => f.Required || random.Next(2) == 0))
                data[field.Name] = ValueOf(field);
            return data;
        }

        private JsonNode ValueOf(DataField field) => field.Type.Kind switch
        {
            DataKind.Integer => random.Next(51),
            DataKind.Number => 1.5m,
            DataKind.Boolean => random.Next(2) == 0,
            _ => "text",
        };

        private MigrationPlan Plan(WorkflowDefinition older, WorkflowDefinition newer) => new("2.0.0")
        {
            States = older.States.Where(_ => random.Next(3) == 0).ToDictionary(s => s.WireName, _ => Pick(newer.States.ToArray()).WireName),
            Data = newer.Data.Fields.Where(_ => random.Next(2) == 0).ToDictionary(f => f.Name, f => (JsonNode?)ValueOf(f)),
            MigrateTheRest = random.Next(2) == 0,
            BatchSize = random.Next(1, 8),
        };

        private T Pick<T>(T[] items) => items[random.Next(items.Length)];
    }
}
