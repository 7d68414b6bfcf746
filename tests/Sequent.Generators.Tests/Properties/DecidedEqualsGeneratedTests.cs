using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;
using Sequent.Engine;
using Sequent.Engine.Deciding;

namespace Sequent.Generators.Tests.Properties;

/// <summary>
/// The engine decides about an object what the object's generated methods do in memory: outcomes, reasons in words, hooks in their order, what is remembered. Each
/// run tries the same definitions; the environment variable <c>SEQUENT_SEED</c>, a number, tries others.
/// </summary>
public class DecidedEqualsGeneratedTests
{
    private const int Batches = 4;
    private const int BatchSize = 50;

    // Of all actors those with none, one and all of the roles.
    private static readonly Actor[] s_asking = [.. RandomWorkflows.Actors.Where(a => a.Roles.Count is 0 or 1 or 4)];

    private int _valid;
    private int _moves;
    private int _votes;
    private int _denials;

    [TestCase(false)]
    [TestCase(true)]
    public void Random_objects_are_decided_about_as_they_behave_in_memory(bool parallel)
    {
        (_valid, _moves, _votes, _denials) = (0, 0, 0, 0);
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261122", CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine($"SEQUENT_SEED={seed}");
        foreach (var batch in RandomWorkflows.Batch(BatchSize, parallel).Sample(Batches, new Rnd(seed), BatchSize))
            Check([.. batch.Where(t => !Verifier.Verify(t.Definition).HasErrors)]);

        TestContext.Out.WriteLine($"{_valid} definitions, {_moves} moves, {_votes} votes, {_denials} denials");
        Assert.That(_valid, Is.GreaterThan(100));
        Assert.That(_moves, Is.GreaterThan(100));
        Assert.That(_votes, Is.GreaterThan(30));
        Assert.That(_denials, Is.GreaterThan(100));
    }

    private void Check(Trial[] batch)
    {
        var source = "using System; using System.Collections.Generic; using Sequent; using Sequent.Definitions; using Sequent.Generators.Tests.Properties;\n"
            + string.Join("\n\n", batch.Select((t, i) => ClassRenderer.Render(t.Definition, "Machine" + i, hooked: i % 2 == 0)));
        var assembly = new UserProject(source) { KnowsEngine = true }.Build().Load();
        for (var i = 0; i < batch.Length; i++)
            Check(batch[i], assembly.GetType("Machine" + i)!, hooked: i % 2 == 0);
    }

    private void Check(Trial trial, Type type, bool hooked)
    {
        _valid++;
        var memory = (IMachine)Activator.CreateInstance(type)!;
        var machine = (IMachine)Activator.CreateInstance(type)!;
        var durable = Durable.Of(machine);
        var done = new List<string>();
        string Context() => $"{string.Join("\n", done)}\non\n{ClassRenderer.Render(trial.Definition, type.Name, hooked)}";

        var rests = Rests(() => memory.Advance());
        durable.Start();
        for (var i = 0; ; i++)
        {
            Assert.That(durable.Instance.Status == InstanceStatus.Failed, Is.EqualTo(!rests), Context);
            Compare(memory, machine, durable, trial.Definition, Context);
            if (i == trial.Commands.Length)
                return;
            rests = Do(trial.Commands[i], memory, machine, durable, trial.Definition, done, Context);
        }
    }

