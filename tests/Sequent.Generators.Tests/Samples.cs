namespace Sequent.Generators.Tests;

/// <summary>Workflow classes of every shape. All compile as C# 9 but those named in <see cref="NeedsPartialProperties"/>.</summary>
internal static class Samples
{
    private const string Usings = "using Sequent;\n";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["BlogPost"] = """
            namespace Blog
            {
                [Workflow("blog-post")]
                [State("Draft", Initial = true)]
                [State("InReview")]
                [State("Published", Final = true)]
                public partial class Post
                {
                    [Transition("Draft", "InReview", Role = "author")]
                    public partial void Submit(Actor actor);

                    [Transition("InReview", "Published", Role = "editor")]
                    public partial void Approve(Actor actor);

                    [Transition("InReview", "Draft", Role = "editor")]
                    public partial void Reject(Actor actor, string reason);
                }
            }
            """,
        ["RolesGuardsOtherwise"] = """
            namespace Shop
            {
                [Workflow("order", Version = "2.1.0", Label = "Order <of> goods", Description = "Buys \"things\" & pays.\nAt once.", Owner = "ops")]
                [Role("buyer")]
                [Role("manager")]
                [State("New", Initial = true, Label = "Just made")]
                [State("Small")]
                [State("Large")]
                [State("Done", Final = true)]
                public partial class Order
                {
                    public decimal Amount { get; set; }

                    private bool IsSmall => Amount < 100;

                    private static bool IsOpen = true;

                    private bool MayClose(Actor actor, string note) => note.Length > 0 && actor.Id.Length > 0;

                    [Transition("New", "Small", When = nameof(IsSmall), Role = "buyer", Label = "Place it")]
                    [Transition("New", "Large", Otherwise = true, Role = "manager")]
                    public partial void Place(Actor actor);

                    [Transition("Small", "Done", When = nameof(IsOpen))]
                    [Transition("Large", "Done", When = nameof(MayClose), Role = "manager")]
                    public partial void Close(Actor actor, string note);
                }
            }
            """,
        ["AnyState"] = """
            namespace Demo
            {
                [Workflow]
                [State("Open", Initial = true)]
                [State("Busy")]
                [State("Closed", Final = true)]
                [State("Cancelled", Final = true)]
                public partial class SupportTicket
                {
                    [Transition("Open", "Busy")]
                    public partial void Take(Actor actor);

                    [Transition("Busy", "Closed")]
                    public partial void Close(Actor actor);

                    [Transition("*", "Cancelled", Role = "admin")]
                    public partial void Cancel(Actor actor);

                    [Transition("*", "Open")]
                    public partial void Reset(Actor actor);
                }
            }
            """,
        ["SeveralSources"] = """
            namespace Demo
            {
                [Workflow]
                [State("A", Initial = true)]
                [State("B")]
                [State("C")]
                [State("D", Final = true)]
                [State("Old", Retired = true)]
                public partial class Several
                {
                    private bool Ready() => true;

                    [Transition("A", "B")]
                    [Transition("B", "C")]
                    public partial void Next(Actor actor);

                    [Transition(new[] { "A", "B", "C", "Old" }, "D", When = nameof(Ready))]
                    [Transition(new[] { "B", "C" }, "A")]
                    public partial void Finish(Actor actor);
                }
            }
            """,
        ["Automatic"] = """
            namespace Demo
            {
                [Workflow]
                [State("A", Initial = true)]
                [State("B")]
                [State("C", Final = true)]
                [Transition("A", "B", Name = "Begin", Auto = true, When = nameof(Ready))]
                [Transition("B", "C", Name = "End", Auto = true, When = nameof(Ready), Label = "The end")]
                [Transition("B", "A", Name = "End", Auto = true, Otherwise = true)]
                public partial class Machine
                {
                    public bool Ready { get; set; }

                    [Transition("A", "B")]
                    public partial void Push(Actor actor);
                }
            }
            """,
        ["Parallel"] = """
            namespace Demo
            {
                [Workflow("change", Label = "A change")]
                [State("Draft", Initial = true)]
                [State("SecurityReview"), State("SecurityOk"), State("CodeReview"), State("CodeOk")]
                [State("Approved", Final = true), State("Withdrawn", Final = true)]
                [Join("SecurityOk", "CodeOk", To = "Approved")]
                public partial class Change
                {
                    public bool IsSmall { get; set; }

                    public long Lines { get; set; }

                    [Fork("Draft", "SecurityReview", "CodeReview", Role = "developer")]
                    public partial void Submit(Actor actor);

                    [Transition("SecurityReview", "SecurityOk", Role = "security")]
                    [Transition("CodeReview", "CodeOk", Role = "reviewer", When = nameof(IsSmall))]
                    [Transition("CodeReview", "CodeReview", Otherwise = true)]
                    public partial void Approve(Actor actor);

                    [Transition(new[] { "SecurityReview", "CodeReview" }, "Draft", When = "size(input.reason) > 2 && lines > 5", Cancels = new[] { "SecurityReview", "SecurityOk", "CodeReview", "CodeOk" })]
                    public partial void Reject(Actor actor, string reason);

                    [Transition("*", "Withdrawn", Cancels = new[] { "*" })]
                    public partial void Withdraw(Actor actor);

                    partial void OnExitSecurityOk() { }
                    partial void OnEnterCodeReview() { }
                    partial void OnEnterApproved() { }
                    partial void BeforeReject(Actor actor, string reason) { }
                    partial void AfterJoinApproved() { }
                }
            }
            """,
        ["Quorum"] = """
            namespace Demo
            {
                internal partial class Outer
                {
                    [Workflow(StateName = "Where")]
                    [Invariant("is_ready", "ready")]
                    [State("Asked", Initial = true)]
                    [State("A"), State("B"), State("C"), State("ASaid"), State("BSaid"), State("CSaid"), State("Known"), State("Done", Final = true)]
                    [Fork("Asked", "A", "B", "C", When = nameof(Ready))]
                    [Transition("A", "ASaid", Name = "SayA", On = "a_said")]
                    protected partial record Poll
                    {
                        public bool Ready { get; init; }

                        [Transition("B", "BSaid"), Transition("C", "CSaid")]
                        public partial void Say(Actor actor);

                        [Join("ASaid", "BSaid", "CSaid", To = "Known", AtLeast = 2, Cancels = new[] { "A", "B", "C" }, Role = "chair", Post = "is_ready")]
                        public partial void Close(Actor actor);

                        [Transition("Known", "Done")]
                        public partial void Tell(Actor actor);
                    }
                }
            }
            """,
        ["HostWork"] = """
            namespace Demo
            {
                [Workflow(Sla = "10 days", Calendar = "berlin")]
                [OnBreach("email", Inputs = new[] { "to: ana" })]
                [Trigger(Event = "received", When = "trigger.amount > 0")]
                [FacetValues("status", "open", "seen", "paid", "closed")]
                [Migration("0.9.0", States = new[] { "old: Review" }, Data = new[] { "priority := 3" })]
                [Invariant("is_small", "amount <= 5", When = InvariantCheck.Pre)]
                [State("Draft", Initial = true, Description = "Being written"), Facet("Draft", "status", "open")]
                [TaskState("Review", Assignee = "data.manager_id", Due = "2 days", Sla = "3 days"), Facet("Review", "status", "seen")]
                [OnEntry("Review", "email", Inputs = new[] { "to: data.manager_id", "tags := [\"x\", 1]" }, Retries = 3)]
                [Escalate("Review", After = "24 hours", ReassignTo = "director")]
                [ActionState("Paying", "pay", Result = "receipt"), Facet("Paying", "status", "paid")]
                [State("Done", Final = true), Facet("Done", "status", "closed")]
                [Transition(new[] { "Review", "Paying" }, "Done", Name = "Finish", Auto = true, When = nameof(Paid))]
                [Transition("Review", "Draft", Name = "Expire", After = "10 days")]
                public partial class Order
                {
                    public decimal Amount { get; set; }
                    public string ManagerId { get; set; } = "";
                    public string? Receipt { get; set; }
                    public bool Paid { get; set; }

                    [Transition("Draft", "Review", Description = "Hand in", Effects = new[] { "add_tags := [\"x\"]" })]
                    public partial void Submit(Actor actor, [Input(Description = "Why", WireName = "why")] string reason);

                    [Transition("Review", "Paying")]
                    public partial void Approve(Actor actor);

                    partial void BeforeExpire() { }
                }
            }
            """,
        ["OnlyAutomatic"] = """
            namespace Demo
            {
                [Workflow]
                [State("A", Initial = true)]
                [State("B", Final = true)]
                [Transition("A", "B", Name = "Finish", Auto = true, When = nameof(Ready))]
                public partial class Quiet
                {
                    public bool Ready { get; set; }
                }
            }
            """,
        ["Hooks"] = """
            namespace Demo
            {
                [Workflow]
                [State("A", Initial = true)]
                [State("B")]
                [State("C", Final = true)]
                [Transition("B", "C", Name = "Finish", Auto = true, When = nameof(Ready))]
                public partial class Hooked
                {
                    public bool Ready { get; set; }

                    [Transition("A", "B", When = nameof(Ready))]
                    [Transition("A", "C", Otherwise = true)]
                    public partial void Go(Actor actor, string note);

                    [Transition("A", "A")]
                    public partial void Stay(Actor actor);

                    partial void BeforeGo(Actor actor, string note) { }

                    partial void AfterGo(Actor actor, string note) { }

                    partial void AfterFinish() { }

                    partial void OnExitA() { }

                    partial void OnEnterB() { }

                    partial void OnEnterC() { }
                }
            }
            """,
        ["RecordClass"] = """
            namespace Demo
            {
                [Workflow]
                [State("A", Initial = true)]
                [State("B", Final = true)]
                public sealed partial record Invoice(string Number)
                {
                    public decimal Amount { get; init; }

                    [Transition("A", "B")]
                    public partial void Pay(Actor actor);

                    partial void BeforePay(Actor actor) { }
                }
            }
            """,
        ["NestedInGeneric"] = """
            namespace Demo
            {
                public partial struct Outer<T>
                    where T : class
                {
                    internal partial record Middle<TKey>
                    {
                        [Workflow("inner")]
                        [State("A", Initial = true)]
                        [State("B", Final = true)]
                        protected internal partial class Inner
                        {
                            [Transition("A", "B")]
                            public partial void Go(Actor actor, T value, TKey key);
                        }
                    }
                }
            }
            """,
        ["GenericClass"] = """
            namespace Demo
            {
                [Workflow]
                [State("Empty", Initial = true)]
                [State("Full", Final = true)]
                public partial class Box<TItem, TOther>
                    where TItem : class, new()
                    where TOther : struct
                {
                    private bool Fits(TItem item) => item is not null;

                    [Transition("Empty", "Full", When = nameof(Fits))]
                    public partial void Fill(Actor actor, TItem item, TOther? other, System.Collections.Generic.List<TItem?> more);
                }
            }
            """,
        ["GlobalNamespace"] = """
            [Workflow(StateName = "Phase")]
            [State("A", Initial = true)]
            [State("B", Final = true)]
            internal partial class Rootless
            {
                [Transition("A", "B")]
                internal partial void Go(Actor actor);
            }
            """,
        ["AdoptedEnum"] = """
            namespace Demo
            {
                public enum Status
                {
                    [State(Final = true)]
                    Done = 9,

                    [State(Initial = true, Label = "To do")]
                    Open = 4,

                    Busy = 5,
                }

                [Workflow(StateProperty = nameof(Status))]
                public partial class Job
                {
                    /// <summary>How far it is.</summary>
                    public partial Status Status { get; private set; }

                    [Transition("Open", "Busy")]
                    public partial void Start(Actor actor);

                    [Transition("Busy", "Done")]
                    public partial void Stop(Actor actor);

                    partial void OnEnterDone() { }
                }
            }
            """,
        ["Keywords"] = """
            namespace @namespace.@record
            {
                [Workflow("keywords")]
                [State("default", Initial = true)]
                [State("async")]
                [State("class", Final = true)]
                public partial class @class
                {
                    private bool @if(Actor actor, string @event) => true;

                    private bool @true => true;

                    [Transition("default", "async", When = nameof(@if))]
                    [Transition("default", "class", When = nameof(@true))]
                    public partial void @lock(Actor @this, string @event, int value, int when);

                    [Transition("async", "class")]
                    public partial void @await(Actor @params);

                    partial void Beforelock(Actor @this, string @event, int value, int when) { }

                    partial void OnEnterclass() { }
                }
            }
            """,
        ["Inputs"] = """
            #nullable enable
            namespace Demo
            {
                public enum Size { Small, Large = 7 }

                [Workflow]
                [State("A", Initial = true)]
                [State("B", Final = true)]
                public partial class Parcel
                {
                    [Transition("A", "B")]
                    public partial void Send(
                        Actor by, string? note, int count = -3, decimal price = 1.50m, double ratio = 0.1, float half = .5f, char sign = '\'', bool quick = true,
                        string text = "a\"b\\c\n", Size size = Size.Large, Size? other = Size.Small, System.DateTime when = default, long? much = null, params string[] tags);

                    [Transition("A", "A")]
                    public partial void Odd(Actor by, double nan = double.NaN, float low = float.NegativeInfinity, System.Guid id = default, byte small = 1, ulong big = ulong.MaxValue, object? thing = null, Size wrong = (Size)(-1));

                    [Transition("A", "A")]
                    public partial void Tuple(Actor by, (int First, string? Second) pair, System.Collections.Generic.IReadOnlyList<string?> list, int[]?[] arrays, dynamic any);
                }
            }
            """,
        ["Modifiers"] = """
            namespace Demo
            {
                public abstract class Base
                {
                    public abstract void Open(Actor actor);

                    public void Close(Actor actor) { }
                }

                [Workflow]
                [State("A", Initial = true)]
                [State("B")]
                [State("C", Final = true)]
                public abstract partial class Door : Base
                {
                    /// <summary>Opens it, in the user's own words.</summary>
                    /// <param name="actor">Somebody.</param>
                    [Transition("A", "B")]
                    public sealed override partial void Open(Actor actor);

                    [Transition("B", "C")]
                    public new virtual partial void Close(Actor actor);

                    [Transition("B", "A"), System.Obsolete]
                    protected internal unsafe partial void Push(Actor actor);

                    [Transition("B", "B")]
                    private partial void Knock(Actor actor);
                }
            }
            """,
        ["Shadowing"] = """
            namespace Demo.System
            {
                public class Actor { }
                public class String { }
                public class Object { }
                public class ArgumentNullException { }
                public class Sequent { }
                public class Definition { }

                [global::Sequent.Workflow]
                [global::Sequent.State("A", Initial = true)]
                [global::Sequent.State("B", Final = true)]
                [global::Sequent.Transition("A", "B", Name = "Auto", Auto = true, When = "Ready")]
                public partial class Shadow
                {
                    public bool Ready;

                    public class Demo { }
                    public class Support { }

                    private static void ReferenceEquals(object a, object b, int c = 0) { }

                    [global::Sequent.Transition("A", "B", Role = "r", When = nameof(Ready))]
                    public partial void Go(global::Sequent.Actor actor, String text, string Definition, int State, int _Workflow2);

                    partial void BeforeGo(global::Sequent.Actor actor, String text, string Definition, int State, int _Workflow2) { }
                }
            }
            """,
        ["SeveralInOneFile"] = """
            namespace One
            {
                [Workflow, State("A", Initial = true), State("B", Final = true)]
                public partial class Same { [Transition("A", "B")] public partial void Go(Actor actor); }
            }
            namespace Two
            {
                [Workflow, State("A", Initial = true), State("B", Final = true)]
                public partial class Same { [Transition("A", "B")] public partial void Go(Actor actor); }

                partial class Holder
                {
                    [Workflow, State("A", Initial = true), State("B", Final = true)]
                    private partial class Same
                    {
                        [Transition("A", "B")] internal partial void Go(Actor actor);

                        [Workflow, State("A", Initial = true), State("B", Final = true)]
                        private protected sealed partial class Same2 { [Transition("A", "B")] public partial void Go(Actor actor); }
                    }
                }
            }
            """,
        ["Duties"] = """
            namespace Shop
            {
                [Workflow("expense", FourEyes = true)]
                [SeparateDuties("Approve", "Pay")]
                [SameActor("Submit", "Withdraw")]
                [State("Draft", Initial = true)]
                [TaskState("Review")]
                [State("Approved")]
                [State("Paid", Final = true)]
                [State("Withdrawn", Final = true)]
                public partial class Expense
                {
                    public decimal Amount { get; set; }

                    [Transition("Draft", "Review")]
                    public partial void Submit(Actor actor);

                    [Transition("Review", "Approved", Role = "manager", When = "amount < 1000")]
                    [Transition("Review", "Approved", Role = "manager", Approvals = 2, ResetOn = new[] { "amount" }, Otherwise = true)]
                    public partial void Approve(Actor actor);

                    [Transition(new[] { "Draft", "Review", "Approved" }, "Withdrawn", AllowSubmitter = true)]
                    public partial void Withdraw(Actor actor);

                    [Transition("Approved", "Paid")]
                    public partial void Pay(Actor actor);
                }
            }
            """,
        ["ParallelVotes"] = """
            namespace Shop
            {
                [Workflow("release", FourEyes = true)]
                [State("Draft", Initial = true)]
                [TaskState("CodeReview")]
                [TaskState("LegalReview")]
                [State("CodeOk")]
                [State("LegalOk")]
                [State("Released", Final = true)]
                [Join("CodeOk", "LegalOk", To = "Released")]
                public partial class Release
                {
                    [Fork("Draft", "CodeReview", "LegalReview")]
                    public partial void Submit(Actor actor);

                    [Transition("CodeReview", "CodeOk", Approvals = 2)]
                    [Transition("LegalReview", "LegalOk", Approvals = 3)]
                    public partial void Approve(Actor actor);
                }
            }
            """,
        ["SubjectId"] = """
            namespace Demo
            {
                public abstract class Entity
                {
                    [SubjectId]
                    public System.Guid? Id { get; set; }
                }

                public partial class Port
                {
                    [Workflow]
                    [State("Sailing", Initial = true), State("Docked", Final = true)]
                    public partial class Ship : Entity
                    {
                        [Transition("Sailing", "Docked")]
                        public partial void Dock(Actor actor);

                        [Transition("Sailing", "Sailing")]
                        internal partial void Turn(Actor commands, int degrees = 90);

                        [Transition("Sailing", "Sailing")]
                        private partial void Drift(Actor actor);
                    }
                }
            }
            """,
        ["HiddenSubject"] = """
            namespace Demo
            {
                public partial class Sky
                {
                    public enum Region { NorthSea, Baltic }

                    private partial class Weather
                    {
                        [Workflow]
                        [State("Quiet", Initial = true), State("Storm", Final = true)]
                        public partial class Front
                        {
                            [SubjectId]
                            public Region? Region { get; set; }

                            [Transition("Quiet", "Storm")]
                            public partial void Rise(Actor actor);
                        }
                    }
                }
            }
            """,
        ["Invalid"] = """
            namespace Demo
            {
                [Workflow("broken")]
                [State("A", Initial = true)]
                [State("B", Final = true)]
                [State("Limbo", Final = true)]
                [Transition("A", "B", Name = "Auto", Auto = true)]
                public partial class Broken
                {
                    [Transition("A", "Nowhere")]
                    public partial void Go(Actor actor, string? note = null);

                    partial void BeforeGo(Actor actor, string? note) { }

                    partial void OnEnterB() { }

                    partial void AfterAuto() { }

                    public static bool Use(Broken broken, Actor actor) =>
                        broken.CanGo(actor) && broken.TryGo(actor, "x").IsMoved && broken.PermittedTransitions(actor).Count > 0 && broken.Advance()
                        && broken.State == BrokenState.A && Definition.Id.Length > 0;
                }
            }
            """,
    }.ToDictionary(s => s.Key, s => Usings + s.Value);

    public static IEnumerable<string> Names => All.Keys;

    public static readonly IReadOnlyCollection<string> NeedsPartialProperties = ["AdoptedEnum"];
}
