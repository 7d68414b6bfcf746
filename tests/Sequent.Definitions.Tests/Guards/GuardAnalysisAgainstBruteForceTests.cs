namespace Sequent.Definitions.Tests.Guards;

[TestFixture]
public sealed class GuardAnalysisAgainstBruteForceTests
{
    private static readonly VariableSort[] Sorts =
        [VariableSort.Integer, VariableSort.Decimal, VariableSort.Boolean, VariableSort.Enum, VariableSort.String];

    [TestCase(1, 2500)]
    [TestCase(2, 2500)]
    public void Everything_reported_about_a_decision_is_what_every_assignment_says(int seed, int decisions)
    {
        for (var i = 0; i < decisions; i++)
        {
            var random = new RandomGuards(unchecked(seed * 7_000_003 + i)).WithVariables(2, Sorts);
            var guards = Enumerable.Range(0, 1 + i % 4).Select(_ => random.Next(depth: 2)).ToArray();
            var assumption = i % 3 == 0 ? random.Next(depth: 1) : null;
            var rows = random.Assignments().Where(a => assumption is null || assumption.Evaluate(a) == true)
                .Select(a => guards.Select(g => g.Evaluate(a)).ToArray()).ToArray();
            var report = GuardAnalysis.Analyze(guards.Select(g => g.ToTri()).ToArray(), assumption?.ToTri().IsTrue);
            var context = $"decision {i} of seed {seed}:\n{string.Join("\n", guards.Select(g => g.ToTri()))}\ngiven {assumption?.ToTri()}";

            Assert.That(report.Assumptions.IsSatisfiable, Is.EqualTo(rows.Length > 0), context);
            if (rows.Length > 0)
                Check(report, guards, random, rows, context);
        }
    }

    [TestCase(3, 1200)]
    public void Decision_tables_are_what_every_assignment_says(int seed, int decisions)
    {
        for (var i = 0; i < decisions; i++)
        {
            var random = new RandomGuards(unchecked(seed * 7_000_003 + i)).WithVariables(3, VariableSort.Integer, VariableSort.Enum, VariableSort.Decimal);
            var guards = Enumerable.Range(0, 6 + i % 7).Select(_ => random.Row(mostCells: 4)).ToArray();
            var rows = random.Assignments().Select(a => guards.Select(g => g.Evaluate(a)).ToArray()).ToArray();
            var context = $"decision {i} of seed {seed}:\n{string.Join("\n", guards.Select(g => g.ToTri()))}";
            Check(GuardAnalysis.Analyze(guards.Select(g => g.ToTri()).ToArray()), guards, random, rows, context);
        }
    }

    private static void Check(GuardReport report, Condition[] guards, RandomGuards random, bool?[][] rows, string context)
    {
        Assert.That(report.Doubts, Is.Empty, context);
        Assert.That(report.Overlaps.Select(o => (o.First, o.Second)), Is.EqualTo(Overlaps(guards.Length, rows)), context);
        Assert.That(report.Facts.Select(f => (f.Branch, f.Kind)), Is.EqualTo(Facts(guards.Length, rows)), context);
        Assert.That(report.Gap?.Kind, Is.EqualTo(GapOf(rows)), context);
        CheckWitnesses(report, guards, random, context);
        CheckCovers(report, rows, context);
    }

    private static void CheckWitnesses(GuardReport report, Condition[] guards, RandomGuards random, string context)
    {
        foreach (var overlap in report.Overlaps)
        {
            var values = Assignment.Of(random.Variables, overlap.Witness!);
            Assert.That((guards[overlap.First].Evaluate(values), guards[overlap.Second].Evaluate(values)), Is.EqualTo(((bool?)true, (bool?)true)), context);
        }
        if (report.Gap is { } gap)
        {
            var results = guards.Select(g => g.Evaluate(Assignment.Of(random.Variables, gap.Witness!))).ToArray();
            Assert.That(KindOf(results), Is.EqualTo(gap.Kind), context);
            Assert.That(gap.Failing, Is.EqualTo(Array.IndexOf(results, null)), context);
        }
    }

    private static void CheckCovers(GuardReport report, bool?[][] rows, string context)
    {
        foreach (var fact in report.Facts.Where(f => f.Kind is GuardFactKind.Shadowed or GuardFactKind.Redundant))
            Assert.That(rows.Where(r => r[fact.Branch] == true).All(r => fact.By.Any(b => r[b] == true)), Is.True, context);
    }

    private static IEnumerable<(int, int)> Overlaps(int count, bool?[][] rows) =>
        from i in Enumerable.Range(0, count)
        from j in Enumerable.Range(i + 1, count - i - 1)
        where rows.Any(r => r[i] == true && r[j] == true)
        select (i, j);

    private static IEnumerable<(int, GuardFactKind)> Facts(int count, bool?[][] rows)
    {
        for (var i = 0; i < count; i++)
        {
            var mine = rows.Where(r => r[i] == true).ToArray();
            if (mine.Length == 0)
            {
                yield return (i, GuardFactKind.NeverTrue);
                continue;
            }
            if (mine.Length == rows.Length)
                yield return (i, GuardFactKind.AlwaysTrue);
            if (mine.All(r => r.Take(i).Contains(true)))
                yield return (i, GuardFactKind.Shadowed);
            else if (!mine.Any(r => r.Take(i).All(v => v == false)))
                yield return (i, GuardFactKind.HiddenByErrors);
            else if (mine.All(r => r.Where((v, j) => j != i && v == true).Any()))
                yield return (i, GuardFactKind.Redundant);
        }
    }

    private static GapKind? GapOf(bool?[][] rows)
    {
        var kinds = rows.Select(KindOf).Where(k => k is not null).ToArray();
        return kinds.Length == 0 ? null : kinds.Min();
    }

    private static GapKind? KindOf(bool?[] results)
    {
        if (results.All(r => r == false))
            return GapKind.AllFalse;
        if (!results.Contains(true))
            return GapKind.Error;
        return results.SkipWhile(r => r == false).First() is null ? GapKind.Hidden : null;
    }
}
