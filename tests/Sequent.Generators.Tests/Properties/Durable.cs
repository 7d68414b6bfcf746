using Sequent.Definitions;
using Sequent.Engine;
using Sequent.Engine.Deciding;

namespace Sequent.Generators.Tests.Properties;

/// <summary>An object of a random workflow class that the engine decides about.</summary>
internal abstract class Durable
{
    protected static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The instance as the last decision left it.</summary>
    public InstanceSnapshot Instance { get; protected set; } = null!;

    public static Durable Of(IMachine machine) => (Durable)Activator.CreateInstance(typeof(Durable<>).MakeGenericType(machine.GetType()), machine)!;

    public abstract void Start();

    public abstract Verdict Do(WorkflowCommand command, Actor actor);

    public abstract IReadOnlyList<TransitionPermission> Permissions(Actor actor);

    /// <summary>Puts the instance somewhere, running.</summary>
    public abstract void Restore(StateDefinition[] states, IReadOnlyList<RememberedAct> acts);
}

/// <inheritdoc />
internal sealed class Durable<T>(T machine) : Durable
    where T : class, IWorkflowObject<T>
{
    private static readonly RegisteredWorkflow<T> s_class = new(SubjectJson.Reflection());
    private static readonly Decider s_decider = new(T.Definition, s_class.Key);

    public override void Start() => Instance = s_decider.Start(new(InstanceId.New(Now), "default", new("machine", "1")), FactsOf(Actor.User("starter"))) is Verdict.Decided decided ? decided.Decision.After : throw new AssertionException("It asks for people.");

    public override Verdict Do(WorkflowCommand command, Actor actor) => Take(s_decider.Decide(Instance, command, FactsOf(actor)));

    public override IReadOnlyList<TransitionPermission> Permissions(Actor actor) => s_decider.Permissions(Instance, FactsOf(actor));

    public override void Restore(StateDefinition[] states, IReadOnlyList<RememberedAct> acts)
    {
        Instance = Instance with
        {
            Status = InstanceStatus.Running,
            EndedAt = null,
            Tokens = s_decider.Definition.States.Where(states.Contains).Select((s, i) => new Token(s.WireName, Instance.Visits + i + 1, Now)).ToEquatableArray(),
            Visits = Instance.Visits + states.Length,
            Acts = acts.ToEquatableArray(),
        };
        machine.Restore(new(Instance.Definition.Id, Instance.Definition.Version, Instance.Marking) { Acts = Instance.Acts });
    }

    private Facts FactsOf(Actor actor) => new(Now, actor, new ObjectSubject<T>(s_class, s_decider, machine, stored: null, command: null));

    private Verdict Take(Verdict verdict)
    {
        if (verdict is Verdict.Decided decided)
            Instance = decided.Decision.After;
        return verdict;
    }
}
