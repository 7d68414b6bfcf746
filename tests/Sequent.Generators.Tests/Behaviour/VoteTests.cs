namespace Sequent.Generators.Tests.Behaviour;

/// <summary>A transition that several persons have to fire.</summary>
public class VoteTests
{
    private const string Order = """
        [Workflow("order", Routing = Routing.First), State("Draft", Initial = true), State("Review"), State("Parked"), State("Approved"), State("Rejected", Final = true), State("Sent", Final = true)]
        [SeparateDuties("Approve", "Send"), Invariant("is_open", "!closed")]
        public partial class Order
        {
            public decimal Amount { get; set; }
            public bool Closed { get; set; }

            [Transition("Draft", "Review", Role = "clerk")] public partial void Submit(Actor actor);
            [Transition("Review", "Approved", When = "amount < 100", Approvals = 2)]
            [Transition("Review", "Approved", When = "amount < 1000", Approvals = 3)]
            [Transition("Review", "Parked", Otherwise = true)]
            public partial void Approve(Actor actor);
            [Transition("Review", "Rejected", Approvals = 2)] public partial void Reject(Actor actor);
            [Transition("Review", "Draft")] public partial void Return(Actor actor);
            [Transition("Review", "Review")] public partial void Restart(Actor actor);
            [Transition("Parked", "Review")] public partial void Unpark(Actor actor);
            [Transition("Approved", "Sent")] public partial void Send(Actor actor);

            partial void BeforeApprove(Actor actor) => Log.Add("before");
            partial void OnExitReview() { Log.Add("exit"); if (Fails) Closed = true; }
            partial void OnEnterApproved() => Log.Add("enter " + RememberedActs.Count);
            public bool Fails;
        }
        """;

    private const string Start = """
        Actor Of(string id) => id.Contains('/') ? Actor.User(id.Split('/')[0]).ActingFor(id.Split('/')[1]) : Actor.User(id, "clerk");
        var order = new Order();
        order.Submit(Of("sue"));
        void Approve(params string[] ids) { foreach (var id in ids) Log.Add($"{id}: {order.TryApprove(Of(id))}"); }
        """;

    private static string[] Run(string statements) => Script.Run(Order, Start + statements);

