using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>
/// Generated classes do what a plain reading of their definition says. Each run tries the same definitions; the
/// environment variable <c>SEQUENT_SEED</c>, a number, tries others.
/// </summary>
public class GeneratedEqualsInterpretedTests
{
    private const int Batches = 8;
    private const int BatchSize = 50;

    // Of all actors those with none, one and all of the roles.
    private static readonly Actor[] s_asking = [.. RandomWorkflows.Actors.Where(a => a.Roles.Count is 0 or 1 or 4)];

    private bool _fromFiles;
    private int _valid;
    private int _invalid;
    private int _moves;
    private int _votes;
    private int _broken;
    private int _dropped;
    private MoveCounts _counts = new();

    [TestCase(false, false, TestName = "Random workflows behave as their definitions say")]
    [TestCase(false, true, TestName = "Random workflows behave as their definitions say, which are in files")]
    [TestCase(true, false, TestName = "Random parallel workflows behave as their definitions say")]
    [TestCase(true, true, TestName = "Random parallel workflows behave as their definitions say, which are in files")]
    public void Random_workflows_behave_as_their_definitions_say(bool parallel, bool fromFiles)
    {
        (_fromFiles, _valid, _invalid, _moves) = (fromFiles, 0, 0, 0);
        (_votes, _broken, _dropped, _counts) = (0, 0, 0, new());
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261121", CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine($"SEQUENT_SEED={seed}");
        foreach (var batch in RandomWorkflows.Batch(BatchSize, parallel).Sample(Batches, new Rnd(seed), BatchSize))
            Check(batch);

        TestContext.Out.WriteLine($"{_valid} valid and {_invalid} invalid definitions, {_moves} moves, {_votes} votes, {_broken} denials because of duties, {_dropped} votes that did not count");
        Assert.That(_valid, Is.GreaterThan(300));
        Assert.That(_invalid, Is.GreaterThan(5));
        Assert.That(_votes, Is.GreaterThan(100));
        Assert.That(_broken, Is.GreaterThan(100));
        // Where there are lanes, chance hardly ever makes one: VoteTests do.
        if (!parallel)
            Assert.That(_dropped, Is.GreaterThan(0));
        Assert.That(_moves, Is.GreaterThan(parallel ? 300 : 450));
        if (parallel)
            _counts.AssertEachAtLeast(20);
    }

    private void Check(Trial[] batch)
    {
        var classes = batch.Select((t, i) => ClassRenderer.Render(t.Definition, "Machine" + i, hooked: i % 2 == 0, _fromFiles ? FileOf(i) : null));
        var source = "using System; using System.Collections.Generic; using Sequent; using Sequent.Definitions; using Sequent.Generators.Tests.Properties;\n"
            + string.Join("\n\n", classes);
        var files = _fromFiles ? batch.Select((t, i) => (Microsoft.CodeAnalysis.AdditionalText)new TextFile(FileOf(i), t.Definition.ToJson())) : [];
        var assembly = new UserProject(source) { Files = [.. files] }.Build().Load();
        for (var i = 0; i < batch.Length; i++)
            Check(batch[i], assembly.GetType("Machine" + i)!, hooked: i % 2 == 0);
    }

    private static string FileOf(int index) => $"machines/machine{index}.workflow.json";

    private void Check(Trial trial, Type type, bool hooked)
    {
        var machine = (IMachine)Activator.CreateInstance(type)!;
        if (Verifier.Verify(trial.Definition).HasErrors)
        {
            _invalid++;
            var rules = Verifier.Verify(trial.Definition).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.ToString());
            var exception = Assert.Throws<InvalidWorkflowException>(() => machine.PermittedTransitions(RandomWorkflows.Actors[0]), trial.Definition.ToString());
            // In JSON some of the mistakes are already such of the text.
            Assert.That(exception!.Errors, _fromFiles ? Is.Not.Empty : Is.EqualTo(rules));
            return;
        }

