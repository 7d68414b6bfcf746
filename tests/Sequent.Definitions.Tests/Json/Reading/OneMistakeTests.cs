using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests.Json;

/// <summary>One mistake in a sound definition is one finding, and it is shown where the mistake is.</summary>
public class OneMistakeTests
{
    private const int Rounds = 4000;

    // Not "id" and "to": of a name of two letters none is close.
    private static readonly string[] Keys =
    [
        "version", "label", "description", "owner", "roles", "policies", "routing", "dataSchema", "invariants", "initialState", "transitions", "name", "final", "retired",
        "from", "role", "condition", "evaluator", "otherwise", "pre", "post", "auto", "inputs", "type", "values", "items", "nullable", "properties", "required", "computed", "min", "max", "oneOf",
        "calendar", "facets", "triggers", "event", "cron", "webhook", "when", "timeZone", "sla", "duration", "warnAfter", "onBreach", "migrations", "states", "data",
        "task", "assignee", "user", "expression", "assign", "due", "wait", "for", "until", "action", "plugin", "result", "compensate", "retry", "maxRetries", "backoff", "onFailure",
        "external", "url", "method", "mode", "headers", "timeout", "completionTimeout", "successCondition", "extract", "failureNotification",
        "join", "atLeast", "cancels", "approvals", "resetOn", "allowSubmitter", "fourEyes", "separateDuties", "sameActor",
        "onEntry", "onExit", "automation", "escalation", "after", "prompt", "effects", "open",
    ];

    [Test]
    public void A_misspelt_key()
    {
        var random = new Random(20260131);
        var tried = new HashSet<string>();
        foreach (var text in Texts())
        {
            var property = AnyProperty(text, random);
            tried.Add(property.Name);
            Check(text.Insert(property.NameRange.Start + 1 + property.Name.Length, "z"), property.NameRange.Start, $"'{property.Name}z'");
        }
        Assert.That(tried, Is.EquivalentTo(Keys));
    }

    [Test]
    public void A_value_of_another_kind()
    {
        var random = new Random(20260131);
        var tried = new HashSet<string>();
        foreach (var text in Texts())
        {
            var property = AnyProperty(text, random);
            tried.Add(property.Name);
            Check(text.Remove(property.Value.Range.Start, property.Value.Range.Length).Insert(property.Value.Range.Start, "null"), property.Value.Range.Start, $"'{property.Name}' of ");
        }
        Assert.That(tried, Is.EquivalentTo(Keys));
    }

    private static void Check(string text, int place, string subject)
    {
        var read = WorkflowJson.Read(text);
        var findings = read.Verify().Findings;
        Assert.That(findings.Select(f => f.Message).ToArray(), Has.Length.EqualTo(1).And.All.StartsWith(subject), text);
        Assert.That(read.Locate(findings[0]).Range.Start, Is.EqualTo(place), text);
    }

    private static IEnumerable<string> Texts() => Arbitrary.Rich.Generator.Sample(Rounds, new Rnd(20260131), 50).Select(Sound).Where(IsSound).Select(d => d.ToJson());

    private static bool IsSound(WorkflowDefinition definition) =>
        !Verifier.Verify(definition).Findings.Any(f => string.CompareOrdinal(f.Rule.Id, "SEQ100") < 0 || f.Rule == Rules.UnknownRole);

    // Without what the rules would find.
    private static WorkflowDefinition Sound(WorkflowDefinition definition) => definition with
    {
        FourEyes = true,
        Duties = definition.Transitions.Where(t => !t.Automatic).Select(t => t.Name).ToArray() is { Length: > 1 } names
            ? EquatableArray.Create(new DutyDefinition(DutyKind.Separate, names.ToEquatableArray()), new DutyDefinition(DutyKind.Same, names.ToEquatableArray()))
            : default,
        Roles = definition.Roles.IsEmpty ? default : Sequence("role 0", "role 1").Select(r => new RoleDefinition(r)).ToEquatableArray(),
        Data = definition.Data with { Fields = definition.Data.Fields.Select((f, i) => i % 2 == 0 ? f with { Max = null, OneOf = default } : f with { Min = null, OneOf = default }).ToEquatableArray() },
        Facets = EquatableArray.Create(new FacetDefinition("status", definition.States.Select(s => s.WireName).ToEquatableArray())),
        Calendar = "eu",
        Sla = SoundElements.Sla(0),
        Triggers = SoundElements.Triggers,
        Migrations = EquatableArray.Create(new MigrationDefinition("0.9.0") { States = EquatableArray.Create(new StateMapping("old", definition.States[0].Name)), Data = SoundElements.Inputs }),
        States = definition.States.Select((s, i) => SoundElements.Of(s with { Retired = s.Retired && !s.Initial }, i + definition.Transitions.Count)).ToEquatableArray(),
        Invariants = Sequence("has_0", "x-0").Select(name => new InvariantDefinition(name, "true") { Description = definition.Label, When = name == "x-0" ? InvariantTime.Post : InvariantTime.Pre }).ToEquatableArray(),
        Transitions = definition.Transitions.Select(t => t with
        {
            Inputs = t.Automatic ? default : t.Inputs.Where(n => !n.Name.StartsWith('@')).ToEquatableArray(),
            Branches = t.Branches.Select((b, i) => SoundElements.Of(b with
            {
                After = null,
                On = null,
                Pre = Sequence("has_0").ToEquatableArray(),
                Post = Sequence("x-0").ToEquatableArray(),
                Role = t.Automatic || b.Role == "" ? null : b.Role,
                Otherwise = b.Otherwise && b.When is null && i == t.Branches.Count - 1,
            }, definition, !t.Automatic)).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    private static string[] Sequence(params string[] items) => items;

    // Each key as often as any other, however many properties it has.
    private static JsonProperty AnyProperty(string text, Random random)
    {
        var keys = Show.Nodes(JsonSyntax.Parse(text).Root).OfType<JsonObject>().SelectMany(o => o.Properties)
            .Where(p => Keys.Contains(p.Name)).GroupBy(p => p.Name).ToArray();
        var properties = keys[random.Next(keys.Length)].ToArray();
        return properties[random.Next(properties.Length)];
    }
}