    // False when the object in memory never rests.
    private bool Do(Command command, IMachine memory, IMachine machine, Durable durable, WorkflowDefinition definition, List<string> done, Func<string> context)
    {
        var isRunning = durable.Instance.Status == InstanceStatus.Running;
        var fired = definition.Transitions.Where(t => !t.Automatic).ToArray();
        switch (command.Kind)
        {
            case CommandKind.Toggle:
                var guard = command.Index % RandomWorkflows.GuardCount;
                var value = command.Index / RandomWorkflows.GuardCount % 2 == 0;
                memory.Set(guard, value);
                machine.Set(guard, value);
                done.Add($"B{guard} = {value}");
                break;
            case CommandKind.Restore:
                var states = Enumerable.Range(0, definition.IsParallel ? 1 + command.Index % 3 : 1).Select(i => definition.States[(command.Index + i * i) % definition.States.Count]).Distinct().ToArray();
                var acts = memory.ToSnapshot().Acts.Where(a => command.Index % 2 == 0 && (a.State is null || states.Any(s => s.WireName == a.State))).ToList();
                memory.Restore(new(definition.Id, definition.Version, string.Join(",", states.Select(s => s.WireName))) { Acts = acts });
                durable.Restore(states, acts);
                done.Add("Restore " + string.Join(", ", states.Select(s => s.Name)));
                break;
            case CommandKind.Advance when isRunning:
                done.Add("Advance");
                var moves = false;
                var rests = Rests(() => moves = memory.Advance());
                // Where nothing fires by itself, the engine would fire what the actor may.
                if (moves || !rests)
                    Assert.That(durable.Do(new WorkflowCommand.Advance(), command.Actor), Is.InstanceOf<Verdict.Decided>(), context);
                return rests;
            case CommandKind.Fire when isRunning && fired.Length > 0:
                return Fire(fired[command.Index % fired.Length], command.Actor, memory, durable, done, context);
        }
        return durable.Instance.Status != InstanceStatus.Failed;
    }

    private bool Fire(TransitionDefinition transition, Actor actor, IMachine memory, Durable durable, List<string> done, Func<string> context)
    {
        done.Add($"{transition.Name} by {actor}: {string.Join(", ", actor.Roles)}");
        var expected = "";
        var rests = Rests(() => expected = memory.Try(transition.Name, actor).ToString());
        var verdict = durable.Do(new WorkflowCommand.Fire(transition.WireName, null), actor);
        if (!rests)
            return false;
        Assert.That(verdict switch
        {
            Verdict.Denied denied => denied.Denial.Message,
            Verdict.Decided { Decision: { Outcome: TransitionOutcome.Recorded } vote } => $"recorded {vote.Votes} of {vote.VotesNeeded}",
            _ => "moved",
        }, Is.EqualTo(expected), context);
        _moves += expected == "moved" ? 1 : 0;
        _votes += expected.StartsWith("recorded", StringComparison.Ordinal) ? 1 : 0;
        _denials += verdict is Verdict.Denied ? 1 : 0;
        return true;
    }

    // Called so often that only a difference is worth an assertion.
    private static void Compare(IMachine memory, IMachine machine, Durable durable, WorkflowDefinition definition, Func<string> context)
    {
        void Same(object actual, object expected, string what)
        {
            if (!actual.Equals(expected))
                Assert.Fail($"{what} is '{actual}', and '{expected}' was expected, after\n{context()}");
        }

        Same(durable.Instance.Marking, memory.ToSnapshot().State, "The marking");
        Same(string.Join("\n", durable.Instance.Acts), string.Join("\n", memory.ToSnapshot().Acts), "What is remembered");
        Same(machine.ToSnapshot(), memory.ToSnapshot(), "Where the object is");
        Same(string.Join(", ", machine.Trace), string.Join(", ", memory.Trace), "The order of the hooks");
        memory.Trace.Clear();
        machine.Trace.Clear();
        if (durable.Instance.Status != InstanceStatus.Running)
            return;
        foreach (var actor in s_asking)
        {
            var permissions = durable.Permissions(actor);
            Same(string.Join(", ", permissions.Where(p => p.IsGranted).Select(p => p.Transition)), string.Join(", ", memory.PermittedTransitions(actor).Select(Naming.ToWireName)), $"What {actor} may do");
            foreach (var (permission, transition) in permissions.Zip(definition.Transitions.Where(t => !t.Automatic)))
                Same(string.Join("; ", permission.Reasons), string.Join("; ", memory.Can(transition.Name, actor).Reasons), $"Why {actor} may not fire {transition.Name}");
        }
    }

    private static bool Rests(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
