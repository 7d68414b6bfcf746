using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Engine.Deciding;
using Sequent.Generators.Tests.Properties;
using Command = Sequent.Generators.Tests.Properties.Command;
using Interpreter = Sequent.Generators.Tests.Properties.Interpreter;

namespace Sequent.Engine.Tests.Deciding;

/// <summary>
/// Deciding does what a plain reading of the definition says. Each run tries the same definitions; the environment variable
/// <c>SEQUENT_SEED</c>, a number, tries others.
/// </summary>
public class DecidedEqualsReadTests
{
    private const int Batches = 8;
    private const int BatchSize = 50;

    private static readonly Actor[] s_asking = [.. RandomWorkflows.Actors.Where(a => a.Roles.Count is 0 or 1 or 4)];

    private int _moves;
    private int _votes;
    private int _automatic;
    private int _completed;

    [TestCase(false)]
    [TestCase(true)]
    public void Random_workflows_are_decided_as_their_definitions_say(bool parallel)
    {
        (_moves, _votes, _automatic, _completed) = (0, 0, 0, 0);
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261121", CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine($"SEQUENT_SEED={seed}");
        var tried = 0;
        foreach (var trial in RandomWorkflows.Batch(BatchSize, parallel).Sample(Batches, new Rnd(seed), BatchSize).SelectMany(b => b))
        {
            var definition = WithReadGuards(trial.Definition);
            if (Verifier.Verify(definition).HasErrors)
                continue;
            tried++;
            Check(definition, trial.Commands);
        }
        TestContext.Out.WriteLine($"{tried} definitions, {_moves} moves, {_votes} votes, {_automatic} automatic moves, {_completed} completed");
        Assert.That(tried, Is.GreaterThan(200));
        Assert.That(_moves, Is.GreaterThan(200));
        Assert.That(_votes, Is.GreaterThan(30));
        Assert.That(_automatic, Is.GreaterThan(20));
        Assert.That(_completed, Is.GreaterThan(20));
    }

