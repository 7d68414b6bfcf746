namespace Sequent.Definitions.Tests.Json;

public class StepsExampleTests
{
    [Test]
    public void Show_it()
    {
        var read = WorkflowJson.Read(SharedExample.Read("procurement-approval.json"));
        foreach (var f in read.Verify().Findings)
            TestContext.Out.WriteLine($"{read.Locate(f).Line}:{read.Locate(f).Column} {f.Severity} {f}");
        TestContext.Out.WriteLine(read.Definition!.ToJson());
        TestContext.Out.WriteLine(read.Definition!.Triggers[0]);
        foreach (var n in new[] { "external-sync-step.json", "external-async-step.json", "external-failure.json" })
        {
            read = WorkflowJson.Read(SharedExample.Read(n));
            TestContext.Out.WriteLine(read.Dialect + string.Join("\n", read.Verify().Findings));
            TestContext.Out.WriteLine(read.Definition!.States[0]);
        }
    }
}
