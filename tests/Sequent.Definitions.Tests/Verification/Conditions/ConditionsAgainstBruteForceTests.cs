using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

/// <summary>What is reported about a transition is what trying all values with the interpreter shows.</summary>
public class ConditionsAgainstBruteForceTests
{
    [TestCase(1, 5000)]
    [TestCase(2, 5000)]
    public void Everything_reported_is_what_every_value_shows(int seed, int definitions)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < definitions; i++)
        {
            var random = new Random(unchecked(seed * 1_000_003 + i));
            var trial = new Trial(random);
            var report = Verifier.Verify(trial.Definition);
            Assert.That(Reported(report), Is.EqualTo(trial.Expected()), () => $"trial {i} of seed {seed}\n{trial.Definition.ToJson()}\n{string.Join("\n", report.Findings)}");
            seen.UnionWith(report.Findings.Select(f => f.Rule.Id));
        }
        Assert.That(seen, Is.SupersetOf(new[] { "SEQ101", "SEQ202", "SEQ203", "SEQ204", "SEQ205", "SEQ208" }));
    }

    private static string[] Reported(VerificationReport report) =>
        [.. report.Findings.Select(f => $"{f.Rule.Id} {f.Path} {f.Severity}").OrderBy(line => line, StringComparer.Ordinal)];

    private sealed class Trial
    {
        private readonly SmallDomains _domains;
        private readonly int _branches;
        private readonly string?[] _conditions;
        private readonly bool _otherwise;
        private readonly string? _invariant;

        public Trial(Random random)
        {
            _domains = new(random, 3);
            _branches = 1 + random.Next(4);
            _otherwise = _branches > 1 && random.Next(4) == 0;
            _conditions = [.. Enumerable.Range(0, _branches).Select(b => _otherwise && b == _branches - 1 ? null : _domains.Next(random.Next(3)))];
            _invariant = random.Next(3) == 0 ? _domains.Next(random.Next(2)) : null;
            var named = random.Next(2) == 0;
            var firedBy = random.Next(4);
            var states = Enumerable.Range(0, _branches).Select(b => new StateDefinition("B" + b) { Final = true });
            Definition = new("trial")
            {
                Routing = random.Next(3) == 0 ? RoutingPolicy.First : RoutingPolicy.Unique,
                Data = _domains.Schema,
                Invariants = _invariant is null ? default : EquatableArray.Create(new InvariantDefinition("holds", _invariant)),
                States = states.Prepend(new("S") { Initial = true, Work = random.Next(4) == 0 ? new StateWork.Wait { Event = "done" } : null }).ToEquatableArray(),
                Transitions = EquatableArray.Create(new TransitionDefinition("Go")
                {
                    Automatic = firedBy == 0,
                    Branches = _conditions.Select((c, b) => new BranchDefinition("S", "B" + b)
                    {
                        When = c is null ? null : new Guard.Expression(c),
                        Otherwise = c is null,
                        After = firedBy == 1 ? "2 days" : null,
                        On = firedBy == 2 ? "paid" : null,
                        Pre = _invariant is not null && named ? EquatableArray.Create("holds") : default,
                    }).ToEquatableArray(),
                }),
            };
        }

        public WorkflowDefinition Definition { get; }

        private bool IsAutomatic => Definition.Transitions[0].Automatic;

        public string[] Expected()
        {
            var rows = Rows();
            // The domains are finite, so that an invariant that never holds is the only thing to say.
            var lines = rows.Length == 0 ? ["SEQ208 invariants.holds.condition Error"] : Lines(rows).Concat(Gap(rows));
            return [.. lines.OrderBy(line => line, StringComparer.Ordinal)];
        }

        private bool?[][] Rows()
        {
            var expressions = _conditions.Select(c => c is null ? null : _domains.Check(c)).ToArray();
            var invariant = _invariant is null ? null : _domains.Check(_invariant);
            return [.. _domains.Assignments().Where(a => invariant is null || Truth(invariant, a) == true).Select(a => Row(expressions, a)).Distinct(Same.Instance)];
        }

        private bool?[] Row(CheckedExpression?[] expressions, ValueMap values)
        {
            var row = expressions.Select(e => e is null ? null : Truth(e, values)).ToArray();
            if (_otherwise)
                row[^1] = row[..^1].Contains(true) ? false : row[..^1].Contains(null) ? null : true;
            return row;
        }

        private IEnumerable<string> Lines(bool?[][] rows)
        {
            var isFirst = Definition.Routing == RoutingPolicy.First;
            for (var b = 0; b < _branches; b++)
            {
                var path = $"transitions.Go[{b}]" + (_conditions[b] is null ? "" : ".when");
                var mine = rows.Where(r => r[b] == true).ToArray();
                var isTaken = IsTaken(rows, b);
                if (!isTaken)
                    yield return $"SEQ101 states.B{b} Error";
                if (mine.Length == 0)
                {
                    yield return _conditions[b] is null ? $"SEQ205 {path} Warning" : $"SEQ204 {path} Error";
                    continue;
                }
                for (var earlier = 0; earlier < b && !isFirst; earlier++)
                    if (isTaken && IsTaken(rows, earlier) && mine.Any(r => r[earlier] == true))
                        yield return $"SEQ202 {path} Error";
                var isAlways = mine.Length == rows.Length && _conditions[b] is { } c && !ExpressionParts.IsClosed(_domains.Check(c).Root);
                if (!isTaken || isAlways)
                    yield return $"SEQ205 {path} Warning";
            }
        }

        private static bool IsTaken(bool?[][] rows, int branch) => rows.Any(r => r[branch] == true && r[..branch].All(v => v == false));

        private IEnumerable<string> Gap(bool?[][] rows)
        {
            var kinds = rows.Where(r => r.SkipWhile(v => v == false).FirstOrDefault() is not true)
                .Select(r => (Kind: r.All(v => v == false) ? 0 : r.Contains(true) ? 2 : 1, Failing: Array.IndexOf(r, null))).ToArray();
            if (kinds.Length == 0 || (_branches == 1 && rows.All(r => r[0] != true)))
                yield break;
            var kind = kinds.Min(k => k.Kind);
            var severity = _branches == 1 ? Severity.Info : IsAutomatic ? Severity.Error : Severity.Warning;
            var paths = kinds.Where(k => k.Kind == kind).Select(k => $"transitions.Go[{(kind == 0 ? _branches - 1 : k.Failing)}]" + (kind > 0 || _branches == 1 ? ".when" : "")).Distinct().ToArray();
            // Which of several errors is shown is up to the search.
            var shown = paths.Length == 1 ? paths[0] : Verifier.Verify(Definition).Findings.Single(f => f.Rule == Rules.Gap).Path.Value;
            Assert.That(paths, Does.Contain(shown));
            yield return $"SEQ203 {shown} {severity}";
        }

        private static bool? Truth(CheckedExpression expression, IValues values) =>
            Interpreter.Evaluate(expression, values) is { Kind: ValueKind.Boolean } value ? value.AsBoolean : null;
    }

    private sealed class Same : IEqualityComparer<bool?[]>
    {
        public static Same Instance { get; } = new();

        public bool Equals(bool?[]? left, bool?[]? right) => left!.SequenceEqual(right!);

        public int GetHashCode(bool?[] row) => row.Aggregate(0, (hash, v) => hash * 3 + (v is null ? 2 : v.Value ? 1 : 0));
    }
}