        _valid++;
        Assert.That(machine.Described.ToJson(), Is.EqualTo(trial.Definition.ToJson()));
        if (!_fromFiles)
            Assert.That(machine.Described, Is.EqualTo(trial.Definition), () => machine.Described.ToJson() + "\n" + string.Join("\n", machine.Described.Transitions.SelectMany(t => t.Branches).Select(b => b.When)) + trial.Definition.ToJson());
        var model = new Interpreter(trial.Definition) { Counts = _counts };
        var done = new List<string>();
        string Context() => $"{string.Join("\n", done)}\non\n{ClassRenderer.Render(trial.Definition, type.Name, hooked)}";
        Compare(machine, model, trial, hooked, Context);
        foreach (var command in trial.Commands)
        {
            Run(command, machine, model, trial.Definition, done, Context);
            Compare(machine, model, trial, hooked, Context);
        }
        _dropped += model.People.Dropped;
    }

    private void Run(Command command, IMachine machine, Interpreter model, WorkflowDefinition definition, List<string> done, Func<string> context)
    {
        switch (command.Kind)
        {
            case CommandKind.Toggle:
                var guard = command.Index % RandomWorkflows.GuardCount;
                model.Guards[guard] = !model.Guards[guard];
                machine.Set(guard, model.Guards[guard]);
                done.Add($"B{guard} = {model.Guards[guard]}");
                break;
            case CommandKind.Restore:
                // Of a parallel workflow another state as well, now and then.
                var states = Enumerable.Range(0, definition.IsParallel ? 1 + command.Index % 3 : 1).Select(i => definition.States[(command.Index + i * i) % definition.States.Count]).ToArray();
                var keeps = command.Index % 2 == 0;
                var acts = machine.ToSnapshot().Acts.Where(a => keeps && (a.State is null || states.Any(s => s.WireName == a.State))).ToList();
                machine.Restore(new(definition.Id, definition.Version, string.Join(",", states.Select(s => s.WireName))) { Acts = acts });
                model.Restore(states.Select(s => s.Name));
                model.People.Restore(keeps, [.. states.Select(s => s.Name)]);
                done.Add("Restore " + string.Join(", ", states.Select(s => s.Name)));
                break;
            case CommandKind.Advance:
                done.Add("Advance");
                Assert.That(Outcome(() => machine.Advance()), Is.EqualTo(Outcome(() => model.Advance())), context);
                break;
            default:
                var fired = definition.Transitions.Where(t => !t.Automatic).ToArray();
                if (fired.Length == 0)
                    return;
                var transition = fired[command.Index % fired.Length].Name;
                done.Add($"{transition} by {command.Actor}: {string.Join(", ", command.Actor.Roles)}");
                var expected = Outcome(() => model.Fire(transition, command.Actor));
                if (command.Index % 2 == 0)
                    Assert.That(Outcome(() => InWords(machine.Try(transition, command.Actor))), Is.EqualTo(expected), context);
                else
                    Assert.That(Outcome(() => Throwing(machine, transition, command.Actor)), Is.EqualTo(expected.StartsWith("recorded", StringComparison.Ordinal) ? Interpreter.Moved : expected), context);
                _moves += expected == Interpreter.Moved ? 1 : 0;
                _votes += expected.StartsWith("recorded", StringComparison.Ordinal) ? 1 : 0;
                break;
        }
    }

    // Called so often that only a difference is worth an assertion.
    private void Compare(IMachine machine, Interpreter model, Trial trial, bool hooked, Func<string> context)
    {
        void Same(object actual, object expected, string what)
        {
            if (!actual.Equals(expected))
                Assert.Fail($"{what} is '{actual}', and '{expected}' was expected, after\n{context()}");
        }

        Same(machine.Position, model.Position, "The state");
        Same(machine.ToSnapshot().State, model.Stored, "The snapshot's state");
        Same(string.Join("\n", machine.ToSnapshot().Acts), string.Join("\n", model.People.Acts()), "What is remembered");
        if (hooked)
            Same(string.Join(", ", machine.Trace), string.Join(", ", model.Trace), "The order of the hooks");
        machine.Trace.Clear();
        model.Trace.Clear();
        foreach (var actor in s_asking)
        {
            Same(machine.PermittedTransitions(actor).ToString(), string.Join(", ", model.Permitted(actor)), $"What {actor} may do");
            foreach (var transition in trial.Definition.Transitions.Where(t => !t.Automatic))
            {
                var permission = machine.Can(transition.Name, actor);
                var kinds = model.Denials(transition.Name, actor);
                Same(permission.IsGranted, kinds.Length == 0, $"Can{transition.Name} of {actor}");
                _broken += kinds.Any(k => k is DenialKind.OwnSubmission or DenialKind.SeparateDuties or DenialKind.SameActor) ? 1 : 0;
                if (!permission)
                    Same(string.Join(", ", permission.Reasons.Select(r => r.Kind)), string.Join(", ", kinds), $"Why {actor} may not fire {transition.Name}");
            }
        }
    }

    private static string InWords(TransitionResult result) => result.IsDenied ? Interpreter.Denied : result.ToString();

    private static string Throwing(IMachine machine, string transition, Actor actor)
    {
        try
        {
            machine.Fire(transition, actor);
            return Interpreter.Moved;
        }
        catch (TransitionDeniedException)
        {
            return Interpreter.Denied;
        }
    }

    private static string Outcome(Func<object> act)
    {
        try
        {
            return act().ToString()!;
        }
        catch (InvalidOperationException)
        {
            return "never rests";
        }
    }
}
