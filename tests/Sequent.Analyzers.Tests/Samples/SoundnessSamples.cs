namespace Sequent.Analyzers.Tests;

/// <summary>SEQ301 to SEQ305: parallel branches.</summary>
internal static class SoundnessSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("SEQ301", "a choice before a join",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Checked")]
            [State("Tested")]
            [State("Released", Final = true)]
            [[|SEQ301:Join("Checked", "Tested", To = "Released")|]]
            public partial class Release
            {
                [Transition("Draft", "Checked")]
                public partial void Check(Actor actor);

                [Fork("Draft", "Checked", "Tested")]
                public partial void CheckAndTest(Actor actor);
            }
            """,
            "deadlock: after Check the workflow waits forever in {Checked}: Join 'Released' also needs 'Tested'; lead every way to what is waited for, or cancel the waiting token"),
        new("SEQ301", "a rejection, and a join that waits for what was rejected",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("SecurityReview")]
            [State("CodeReview")]
            [State("SecurityOk")]
            [State("CodeOk")]
            [State("Approved", Final = true)]
            [State("Rejected", Final = true)]
            [[|SEQ301:Join("SecurityOk", "CodeOk", To = "Approved")|]]
            public partial class Change
            {
                [Fork("Draft", "SecurityReview", "CodeReview")]
                public partial void Submit(Actor actor);

                [Transition("SecurityReview", "SecurityOk")]
                public partial void SecurityApprove(Actor actor);

                [Transition("SecurityReview", "Rejected")]
                public partial void SecurityReject(Actor actor);

                [Transition("CodeReview", "CodeOk")]
                public partial void CodeApprove(Actor actor);
            }
            """,
            "deadlock: after Submit, SecurityReject, CodeApprove the workflow waits forever in {CodeOk}: Join 'Approved' also needs 'SecurityOk', and 'Rejected' is done; let 'SecurityReject' cancel 'CodeReview' and 'CodeOk'"),
        new("SEQ302", "a quorum leaves a token behind",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("AskedAna"), State("AskedBen"), State("AskedCid")]
            [State("AnaAgrees"), State("BenAgrees"), State("CidAgrees")]
            [State("Agreed", Final = true)]
            [[|SEQ302:Join("AnaAgrees", "BenAgrees", "CidAgrees", To = "Agreed", AtLeast = 2, Name = "Agree")|]]
            public partial class Proposal
            {
                [Fork("Draft", "AskedAna", "AskedBen", "AskedCid")]
                public partial void Ask(Actor actor);

                [Transition("AskedAna", "AnaAgrees")]
                public partial void AskAna(Actor actor);

                [Transition("AskedBen", "BenAgrees")]
                public partial void AskBen(Actor actor);

                [Transition("AskedCid", "CidAgrees")]
                public partial void AskCid(Actor actor);
            }
            """,
            "improper completion: after Ask, AskAna, AskBen, Agree, AskCid 'Agreed' is done, and a token is left behind in {CidAgrees}: Join 'Agreed' also needs 1 of 'AnaAgrees' and 'BenAgrees'; let 'Agree' cancel 'AskedAna', 'AskedBen' and 'AskedCid'"),
        new("SEQ303", "two branches into one state",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Printing")]
            [State("Mailing")]
            [State("Done", Final = true)]
            public partial class Letter
            {
                [Fork("Draft", "Printing", "Mailing")]
                public partial void Send(Actor actor);

                [Transition("Printing", "Done")]
                public partial void Print(Actor actor);

                [Transition("Mailing", [|SEQ303:"Done"|])]
                public partial void Mail(Actor actor);
            }
            """,
            "State 'Done' can be entered twice at once: after Send, Print it holds a token, and Mail would put a second one there: let the parallel branches meet in a join before it, or let one of them cancel the others"),
        new("SEQ304", "tokens that never meet",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Paper")]
            [State("Online")]
            [State("OnPaper")]
            [State("OnScreen")]
            [State("Done", Final = true)]
            public partial class Notice
            {
                [Transition("Draft", "Paper")]
                public partial void Print(Actor actor);

                [Transition("Draft", "Online")]
                public partial void Publish(Actor actor);

                [Transition(new[] { "Paper", "Online" }, "Done")]
                public partial void Finish(Actor actor);

                [[|SEQ304:Join("Paper", "Online", To = "Done")|]]
                public partial void FinishBoth(Actor actor);

                [Fork("Draft", "OnPaper", "OnScreen")]
                public partial void Both(Actor actor);

                [Join("OnPaper", "OnScreen", To = "Done")]
                public partial void Meet(Actor actor);
            }
            """,
            "Transition 'FinishBoth' can go to 'Done' in no run, because 'Paper' and 'Online' never hold tokens together: fork to the states that it joins, or remove it"),
        new("SEQ305", "too much in parallel",
            Wide(),
            "Workflow 'survey' is not analysed for deadlocks: after 213361 markings there were more to look at, so let fewer branches run in parallel, or split it"),
    ];

    // A quorum over so many branches that their order cannot be left out of account.
    private static string Wide()
    {
        var numbers = Enumerable.Range(1, 20).ToArray();
        return "[Workflow]\n[State(\"Draft\", Initial = true)]\n[State(\"Decided\", Final = true)]\n"
            + string.Concat(numbers.Select(i => $"[State(\"Asked{i}\"), State(\"Answered{i}\")]\n"))
            + "public partial class [|SEQ305:Survey|]\n{\n"
            + "    [Fork(\"Draft\", " + string.Join(", ", numbers.Select(i => $"\"Asked{i}\"")) + ")]\n    public partial void Ask(Actor actor);\n"
            + string.Concat(numbers.Select(i => $"    [Transition(\"Asked{i}\", \"Answered{i}\")] public partial void Answer{i}(Actor actor);\n"))
            + "    [Join(" + string.Join(", ", numbers.Select(i => $"\"Answered{i}\"")) + ", To = \"Decided\", AtLeast = 12, Cancels = new[] { \"*\" })]\n    public partial void Decide(Actor actor);\n}\n";
    }
}
