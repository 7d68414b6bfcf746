namespace Sequent.Generators.Tests.Behaviour;

/// <summary>Who submitted, and who fired another transition, decides who may fire.</summary>
public class DutyTests
{
    private const string Order = """
        [Workflow("order", FourEyes = true), State("Draft", Initial = true), TaskState("Review"), State("Ready"), State("Sent", Final = true), State("Withdrawn", Final = true)]
        public partial class Order
        {
            [Transition("Draft", "Review")] public partial void Submit(Actor actor);
            [Transition("Draft", "Draft")] public partial void Edit(Actor actor);
            [Transition("Draft", "Withdrawn")] public partial void Drop(Actor actor);
            [Transition("Review", "Ready")] public partial void Approve(Actor actor);
            [Transition("Review", "Draft", Role = "editor")] public partial void Reject(Actor actor);
            [Transition("Review", "Withdrawn", AllowSubmitter = true)] public partial void Withdraw(Actor actor);
            [Transition("Ready", "Ready")] public partial void Note(Actor actor);
            [Transition("Ready", "Sent")] public partial void Send(Actor actor);
        }
        """;

    private const string People = """
        var ana = Actor.User("ana");
        var ben = Actor.User("ben");
        var forAna = Actor.User("cara").ActingFor("ana");
        var asAna = Actor.User("ana").ActingFor("dan");
        var dan = Actor.User("dan");
        void Fires(string what, TransitionResult result) => Log.Add(what + " " + (result.IsDenied ? string.Join("; ", result.Reasons.Select(r => $"{r.Kind}: {r.Message}")) : result.ToString()));
        """;

    private static string[] Run(string statements) => Script.Run(Order, People + statements);

    [Test]
    public void Whoever_submitted_does_not_approve_nor_finish()
    {
        var log = Run("""
            var order = new Order();
            Log.Add(order.RememberedActs.Count);
            order.Submit(ana);
            Fires("ana approves:", order.TryApprove(ana));
            Log.Add(order.CanApprove(ana).IsGranted);
            Log.Catch(() => order.Approve(ana));
            Log.Add(order.PermittedTransitions(ana));
            Log.Add(order.PermittedTransitions(ben));
            order.Approve(ben);
            Fires("ana notes:", order.TryNote(ana));
            Fires("ana sends:", order.TrySend(ana));
            Fires("ben sends:", order.TrySend(ben));
            """);
        const string own = "'ana' submitted it, and FourEyes lets somebody else approve: leave it to somebody else, or let the transition say AllowSubmitter";
        Assert.That(log, Is.EqualTo(new[]
        {
            "0",
            "ana approves: OwnSubmission: " + own,
            "False",
            $"TransitionDeniedException: 'Approve' was denied to user 'ana' in state 'Review' of workflow 'order': {own}.",
            "Withdraw", "Approve, Withdraw",
            "ana notes: moved",
            "ana sends: OwnSubmission: " + own,
            "ben sends: moved",
        }));
    }

    [Test]
    public void Whoever_acts_for_somebody_is_taken_for_both()
    {
        var log = Run("""
            void Try(Actor submitter, Actor approver)
            {
                var order = new Order();
                order.Submit(submitter);
                Fires($"{submitter}, {approver}:", order.TryApprove(approver));
            }
            Try(ana, forAna);
            Try(forAna, ana);
            Try(forAna, asAna);
            Try(asAna, dan);
            Try(asAna, forAna);
            Try(forAna, dan);
            """);
        Assert.That(log.Select(l => l.Split(", and FourEyes")[0]), Is.EqualTo(new[]
        {
            "user 'ana', user 'cara' for 'ana': OwnSubmission: 'ana' submitted it ('cara' acts for 'ana')",
            "user 'cara' for 'ana', user 'ana': OwnSubmission: 'cara' submitted it for 'ana'",
            "user 'cara' for 'ana', user 'ana' for 'dan': OwnSubmission: 'cara' submitted it for 'ana' ('ana' acts for 'dan')",
            "user 'ana' for 'dan', user 'dan': OwnSubmission: 'ana' submitted it for 'dan'",
            "user 'ana' for 'dan', user 'cara' for 'ana': OwnSubmission: 'ana' submitted it for 'dan' ('cara' acts for 'ana')",
            "user 'cara' for 'ana', user 'dan': moved",
        }));
    }

