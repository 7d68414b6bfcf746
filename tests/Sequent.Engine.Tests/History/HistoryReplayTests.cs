using Sequent.Definitions;
using Sequent.Definitions.Tests;
using Sequent.Engine.Deciding;
using Sequent.Engine.Tests.Deciding;

namespace Sequent.Engine.Tests.History;

public class HistoryReplayTests
{
    private static WorkflowDefinition Definition => Sketch.Of("Draft! Legal LegalOk Code CodeOk Done.", "Submit: Draft -> Legal&Code", "OkLegal: Legal -> LegalOk", "OkCode: Code -> CodeOk", "auto Join: LegalOk&CodeOk -> Done");

    private static Run Played()
    {
        var run = new Run(Definition).Start("""{"n":1}""").Go("submit", Run.Ana, null);
        run.Do(new WorkflowCommand.Pause { Reasoning = "later" });
        run.Do(new WorkflowCommand.Resume());
        run.Now += TimeSpan.FromMinutes(5);
        run.Go("ok_code", Run.Ben.ActingFor("cem"));
        run.Do(new WorkflowCommand.ChangeData(), data: """{"n":2}""");
        return run.Go("ok_legal");
    }

    private static List<string> Problems(InstanceSnapshot instance, IEnumerable<HistoryEntry> history)
    {
        var problems = new List<string>();
        DefinitionSteps[] steps = [new(Definition)];
        var replay = new HistoryReplay(instance, _ => steps, p => problems.Add($"{p.Sequence}: {p.Text}"));
        foreach (var entry in history)
            replay.Next(entry);
        replay.End();
        return problems;
    }

    [Test]
    public void What_was_decided_is_in_order()
    {
        var run = Played();
        Assert.That(run.Story, Is.EqualTo("started moved:submit paused resumed moved:ok_code data_changed moved:ok_legal moved:join completed"));
        Assert.That(Problems(run.Instance, run.History), Is.Empty);
    }

    [Test]
    public void Any_entry_that_is_removed_swapped_or_repeated_is_found()
    {
        var run = Played();
        Assert.Multiple(() =>
        {
            for (var i = 0; i < run.History.Count; i++)
            {
                Assert.That(Problems(run.Instance, run.History.Where((_, j) => j != i)), Is.Not.Empty, $"without {i + 1}");
                Assert.That(Problems(run.Instance, run.History.SelectMany((e, j) => j == i ? [e, e] : new[] { e })), Is.Not.Empty, $"twice {i + 1}");
                for (var k = i + 1; k < run.History.Count; k++)
                {
                    var swapped = run.History.ToArray();
                    (swapped[i], swapped[k]) = (swapped[k], swapped[i]);
                    Assert.That(Problems(run.Instance, swapped), Is.Not.Empty, $"{i + 1} for {k + 1}");
                }
            }
        });
    }

    // Whoever changes an entry may seal it again, and all that follow: then the instance knows better, or the steps do.
    [Test]
    public void Any_change_is_found_even_when_what_follows_is_sealed_again()
    {
        var run = Played();
        Func<HistoryEntry, HistoryEntry>[] changes =
        [
            e => e with { ActorId = e.ActorId + "x" }, e => e with { StateAfter = "draft" }, e => e with { Reasoning = "?" }, e => e with { Kind = HistoryKind.Paused },
            e => e with { At = e.At.AddSeconds(-1) }, e => e with { Payload = null, Transition = "ok_legal" }, e => e with { OnBehalfOf = "dan" },
        ];
        Assert.Multiple(() =>
        {
            for (var i = 0; i < run.History.Count; i++)
                foreach (var change in changes)
                    foreach (var isSealed in new[] { false, true })
                        Assert.That(Problems(run.Instance, isSealed ? Resealed(run.History, i, change) : run.History.Select((e, j) => j == i ? change(e) : e)), Is.Not.Empty, $"{i + 1}");
        });
    }

    [Test]
    public void A_move_that_the_definition_does_not_make_possible_is_found_whoever_sealed_it()
    {
        var run = Played();
        var forged = Resealed(run.History, 1, e => e with { Transition = "ok_code" });
        Assert.That(Problems(run.Instance with { HistoryHash = forged[^1].Hash }, forged), Is.EqualTo(new[] { "2: transition 'ok_code' of version 1.0.0 does not lead from 'draft' to 'legal,code'" }));
        forged = Resealed(run.History, 3, e => e with { Kind = HistoryKind.Retried });
        Assert.That(Problems(run.Instance with { HistoryHash = forged[^1].Hash }, forged)[0], Is.EqualTo("4: it says 'retried', and the instance was paused"));
    }

    [Test]
    public void An_instance_that_was_changed_is_found()
    {
        var run = Played();
        Assert.Multiple(() =>
        {
            Assert.That(Problems(run.Instance with { Status = InstanceStatus.Running }, run.History).Single(), Does.Contain("it ends completed, and the instance is running"));
            Assert.That(Problems(run.Instance with { Tokens = EquatableArray.Create(new Token("draft", 1, run.Now)) }, run.History).Single(), Does.Contain("it ends in 'done', and the instance is in 'draft'"));
            Assert.That(Problems(run.Instance with { HistoryLength = 12 }, run.History).Single(), Does.Contain("ends at 9: entries are gone"));
            Assert.That(Problems(run.Instance with { HistoryHash = HistoryChain.Start }, run.History).Single(), Does.Contain("the hash of its last entry"));
            Assert.That(Problems(run.Instance with { Id = new(Guid.Empty) }, run.History), Has.Count.EqualTo(9));
        });
    }

    private static HistoryEntry[] Resealed(IReadOnlyList<HistoryEntry> history, int changed, Func<HistoryEntry, HistoryEntry> change)
    {
        var entries = history.ToArray();
        entries[changed] = change(entries[changed]);
        for (var i = changed; i < entries.Length; i++)
            entries[i] = HistoryChain.Seal(entries[i] with { PreviousHash = i == 0 ? HistoryChain.Start : entries[i - 1].Hash });
        return entries;
    }
}
