namespace Sequent.Analyzers.Tests;

/// <summary>SEQ017, SEQ018 and SEQ201 to SEQ208: conditions, invariants and the data they read.</summary>
internal static class ConditionSamples
{
    private const string Order =
        """
        [Workflow]
        [State("Draft", Initial = true)]
        [State("PendingManager", Final = true)]
        [State("PendingFinance", Final = true)]
        public partial class Order
        {
            public long Amount { get; set; }
            public string Department { get; set; } = "";

        """;

    private const string Subject =
        """
        [Workflow]
        [State("Draft", Initial = true)]
        [State("Done", Final = true)]
        public partial class Post
        {
            [Transition("Draft", "Done")]
            public partial void Finish(Actor actor);


        """;

    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("SEQ017", "misspelt invariant",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Invariant("has_title", "title != ''")]
            public partial class Post
            {
                public string Title { get; set; } = "";

                [Transition("Draft", "Done", Pre = [|SEQ017:"has_titel"|])]
                public partial void Finish(Actor actor);
            }
            """,
            "Transition 'Finish' names 'has_titel', which is not an invariant: declare it, or correct the name; did you mean 'has_title'?"),
        new("SEQ018", "a limit of another type",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Data(Min = [|SEQ018:"tomorrow"|])]
                public DateTime Due { get; set; }

                [Transition("Draft", "Done")]
                public partial void Finish(Actor actor);
            }
            """,
            "Min of 'Due' is \"tomorrow\", and the property is a datetime: write a text such as \"2026-01-31T12:00:00Z\""),
        new("SEQ018", "a subject id that has several texts",
            Subject + """
                [[|SEQ018:SubjectId|]]
                public decimal Amount { get; set; }
            }
            """,
            "[SubjectId] on 'Amount' is of type 'decimal', which has no one text for each value: put it on a property of type string, an integer, Guid or an enum without flags"),
        new("SEQ018", "a subject id of flags",
            Subject + """
                [[|SEQ018:SubjectId|]]
                public System.IO.FileAccess Access { get; set; }
            }
            """,
            "[SubjectId] on 'Access' is of type 'System.IO.FileAccess', which has no one text for each value: put it on a property of type string, an integer, Guid or an enum without flags"),
        new("SEQ018", "two subject ids",
            Subject + """
                [SubjectId]
                public string? Number { get; set; }

                [[|SEQ018:SubjectId|]]
                public Guid Id { get; set; }
            }
            """,
            "[SubjectId] on 'Id' is not the only one, 'Number' has it too, and an object is about one thing: remove one of them"),
        new("SEQ018", "a subject id that cannot be read",
            Subject + """
                [[|SEQ018:SubjectId|]]
                public string Number { set { } }
            }
            """,
            "[SubjectId] on 'Number' cannot be read from an object of 'Post': put it on a property of the object with a getter"),
        new("SEQ018", "a subject id of no object",
            Subject + """
                [[|SEQ018:SubjectId|]]
                public static string Number => "x";
            }
            """,
            "[SubjectId] on 'Number' cannot be read from an object of 'Post': put it on a property of the object with a getter"),
        new("SEQ201", "a misspelt name, at its place in the text",
            Order + """
                [Transition("Draft", "PendingManager", When = "amount <= 5000 && [|SEQ201:departmnt|] != 'it'")]
                [Transition("Draft", "PendingFinance", Otherwise = true)]
                public partial void Submit(Actor actor);
            }
            """,
            "The data has no field 'departmnt'; did you mean 'department'?"),
        new("SEQ201", "what resets votes",
            Order + """
                private int _seen;
                public Uri? Link { get; set; }

                [Transition("Draft", "PendingManager", When = "amount <= 5000", Approvals = 2, ResetOn = new[] { "amount", "department", [|SEQ201:"departmnt"|], [|SEQ201:"link"|], [|SEQ201:"seen"|], [|SEQ201:"_sene"|] })]
                [Transition("Draft", "PendingFinance", Otherwise = true)]
                public partial void Submit(Actor actor);
            }
            """,
            "Transition 'Submit' resets its votes on 'departmnt': the data has no field 'departmnt'; did you mean 'department'?",
            "Transition 'Submit' resets its votes on 'link': 'Link' has the type 'System.Uri?', which is no type of the data: name another property",
            "Transition 'Submit' resets its votes on 'seen': '_seen' is not public, so it is not data that an expression may read: make it public, or mark it [Data]",
            "Transition 'Submit' resets its votes on '_sene': the data has no field '_sene': declare it, or use one of 'amount', 'department'"),
        new("SEQ012", "votes that nobody counts, reset",
            Order + """
                [Transition("Draft", "PendingManager", When = "amount <= 5000", ResetOn = [|SEQ012:new[] { "amount" }|])]
                [Transition("Draft", "PendingFinance", Approvals = 2, ResetOn = new[] { "department", [|SEQ012:"department"|] }, Otherwise = true)]
                public partial void Submit(Actor actor);
            }
            """,
            "Transition 'Submit' resets votes, and takes none: remove ResetOn, or let several approve with Approvals",
            "Transition 'Submit' resets its votes on 'department' twice: remove one"),
        new("SEQ012", "votes, reset on what is never written",
            Order + """
                public long Twice => Amount * 2;

                [Transition("Draft", "PendingManager", When = "twice <= 5000", Approvals = 2, ResetOn = new[] { [|SEQ012:"twice"|] })]
                [Transition("Draft", "PendingFinance", Otherwise = true)]
                public partial void Submit(Actor actor);
            }
            """,
            "Transition 'Submit' resets its votes on 'twice', which is computed and never written: name the fields that it is computed from"),
        new("SEQ201", "after escapes, in a verbatim and in an ordinary literal",
            Order + """
                [Transition("Draft", "PendingManager", When = "department == \"\\u00e9\" && [|SEQ201:amuont|] > 1")]
                [Transition("Draft", "PendingFinance", Otherwise = true)]
                public partial void Submit(Actor actor);

                [Transition("Draft", "PendingManager", When = @"department == ""x"" && [|SEQ201:amuont|] > 1")]
                public partial void Hurry(Actor actor);
            }
            """,
            "The data has no field 'amuont'; did you mean 'amount'?",
            "The data has no field 'amuont'; did you mean 'amount'?"),
        new("SEQ201", "a type that expressions cannot read",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                public Uri? Link { get; set; }

                [Transition("Draft", "Done", When = "[|SEQ201:link|] != null")]
                public partial void Finish(Actor actor);
            }
            """,
            "'Link' has the type 'System.Uri?', which an expression cannot read: use a bool member in C#"),
        new("SEQ201", "an automatic transition has no actor",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Transition("Draft", "Done", Name = "Finish", Auto = true, When = "[|SEQ201:actor|].id == 'ana'")]
            public partial class Post
            {
            }
            """,
            "'actor' is not known in this place: use 'data'"),
        new("SEQ202", "the boundary belongs to both",
            Order + """
                [Transition("Draft", "PendingManager", When = "amount <= 5000")]
                [Transition("Draft", "PendingFinance", When = [|SEQ202:"amount >= 5000"|])]
                public partial void Submit(Actor actor);
            }
            """,
            "From 'Draft', 'Submit' goes to both 'PendingManager' and 'PendingFinance' when amount = 5000: make the conditions exclude each other, or write Routing.First (in JSON \"policies\": {\"routing\": \"first\"})"),
        new("SEQ202", "members that are read",
            Order + """
                private bool IsSmall => Amount <= 5000;
                private bool IsLarge => Amount is >= 5000;

                [Transition("Draft", "PendingManager", When = nameof(IsSmall))]
                [Transition("Draft", "PendingFinance", When = [|SEQ202:nameof(IsLarge)|])]
                public partial void Submit(Actor actor);
            }
            """,
            "From 'Draft', 'Submit' goes to both 'PendingManager' and 'PendingFinance' when amount = 5000: make the conditions exclude each other, or write Routing.First (in JSON \"policies\": {\"routing\": \"first\"})"),
        new("SEQ203", "the example of the first page",
            Order + """
                [Transition("Draft", "PendingManager", Role = "buyer", When = "amount <= 5000")]
                [[|SEQ203:Transition("Draft", "PendingFinance", Role = "buyer", When = "amount > 5000 && department != 'it'")|]]
                public partial void Submit(Actor actor);
            }
            """,
            "From 'Draft', 'Submit' has no enabled target when amount = 5001, department = \"it\": add a branch for it, or one with Otherwise"),
        new("SEQ203", "what may be null",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Small", Final = true)]
            [State("Large", Final = true)]
            public partial class Order
            {
                public decimal? Amount { get; set; }

                [Transition("Draft", "Small", When = [|SEQ203:"amount <= 5000.10"|])]
                [Transition("Draft", "Large", When = "amount > 5000.10")]
                public partial void Submit(Actor actor);
            }
            """,
            "From 'Draft', 'Submit' has no enabled target when amount = null, because 'amount <= 5000.10' is an error (data.amount is null): say in the condition what holds for null"),
        new("SEQ204", "no value",
            Order + """
                [Transition("Draft", "PendingManager", When = "amount <= 5000")]
                [Transition("Draft", "PendingManager", When = [|SEQ204:"amount > 6000 && amount < 6000"|])]
                [Transition("Draft", "PendingFinance", Otherwise = true)]
                public partial void Submit(Actor actor);
            }
            """,
            "Transition 'Submit' has the condition 'amount > 6000 && amount < 6000', which can never be true: correct it, or remove the branch to 'PendingManager'"),
        new("SEQ205", "always true",
            Order + """
                [Transition("Draft", "PendingManager", When = [|SEQ205:"amount == amount"|])]
                public partial void Submit(Actor actor);

                [Transition("Draft", "PendingFinance")]
                public partial void Hurry(Actor actor);
            }
            """,
            "Transition 'Submit' has the condition 'amount == amount', which is always true: remove it, or correct it"),
        new("SEQ206", "statements",
            Order + """
                private bool IsReady()
                {
                    var words = Department.Split(' ');
                    return words.Length > 2;
                }

                [Transition("Draft", "PendingManager", When = [|SEQ206:nameof(IsReady)|])]
                [Transition("Draft", "PendingFinance", Otherwise = true)]
                public partial void Submit(Actor actor);
            }
            """,
            "Condition 'IsReady' of 'Submit' is not analysed, because of the statement body of 'IsReady': write the body as one expression over properties"),
        new("SEQ208", "no value",
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Invariant("in_range", [|SEQ208:"amount > 100 && amount < 1"|])]
            public partial class Post
            {
                public decimal Amount { get; set; }

                [Transition("Draft", "Done", Pre = "in_range")]
                public partial void Finish(Actor actor);
            }
            """,
            "Invariant 'in_range' can never hold: correct 'amount > 100 && amount < 1', or what its fields may be"),
    ];
}
