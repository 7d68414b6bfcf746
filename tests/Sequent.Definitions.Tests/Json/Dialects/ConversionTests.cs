namespace Sequent.Definitions.Tests.Json;

/// <summary>What was read from a dialect is a definition like any other: written in the canonical form it is the same.</summary>
public class ConversionTests
{
    [Test]
    public void A_dialect_becomes_the_canonical_form_and_loses_nothing()
    {
        var random = new Random(20261121);
        var texts = new DialectTexts(random);
        var converted = 0;
        for (var i = 0; i < 2000; i++)
        {
            var read = WorkflowJson.Read(texts.Any());
            // A skip past an approval, or a pair that is named twice.
            if (!read.Findings.IsEmpty)
                continue;
            converted++;
            Same(read.Definition!);
        }
        Assert.That(converted, Is.GreaterThan(1000));
    }

    [TestCase("procurement-approval.json")]
    [TestCase("external-sync-step.json")]
    [TestCase("external-async-step.json")]
    [TestCase("external-failure.json")]
    public void The_examples_become_the_canonical_form(string name) => Same(WorkflowJson.Read(SharedExample.Read(name)).Definition!);

    private static void Same(WorkflowDefinition definition)
    {
        var json = definition.ToJson();
        var again = WorkflowJson.Read(json);

        Assert.That(again.Dialect, Is.EqualTo(JsonDialect.Canonical));
        Assert.That(again.Findings, Is.Empty, json);
        Assert.That(again.Definition, Is.EqualTo(definition), json);
        Assert.That(again.Definition!.ToJson(), Is.EqualTo(json));
        Assert.That(Verifier.Verify(again.Definition), Is.EqualTo(Verifier.Verify(definition)));
    }
}