    [Test]
    public void The_last_move_out_of_the_initial_state_counts()
    {
        var log = Run("""
            var order = new Order();
            order.Edit(ben);
            order.Submit(ana);
            order.Reject(Actor.User("eve", "editor"));
            Fires("ana drops:", order.TryDrop(ana));
            order.Submit(ben);
            Fires("ana approves:", order.TryApprove(ana));
            Log.Add(string.Join(", ", order.RememberedActs));
            """);
        Assert.That(log[0], Does.StartWith("ana drops: OwnSubmission"));
        Assert.That(log[1..], Is.EqualTo(new[]
        {
            "ana approves: moved",
            "RememberedAct { Kind = Submitted, Actor = ben, ActorKind = User, OnBehalfOf = , Transition = , State = , Role =  }",
        }));
    }

    [Test]
    public void Every_reason_is_given() => Assert.That(Run("""
        var order = new Order();
        order.Submit(ana);
        Fires("ana rejects:", order.TryReject(ana));
        """).Single(), Does.Match("^ana rejects: MissingRole: .*; OwnSubmission: "));

    [Test]
    public void A_failure_before_the_write_remembers_nobody()
    {
        var log = Script.Run("""
            [Workflow(FourEyes = true), State("A", Initial = true), State("B"), State("C", Final = true), SeparateDuties("Go", "End"), Invariant("fits", "size >= 0")]
            public partial class Doc
            {
                public long Size { get; set; }
                [Transition("A", "B")] public partial void Go(Actor actor);
                [Transition("B", "C")] public partial void End(Actor actor);
                partial void BeforeGo(Actor actor) { if (actor.Id == "bad") throw new Exception("no"); if (actor.Id == "less") Size = -1; }
                partial void OnEnterB() => Log.Add(RememberedActs.Count);
            }
            """, """
            var doc = new Doc();
            Log.Catch(() => doc.Go(Actor.User("bad")));
            Log.Add(doc.TryGo(Actor.User("less")).IsDenied);
            Log.Add(doc.RememberedActs.Count);
            doc.Size = 1;
            doc.Go(Actor.User("ana"));
            """);
        Assert.That(log, Is.EqualTo(new[] { "Exception: no", "True", "0", "2" }));
    }

    [Test]
    public void Separate_duties_look_at_who_fired_last_both_ways_and_same_ones_at_the_first()
    {
        var log = Script.Run("""
            [Workflow("claim"), State("Open", Initial = true), State("Done", Final = true)]
            [SeparateDuties("Enter", "Check"), SeparateDuties("Check", "Pay"), SameActor("Enter", "Close", "Pay")]
            public partial class Claim
            {
                [Transition("Open", "Open")] public partial void Enter(Actor actor);
                [Transition("Open", "Open")] public partial void Check(Actor actor);
                [Transition("Open", "Open")] public partial void Pay(Actor actor);
                [Transition("Open", "Done")] public partial void Close(Actor actor);
            }
            """, People + """
            var claim = new Claim();
            Fires("Pay dan", claim.TryPay(dan));
            Fires("Enter ana", claim.TryEnter(ana));
            Fires("Check cara/ana", claim.TryCheck(forAna));
            Fires("Check ben", claim.TryCheck(ben));
            Fires("Enter ben", claim.TryEnter(ben));
            Fires("Pay ben", claim.TryPay(ben));
            Fires("Close cara/ana", claim.CanClose(forAna) ? TransitionResult.Moved : default);
            Fires("Enter dan", claim.TryEnter(dan));
            Fires("Close ana", claim.TryClose(ana));
            Log.Add(claim.PermittedTransitions(ana));
            Log.Add(claim.PermittedTransitions(dan));
            Log.Add(claim.PermittedTransitions(ben));
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "Pay dan moved",
            "Enter ana moved",
            "Check cara/ana SeparateDuties: 'ana' fired 'Enter' ('cara' acts for 'ana'), which SeparateDuties keeps apart from 'Check': leave it to somebody else",
            "Check ben moved",
            "Enter ben SeparateDuties: 'ben' fired 'Check', which SeparateDuties keeps apart from 'Enter': leave it to somebody else",
            "Pay ben SeparateDuties: 'ben' fired 'Check', which SeparateDuties keeps apart from 'Pay': leave it to somebody else; SameActor: 'ana' fired 'Enter', and SameActor lets nobody else fire 'Pay', such as 'ben': leave it to 'ana'",
            "Close cara/ana moved",
            "Enter dan moved",
            "Close ana SameActor: 'dan' fired 'Enter', and SameActor lets nobody else fire 'Close', such as 'ana': leave it to 'dan'",
            "Enter, Check", "Enter, Pay, Close", "Check",
        }));
    }
}
