namespace Sequent.Analyzers.Tests;

/// <summary>SEQ021, and older rules of what forks, joins, votes and binds.</summary>
internal static class ParallelSamples
{
    private const string Head =
        """
        [Workflow]
        [State("Draft", Initial = true)]
        [State("Security")]
        [State("Code")]
        [State("Approved", Final = true)]

        """;

    private const string Body =
        """

        public partial class Review
        {
            [Fork("Draft", "Security", "Code")]
            public partial void Submit(Actor actor);

            [Transition("Draft", "Approved")]
            public partial void Approve(Actor actor);
        }
        """;

    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("SEQ021", "a misspelt transition", Head + """[SeparateDuties(nameof(Review.Submit), [|SEQ021:"Aprove"|])]""" + Body,
            "Separate duties name 'Aprove', which is not a transition: declare it, or correct the name; did you mean 'Approve'?"),
        new("SEQ021", "a duty of one", Head + """[[|SEQ021:SameActor("Submit")|]]""" + Body,
            "A duty of the same actor with 'Submit' alone binds nobody: name two transitions or more that the same person fires"),
        new("SEQ021", "what no actor fires", Head + """[Join("Security", "Code", To = "Approved"), SameActor("Submit", [|SEQ021:"JoinApproved"|])]""" + Body,
            "A duty of the same actor names 'JoinApproved', which no actor fires: remove it, or let an actor fire it"),
        new("SEQ012", "a join of too many", Head + """[Join("Security", "Code", To = "Approved", AtLeast = [|SEQ012:2|])]""" + Body,
            "Transition 'JoinApproved' joins at least 2 of 2 states, which is all of them: leave AtLeast out"),
        new("SEQ012", "a join to nowhere", Head + """[[|SEQ012:Join("Security", "Code")|]]""" + Body,
            "[Join] of 'Security', 'Code' leads nowhere: write To = the state that it enters"),
        new("SEQ012", "a join of nothing", Head + """[[|SEQ012:Join(To = "Approved")|]]""" + Body,
            "[Join] that enters 'Approved' names no states: write those that it waits for before To"),
        new("SEQ012", "a fork to one state", Head + """[Join("Security", "Code", To = "Approved"), Fork("Draft", [|SEQ012:"Approved"|])]""" + Body,
            "[Fork] enters 'Approved' alone, and a fork enters several states: name another one, or write [Transition]"),
        new("SEQ012", "a fork to one state twice", Head + """[Fork("Draft", "Security", nameof(ReviewState.Code), [|SEQ012:nameof(ReviewState.Code)|], Name = "Split")]""" + Body,
            "Transition 'Split' enters 'Code' twice, and a state is entered once: remove one"),
        new("SEQ012", "what is cancelled and left", Head + """[Join("Security", "Code", To = "Approved", Cancels = new[] { [|SEQ012:"Code"|] })]""" + Body,
            "Transition 'JoinApproved' cancels 'Code', which it leaves anyway: remove it from Cancels"),
        new("SEQ012", "votes that nobody gives", Head + """[Join("Security", "Code", To = "Approved", Approvals = [|SEQ012:2|], Name = "Meet")]""" + Body,
            "Transition 'Meet' needs 2 approvals, and no actor fires it: remove Approvals, or let an actor fire it"),
        new("SEQ012", "a submitter whom nothing keeps out", Head + """[Transition("Security", "Approved", Name = "Late", After = "2 days", AllowSubmitter = [|SEQ012:true|])]""" + Body,
            "Transition 'Late' allows the submitter, and no actor fires it: remove AllowSubmitter"),
        new("SEQ004", "misspelt states", Head +
            """
            [Join("Security", [|SEQ004:"Coed"|], To = [|SEQ004:"Aproved"|])]
            [Fork("Draft", "Code", [|SEQ004:"Securty"|], Name = "Again", Cancels = new[] { [|SEQ004:nameof(ReviewState.Coed)|] })]
            """ + Body,
            "Transition 'JoinAproved' leaves 'Coed', which is not a state: declare it, or correct the name; did you mean 'Code'?",
            "Transition 'JoinAproved' enters 'Aproved', which is not a state: declare it, or correct the name; did you mean 'Approved'?",
            "Transition 'Again' enters 'Securty', which is not a state: declare it, or correct the name; did you mean 'Security'?",
            "Transition 'Again' cancels 'Coed', which is not a state: declare it, or correct the name; did you mean 'Code'?")
            { CompilerErrors = ["CS0117"] },
        new("SEQ011", "a fork in no workflow",
            """
            public partial class Review
            {
                [[|SEQ011:Fork("Draft", "Security", "Code")|]]
                public void Submit(Actor actor) { }
            }
            """,
            "[Fork] has no meaning on 'Submit', because 'Review' is not a workflow: add [Workflow] to it, or remove the attribute"),
    ];
}