    // What is code in a class is a field of the data here.
    private static WorkflowDefinition WithReadGuards(WorkflowDefinition definition) => definition with
    {
        Data = DataSchema.Closed([.. Enumerable.Range(0, RandomWorkflows.GuardCount).Select(i => new DataField("b" + i, DataType.Boolean))]),
        Transitions = definition.Transitions.Select(t => t with
        {
            Branches = t.Branches.Select(b => b.When is null ? b : b with { When = new Guard.Expression(b.When.Text.ToLowerInvariant()) }).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    private void Check(WorkflowDefinition definition, Command[] commands)
    {
        var trace = new List<string>();
        var decider = new Decider(definition, DefinitionKey.Of(definition));
        var run = new Run(decider, (by, data, _) => new Traced(new DataSubject(by.Definition, data), trace));
        var model = new Interpreter(definition);
        var done = new List<string>();
        string Context() => $"{string.Join("\n", done)}\non\n{definition.ToJson()}";

        var rests = Rests(model);
        run.Start(DataOf(model));
        Compare(run, model, definition, trace, Context);
        foreach (var command in commands)
        {
            if (!rests || run.Instance.Status != InstanceStatus.Running)
                break;
            rests = Do(command, run, model, definition, done, Context);
            Compare(run, model, definition, trace, Context);
        }
        Assert.That(run.Instance.Status, Is.EqualTo(!rests ? InstanceStatus.Failed : IsComplete(model, definition) ? InstanceStatus.Completed : InstanceStatus.Running), Context);
        _completed += run.Instance.Status == InstanceStatus.Completed ? 1 : 0;
        _moves += run.History.Count(e => e.Kind == HistoryKind.Moved);
        _votes += run.History.Count(e => e.Kind == HistoryKind.Voted);
        _automatic += run.History.Count(e => e is { Kind: HistoryKind.Moved, ActorId: "sequent" });
        DefinitionSteps[] steps = [new(definition)];
        var replay = new HistoryReplay(run.Instance, _ => steps, p => Assert.Fail($"{p}\n{Context()}"));
        foreach (var entry in run.History)
            replay.Next(entry);
        replay.End();
    }

    // False when the model never rests.
    private static bool Do(Command command, Run run, Interpreter model, WorkflowDefinition definition, List<string> done, Func<string> context)
    {
        var fired = definition.Transitions.Where(t => !t.Automatic).ToArray();
        if (command.Kind == CommandKind.Fire && fired.Length > 0)
        {
            var transition = fired[command.Index % fired.Length];
            done.Add($"{transition.Name} by {command.Actor}: {string.Join(", ", command.Actor.Roles)}");
            string expected;
            try
            {
                expected = model.Fire(transition.Name, command.Actor);
            }
            catch (InvalidOperationException)
            {
                run.Fire(transition.WireName, command.Actor);
                return false;
            }
            var verdict = run.Fire(transition.WireName, command.Actor);
            Assert.That(verdict switch
            {
                Verdict.Denied => Interpreter.Denied,
                Verdict.Decided { Decision: { Outcome: TransitionOutcome.Recorded } vote } => $"recorded {vote.Votes} of {vote.VotesNeeded}",
                _ => Interpreter.Moved,
            }, Is.EqualTo(expected), context);
            return true;
        }
        var guard = command.Index % RandomWorkflows.GuardCount;
        model.Guards[guard] = !model.Guards[guard];
        done.Add($"b{guard} = {model.Guards[guard]}");
        var rests = Rests(model);
        Assert.That(run.Do(new WorkflowCommand.ChangeData(), data: DataOf(model)), Is.InstanceOf<Verdict.Decided>(), context);
        return rests;
    }

    private static void Compare(Run run, Interpreter model, WorkflowDefinition definition, List<string> trace, Func<string> context)
    {
        void Same(object actual, object expected, string what)
        {
            if (!actual.Equals(expected))
                Assert.Fail($"{what} is '{actual}', and '{expected}' was expected, after\n{context()}");
        }

        Same(run.Instance.Marking, model.Stored, "The marking");
        Same(string.Join("\n", run.Instance.Acts), string.Join("\n", model.People.Acts()), "What is remembered");
        Same(string.Join(", ", trace), string.Join(", ", model.Trace), "The order of the hooks");
        trace.Clear();
        model.Trace.Clear();
        if (run.Instance.Status != InstanceStatus.Running)
            return;
        foreach (var actor in s_asking)
        {
            var permissions = run.Permissions(actor);
            Same(string.Join(", ", permissions.Where(p => p.IsGranted).Select(p => p.Transition)), string.Join(", ", model.Permitted(actor).Select(Naming.ToWireName)), $"What {actor} may do");
            foreach (var (permission, transition) in permissions.Zip(definition.Transitions.Where(t => !t.Automatic)))
                Same(string.Join(", ", permission.Reasons.Select(r => r.Kind)), string.Join(", ", model.Denials(transition.Name, actor)), $"Why {actor} may not fire {transition.Name}");
        }
    }

    private static bool Rests(Interpreter model)
    {
        try
        {
            model.Advance();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsComplete(Interpreter model, WorkflowDefinition definition) => model.Marked.All(name => definition.FindState(name)!.Final
        || !definition.Transitions.SelectMany(t => t.Branches).Any(b => b.From.Contains(name) || b.Join.Contains(name) || (b.From.Contains("*") && !b.To.Contains(name))));

    private static string DataOf(Interpreter model) => JsonSerializer.Serialize(model.Guards.Select((g, i) => (g, i)).ToDictionary(p => "b" + p.i, p => p.g));

    /// <summary>Writes down which hooks a class would run.</summary>
    private sealed class Traced(DataSubject data, List<string> trace) : DecidedSubject
    {
        public override IValues Data => data.Data;

        public override string ToJson() => data.ToJson();

        public override void OnExit(StateDefinition state) => trace.Add("OnExit" + state.Name);

        public override void Before(Firing firing) => trace.Add("Before" + firing.Transition.Name);

        public override void OnEnter(StateDefinition state) => trace.Add("OnEnter" + state.Name);

        public override void After(Firing firing) => trace.Add("After" + firing.Transition.Name);
    }
}
