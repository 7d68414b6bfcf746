namespace Sequent.Generators.Tests.Behaviour;

/// <summary>The definition that a class carries, and the class whose definition is wrong.</summary>
public class DefinitionTests
{
    [Test]
    public void The_definition_equals_one_written_by_hand()
    {
        var log = Script.Run("""
            public enum Size { Small }

            [Workflow("order", Version = "1.2.3-beta.1", Label = "A \"label\"", Description = "Two\nlines", Owner = "me@x")]
            [Role("buyer"), Role("clerk \\ 'x'")]
            [State("New", Initial = true, Label = "Fresh"), State("InReview"), State("Done", Final = true), State("Gone", Retired = true)]
            [Transition(new[] { "New", "InReview" }, "Done", Name = "Expire", Auto = true, When = nameof(Late), Label = "Too late")]
            public partial class Order
            {
                public bool Late { get; set; }

                [Transition("New", "InReview", Role = "buyer", Label = "Hand in")]
                public partial void Submit(Actor actor, string note, int? amount, Size size, System.DateTimeOffset at, List<string> tags, System.TimeSpan wait, DateOnly day, Guid id, decimal price = 1, double rate = 0.5, bool quick = false, object? rest = null);

                [Transition("InReview", "Done", When = nameof(Late), Role = "clerk \\ 'x'")]
                [Transition("InReview", "New", Otherwise = true)]
                public partial void Decide(Actor actor);

                [Transition("*", "Done")]
                public partial void Close(Actor actor);
            }
            """, """
            var expected = new WorkflowDefinition("order")
            {
                Version = "1.2.3-beta.1", Label = "A \"label\"", Description = "Two\nlines", Owner = "me@x",
                Data = DataSchema.Closed(new DataField("late", DataType.Boolean)),
                Roles = EquatableArray.Create(new RoleDefinition("buyer"), new RoleDefinition("clerk \\ 'x'")),
                States = EquatableArray.Create(
                    new StateDefinition("New") { Initial = true, Label = "Fresh" }, new StateDefinition("InReview"),
                    new StateDefinition("Done") { Final = true }, new StateDefinition("Gone") { Retired = true }),
                Transitions = EquatableArray.Create(
                    new TransitionDefinition("Submit")
                    {
                        Label = "Hand in",
                        Inputs = EquatableArray.Create(
                            new InputDefinition("note", DataType.String, true), new InputDefinition("amount", DataType.Integer, false), new InputDefinition("size", DataType.Enum("small"), true),
                            new InputDefinition("at", DataType.DateTime, true), new InputDefinition("tags", DataType.Array(DataType.String), true), new InputDefinition("wait", DataType.Duration, true),
                            new InputDefinition("day", DataType.Date, true), new InputDefinition("id", DataType.String, true), new InputDefinition("price", DataType.Number, false),
                            new InputDefinition("rate", DataType.Double, false), new InputDefinition("quick", DataType.Boolean, false), new InputDefinition("rest", DataType.AnyObject, false)),
                        Branches = EquatableArray.Create(new BranchDefinition("New", "InReview") { Role = "buyer" }),
                    },
                    new TransitionDefinition("Decide")
                    {
                        Branches = EquatableArray.Create(
                            new BranchDefinition("InReview", "Done") { Role = "clerk \\ 'x'", When = new Guard.Member("Late") { Body = "late" } },
                            new BranchDefinition("InReview", "New") { Otherwise = true }),
                    },
                    new TransitionDefinition("Close") { Branches = EquatableArray.Create(new BranchDefinition("*", "Done")) },
                    new TransitionDefinition("Expire")
                    {
                        Label = "Too late", Automatic = true,
                        Branches = EquatableArray.Create(new BranchDefinition(EquatableArray.Create("New", "InReview"), "Done") { When = new Guard.Member("Late") { Body = "late" } }),
                    }),
            };
            Log.Add(Order.Definition);
            Log.Add(expected);
            Log.Add(Order.Definition.Equals(expected));
            Log.Add(ReferenceEquals(Order.Definition, Order.Definition));
            """);
        Assert.That(log[2], Is.EqualTo("True"), log[0] + "\n" + log[1]);
        Assert.That(log[3], Is.EqualTo("True"));
    }

    [Test]
    public void A_static_field_of_the_class_may_use_the_workflow_while_it_is_initialized() =>
        Assert.That(Script.Run("""
            [Workflow, State("A", Initial = true), State("B", Final = true)]
            public partial class Post
            {
                public static readonly string Names = Definition.Id + new Post().PermittedTransitions(Actor.User("ana", "r"));
                [Transition("A", "B", Role = "r")] public partial void Go(Actor actor);
            }
            """, "Log.Add(Post.Names);"), Is.EqualTo(new[] { "postGo" }));

    [Test]
    public void A_wrong_definition_is_refused_by_every_member()
    {
        var log = Script.Run("""
            [Workflow("broken"), State("A", Initial = true), State("B", Final = true), State("Limbo", Final = true)]
            [Transition("A", "B", Name = "Move", Auto = true, When = "Ready")]
            public partial class Broken
            {
                public bool Ready;
                [Transition("A", "B")] public partial void Go(Actor actor);
            }
            """, """
            var broken = new Broken();
            var ana = Actor.User("ana");
            Log.Add(broken.State);
            Log.Catch(() => broken.Go(ana));
            Log.Catch(() => broken.TryGo(ana));
            Log.Catch(() => broken.CanGo(ana));
            Log.Catch(() => broken.PermittedTransitions(ana));
            Log.Catch(() => broken.Advance());
            Log.Catch(() => broken.ToSnapshot());
            Log.Catch(() => broken.Restore(new("broken", "1.0.0", "a")));
            Log.Catch(() => Log.Add(Broken.Definition));
            """);
        Assert.That(log, Has.Length.EqualTo(9));
        Assert.That(log[0], Is.EqualTo("A"), "Reading the state stays possible.");
        Assert.That(log[1..], Has.All.StartsWith("InvalidWorkflowException: Workflow 'broken' is not valid and does not run: mend it and build again.\n  SEQ101: State 'Limbo'"));
    }
}
