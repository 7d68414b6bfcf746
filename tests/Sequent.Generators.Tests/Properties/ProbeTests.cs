using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;
namespace Sequent.Generators.Tests.Properties;
public class ProbeTests
{
    [Test]
    public void Probe()
    {
        var errors = new Dictionary<string, int>();
        var valid = 0;
        foreach (var d in ParallelWorkflows.Any.Sample(200, new Rnd(5UL), 50))
        {
            var r = Verifier.Verify(d);
            if (!r.HasErrors) valid++;
            foreach (var f in r.Findings.Where(f => f.Severity == Severity.Error).GroupBy(f => f.Rule.Id).Select(g => g.First()))
            {
                errors[f.Rule.Id] = errors.GetValueOrDefault(f.Rule.Id) + 1;
                if (errors[f.Rule.Id] < 3) TestContext.Out.WriteLine(f);
            }
        }
        TestContext.Out.WriteLine(valid + " valid " + string.Join(" ", errors));
    }
}