    [Test]
    public void A_vote_is_recorded_until_there_are_enough()
    {
        var log = Run("""
            Log.Catch(() => order.Approve(Of("ana")));
            Log.Add(order.State);
            Log.Add(string.Join(", ", order.RememberedActs.Select(a => $"{a.Kind} {a.Actor} {a.Transition} {a.State}")));
            Approve("ana", "ben");
            Log.Add(order.State);
            Log.Add(string.Join(", ", order.RememberedActs.Select(a => $"{a.Kind} {a.Actor} {a.Transition} {a.State}")));
            Log.Add(order.CanSend(Of("ana")));
            Log.Add(order.CanSend(Of("ben")).IsGranted);
            Log.Add(order.CanSend(Of("cara")).IsGranted);
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "no exception", "Review", "Voted ana approve review",
            "ana: recorded 1 of 2", "exit", "before", "enter 2", "ben: moved", "Approved", "Fired ana approve , Fired ben approve ",
            "'Send' was denied to user 'ana' in state 'Approved' of workflow 'order': 'ana' fired 'Approve', which SeparateDuties keeps apart from 'Send': leave it to somebody else.",
            "False", "True",
        }));
    }

    [Test]
    public void A_person_has_one_vote_whoever_gives_it_and_may_change_it()
    {
        var log = Run("""
            Approve("ana", "cara/ana", "ana/dan");
            Log.Add(order.TryReject(Of("dan")));
            Approve("eve");
            Log.Add(order.CanApprove(Of("eve")).IsGranted);
            Log.Add(order.TryReject(Of("eve")).ToString());
            Log.Add(order.State);
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "ana: recorded 1 of 2", "cara/ana: recorded 1 of 2", "ana/dan: recorded 1 of 2",
            "recorded 1 of 2",
            "eve: recorded 1 of 2",
            "True", "exit", "moved", "Rejected",
        }));
    }

    [Test]
    public void Votes_end_when_the_state_is_left_even_to_itself()
    {
        var log = Run("""
            Approve("ana");
            order.Restart(Of("x"));
            Approve("ben");
            order.Return(Of("x"));
            order.Submit(Of("sue"));
            Log.Add(order.RememberedActs.Count);
            Approve("cara", "ana");
            """);
        Assert.That(log, Is.EqualTo(new[] { "ana: recorded 1 of 2", "exit", "ben: recorded 1 of 2", "exit", "0", "cara: recorded 1 of 2", "exit", "before", "enter 2", "ana: moved" }));
    }

    [Test]
    public void The_branch_that_is_selected_says_how_many_it_takes()
    {
        var log = Run("""
            order.Amount = 500;
            Approve("ana", "ben");
            order.Amount = 50;
            Approve("ana");
            """);
        Assert.That(log, Is.EqualTo(new[] { "ana: recorded 1 of 3", "ben: recorded 2 of 3", "exit", "before", "enter 2", "ana: moved" }));
        log = Run("""
            Approve("ana");
            order.Amount = 5000;
            Approve("ben");
            Log.Add(order.State);
            Log.Add(string.Join(", ", order.RememberedActs.Select(a => a.Actor)));
            """);
        Assert.That(log, Is.EqualTo(new[] { "ana: recorded 1 of 2", "exit", "before", "ben: moved", "Parked", "ben" }), "One vote is enough, and it is not the other's.");
    }

    [Test]
    public void A_vote_whose_move_an_invariant_denies_is_not_recorded()
    {
        var log = Run("""
            Approve("ana");
            order.Fails = true;
            Log.Add(order.TryApprove(Of("ben")).IsDenied);
            Log.Add(order.State);
            Log.Add(string.Join(", ", order.RememberedActs.Select(a => a.Actor)));
            """);
        Assert.That(log, Is.EqualTo(new[] { "ana: recorded 1 of 2", "exit", "before", "True", "Review", "ana" }));
    }

    [Test]
    public void Votes_are_held_to_duties_and_a_vote_fires_no_automatic_transition()
    {
        var log = Script.Run("""
            [Workflow("order", FourEyes = true), State("Draft", Initial = true), TaskState("Review"), State("Busy"), State("Done", Final = true)]
            public partial class Order
            {
                [Transition("Draft", "Review", Approvals = 2)] public partial void Submit(Actor actor);
                [Transition("Review", "Busy", Approvals = 2)] public partial void Approve(Actor actor);
                [Transition("Busy", "Done")] public partial void Finish(Actor actor);
            }
            """, """
            Actor Of(string id) => Actor.User(id);
            var order = new Order();
            Log.Add(order.TrySubmit(Of("ana")));
            Log.Add(order.TrySubmit(Of("ben")));
            Log.Add(order.TryApprove(Of("ana")).Reasons.Single());
            Log.Add(order.TryApprove(Of("ben")).Reasons.Single().Kind);
            Log.Add(order.TryApprove(Of("cara")));
            Log.Add(order.TryApprove(Of("dan")));
            Log.Add(order.TryFinish(Of("ben")).Reasons.Single().Kind);
            Log.Add(order.TryFinish(Of("dan")));
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "recorded 1 of 2", "moved",
            "'ana' submitted it, and FourEyes lets somebody else approve: leave it to somebody else, or let the transition say AllowSubmitter",
            "OwnSubmission", "recorded 1 of 2", "moved", "OwnSubmission", "moved",
        }));
    }

    [Test]
    public void A_snapshot_keeps_what_is_remembered()
    {
        var log = Run("""
            order.Amount = 500;
            Approve("ana", "cara/dan");
            var snapshot = order.ToSnapshot();
            Log.Add(snapshot);
            var json = System.Text.Json.JsonSerializer.Serialize(snapshot);
            var read = System.Text.Json.JsonSerializer.Deserialize<WorkflowSnapshot>(json)!;
            Log.Add(json);
            Log.Add(read == snapshot);
            Log.Add(read == snapshot with { Acts = snapshot.Acts.Take(1).ToList() });
            order = new Order { Amount = 500 };
            order.Restore(read);
            Log.Add(order.ToSnapshot() == snapshot);
            Approve("dan", "eve");
            Log.Add(order.TrySend(Of("cara")).IsDenied);
            Log.Add(System.Text.Json.JsonSerializer.Deserialize<WorkflowSnapshot>("{\"Workflow\":\"order\",\"Version\":\"1.0.0\",\"State\":\"draft\"}")!.Acts.Count);
            var copy = System.Text.Json.JsonSerializer.Deserialize<Order>(System.Text.Json.JsonSerializer.Serialize(order))!;
            Log.Add(copy.ToSnapshot() == order.ToSnapshot());
            """);
        Assert.That(log[2], Does.StartWith("WorkflowSnapshot { Workflow = order, Version = 1.0.0, State = review, Acts = [RememberedAct { Kind = Voted, Actor = ana, "));
        Assert.That(log[3], Does.EndWith("""{"Kind":2,"Actor":"cara","ActorKind":0,"OnBehalfOf":"dan","Transition":"approve","State":"review","Role":null}]}"""));
        Assert.That(log[4..], Is.EqualTo(new[] { "True", "False", "True", "dan: recorded 2 of 3", "exit", "before", "enter 3", "eve: moved", "False", "0", "True" }));
    }

    [Test]
    public void Acts_of_what_there_is_not_are_refused_and_change_nothing()
    {
        var log = Run("""
            Approve("ana");
            var snapshot = order.ToSnapshot();
            void Restore(params RememberedAct[] acts) => Log.Catch(() => order.Restore(new("order", "1.0.0", "draft") { Acts = acts }));
            var vote = snapshot.Acts[0];
            Restore(vote with { Kind = ActKind.Fired, Transition = "aprove" });
            Restore(vote with { State = "reviews" });
            Restore(new RememberedAct(ActKind.Submitted, "ana"), vote);
            Restore(vote with { Actor = "" });
            Restore(vote with { Kind = (ActKind)7 });
            Restore(new RememberedAct[] { null! });
            Log.Add(order.ToSnapshot() == snapshot);
            Log.Catch(() => order.Restore(new("order", "1.0.0", "draft") { Acts = new[] { new RememberedAct(ActKind.Submitted, "ana"), vote with { Kind = ActKind.Fired, Transition = "submit" } } }));
            Log.Add(order.RememberedActs.Count);
            """)[1..];
        Assert.That(log, Is.EqualTo(new[]
        {
            "ArgumentException: Acts[0] of a snapshot of workflow 'order' names transition 'aprove', which there is not: it is from a version that had it, so give the name it has now, or leave the act out. (Parameter 'snapshot')",
            "ArgumentException: Acts[0] of a snapshot of workflow 'order' names state 'reviews', which there is not: it is from a version that had it, so give the name it has now, or leave the act out. (Parameter 'snapshot')",
            "ArgumentException: Acts[1] of a snapshot of workflow 'order' is a vote in state 'review', which the object is not in: leave it out, as leaving a state takes its votes along. (Parameter 'snapshot')",
            "ArgumentException: Acts[0] of a snapshot of workflow 'order' does not say who acted: give the actor's id, or leave it out. (Parameter 'snapshot')",
            "ArgumentException: Acts[0] of a snapshot of workflow 'order' has a kind that there is not, 7 or 0: store what ToSnapshot gave. (Parameter 'snapshot')",
            "ArgumentException: Acts[0] of a snapshot of workflow 'order' does not say who acted: give the actor's id, or leave it out. (Parameter 'snapshot')",
            "True", "no exception", "0",
        }), "What this version does not ask for is left out.");
    }

    [Test]
    public void Votes_belong_to_the_state_they_are_given_in_and_are_withdrawn_with_its_token()
    {
        var log = Script.Run("""
            [Workflow(FourEyes = true), State("Draft", Initial = true), TaskState("Code"), TaskState("Legal"), State("CodeOk"), State("LegalOk"), State("Released", Final = true)]
            [Join("CodeOk", "LegalOk", To = "Released")]
            public partial class Release
            {
                [Fork("Draft", "Code", "Legal")] public partial void Submit(Actor actor);
                [Transition("Code", "CodeOk", Approvals = 2)] public partial void ApproveCode(Actor actor);
                [Transition("Legal", "LegalOk", Approvals = 2)] public partial void ApproveLegal(Actor actor);
                [Transition("Code", "Draft", Cancels = new[] { "*" })] public partial void Reject(Actor actor);
            }
            """, """
            Actor Of(string id) => Actor.User(id);
            var release = new Release();
            release.Submit(Of("sue"));
            Log.Add(release.TryApproveCode(Of("sue")).Reasons.Single().Kind);
            Log.Add(release.TryApproveCode(Of("ana")));
            Log.Add(release.TryApproveLegal(Of("ana")));
            var snapshot = release.ToSnapshot();
            Log.Add(string.Join(", ", snapshot.Acts.Select(a => $"{a.Kind} {a.Actor} {a.State}")));
            Log.Add(release.TryApproveLegal(Of("ben")));
            Log.Add(string.Join(", ", release.RememberedActs.Select(a => $"{a.Kind} {a.Actor} {a.State}")));
            release.Restore(snapshot);
            Log.Add(release.ToSnapshot() == snapshot);
            release.Reject(Of("eve"));
            Log.Add(release.Marking + " " + string.Join(", ", release.RememberedActs.Select(a => $"{a.Kind} {a.Actor} {a.State}")));
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "OwnSubmission", "recorded 1 of 2", "recorded 1 of 2",
            "Submitted sue , Voted ana code, Voted ana legal",
            "moved", "Submitted sue , Voted ana code",
            "True", "Draft Submitted sue ",
        }));
    }

    [Test]
    public void Nobody_ends_up_on_both_sides_of_a_separation_in_two_lanes()
    {
        var log = Script.Run("""
            [Workflow("release"), State("Draft", Initial = true), State("Code"), State("Legal"), State("CodeOk"), State("LegalOk"), State("Done", Final = true)]
            [Fork("Draft", "Code", "Legal"), Join("CodeOk", "LegalOk", To = "Done")]
            [SeparateDuties("ApproveCode", "ApproveLegal")]
            public partial class Release
            {
                [Transition("Code", "CodeOk")] public partial void ApproveCode(Actor actor);
                [Transition("Legal", "LegalOk", Approvals = 2)] public partial void ApproveLegal(Actor actor);
            }
            """, """
            var release = new Release();
            release.Advance();
            Log.Add(release.TryApproveLegal(Actor.User("ben")));
            Log.Add(release.TryApproveCode(Actor.User("ben")).Reasons.Single());
            Log.Add(release.TryApproveCode(Actor.User("dan").ActingFor("ben")).Reasons.Single().Kind);
            Log.Add(release.PermittedTransitions(Actor.User("ben")));
            Log.Add(release.TryApproveCode(Actor.User("cara")));
            Log.Add(release.TryApproveLegal(Actor.User("cara")).Reasons.Single().Kind);
            Log.Add(release.TryApproveLegal(Actor.User("eve")));
            Log.Add(release.Marking);
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "recorded 1 of 2",
            "'ben' has voted for 'ApproveLegal', which SeparateDuties keeps apart from 'ApproveCode': leave it to somebody else",
            "SeparateDuties", "ApproveLegal", "moved", "SeparateDuties", "moved", "Done",
        }));
    }

    [Test]
    public void A_vote_that_a_duty_would_not_permit_any_more_does_not_count()
    {
        var log = Script.Run("""
            [Workflow("order"), State("Draft", Initial = true), State("Claiming"), State("Checking"), State("Claimed"), State("Checked"), State("Done", Final = true)]
            [Fork("Draft", "Claiming", "Checking"), Join("Claimed", "Checked", To = "Done")]
            [SameActor("Claim", "Check")]
            public partial class Order
            {
                [Transition("Claiming", "Claimed", Approvals = 2)] public partial void Claim(Actor actor);
                [Transition("Checking", "Checked", Approvals = 2)] public partial void Check(Actor actor);
            }
            """, """
            var order = new Order();
            order.Advance();
            void Fire(Func<Actor, TransitionResult> fire, string id) => Log.Add($"{id}: {fire(Actor.User(id))}");
            Fire(order.TryCheck, "ben");
            Fire(order.TryClaim, "ana");
            Fire(order.TryClaim, "dan");
            Fire(order.TryCheck, "ana");
            Fire(order.TryCheck, "dan");
            Log.Add(order.Marking);
            """);
        Assert.That(log, Is.EqualTo(new[] { "ben: recorded 1 of 2", "ana: recorded 1 of 2", "dan: moved", "ana: recorded 1 of 2", "dan: moved", "Done" }));
    }

    [Test]
    public void A_vote_counts_for_the_role_under_which_it_was_given()
    {
        var log = Script.Run("""
            [Workflow("order", Routing = Routing.First), TaskState("Review", Initial = true, Role = "manager"), State("Approved", Final = true)]
            public partial class Order
            {
                public decimal Amount { get; set; }

                [Transition("Review", "Approved", Role = "clerk", When = "amount < 100", Approvals = 2)]
                [Transition("Review", "Approved", Otherwise = true, Approvals = 2)]
                public partial void Approve(Actor actor);
            }
            """, """
            var order = new Order();
            void Fire(string id, params string[] roles) => Log.Add($"{id}: {order.TryApprove(Actor.User(id, roles))}");
            Fire("ana", "clerk");
            order.Amount = 500;
            Fire("ben", "manager");
            var snapshot = order.ToSnapshot();
            Log.Add(string.Join(", ", snapshot.Acts.Select(a => $"{a.Actor} as {a.Role}")));
            order.Restore(System.Text.Json.JsonSerializer.Deserialize<WorkflowSnapshot>(System.Text.Json.JsonSerializer.Serialize(snapshot))!);
            Log.Add(order.ToSnapshot() == snapshot);
            Fire("cara", "clerk");
            Fire("cara", "manager");
            Log.Add(order.State);
            """);
        Assert.That(log[0..4], Is.EqualTo(new[] { "ana: recorded 1 of 2", "ben: recorded 1 of 2", "ana as clerk, ben as manager", "True" }));
        Assert.That(log[4], Does.Contain("it needs the role 'manager', and user 'cara' has 'clerk'"));
        Assert.That(log[5..], Is.EqualTo(new[] { "cara: moved", "Approved" }));
    }

    [Test]
    public void A_member_with_the_name_of_the_memory_is_in_the_way()
    {
        var built = new UserProject("""
            using Sequent;
            [Workflow(FourEyes = true), State("A", Initial = true), State("B", Final = true)]
            public partial class Doc { public int RememberedActs; [Transition("A", "B")] public partial void Go(Actor actor); }
            """).Build().AssertClean();
        Assert.That(built.Text, Does.Contain("InvalidWorkflowException").And.Contain("'RememberedActs'"));
    }

    [Test]
    public void Copies_of_a_record_vote_on_their_own()
    {
        var log = Script.Run("""
            [Workflow, State("A", Initial = true), State("B", Final = true)]
            public partial record Doc
            {
                [Transition("A", "B", Approvals = 2)] public partial void Go(Actor actor);
            }
            """, """
            var doc = new Doc();
            doc.Go(Actor.User("ana", "x"));
            var copy = doc with { };
            Log.Add(copy == doc);
            copy.Go(Actor.User("ben"));
            Log.Add(copy.State + " " + doc.State + " " + doc.RememberedActs.Count);
            var other = new Doc();
            Log.Add(other == doc);
            other.Go(Actor.User("ana"));
            Log.Add(other == doc);
            """);
        Assert.That(log, Is.EqualTo(new[] { "True", "B A 1", "False", "True" }));
    }
}
