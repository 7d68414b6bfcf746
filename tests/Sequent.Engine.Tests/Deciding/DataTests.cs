using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Definitions.Tests;
using Sequent.Engine.Deciding;

namespace Sequent.Engine.Tests.Deciding;

public class DataTests
{
    private static WorkflowDefinition Closed => Sketch.Of("A! B.", "Go: A -> B", "auto Enough: A -> B if count >= 10").WithData(
        new("count", DataType.Integer, Min: Value.Integer(0), Max: Value.Integer(10)),
        new("price", DataType.Number, Required: false),
        new("ratio", DataType.Double, Required: false),
        new("name", DataType.String, Required: false, OneOf: EquatableArray.Create(Value.String("x"), Value.String("y"))),
        new("level", DataType.Enum("low", "high"), Required: false),
        new("day", DataType.Date, Required: false, Min: Value.Date(2026, 1, 1)),
        new("at", DataType.DateTime, Required: false),
        new("span", DataType.Duration, Required: false),
        new("tags", DataType.Array(DataType.String), Required: false),
        new("owner", DataType.Object(DataSchema.Closed(new DataField("id", DataType.String))), Required: false));

    [TestCase("""{"count":3}""")]
    [TestCase("""{"count":3,"price":100.10,"ratio":1e400,"name":"x","level":"low","day":"2026-01-31","at":"2026-01-31T10:00:00Z","span":"P1DT2H","tags":["a"],"owner":{"id":"7"}}""")]
    [TestCase("""{"count":3,"price":null,"ratio":"NaN","at":"2026-01-31T10:00:00","span":"48 hours","tags":[]}""")]
    public void What_is_declared_is_taken(string data) => Assert.That(new Run(Closed).Start(data).Instance.Data, Is.EqualTo(data));

    [TestCase("{}", "field 'count' is missing")]
    [TestCase("""{"count":null}""", "field 'count' is missing")]
    [TestCase("""{"count":1.5}""", "field 'count' is 1.5, and an integer is needed")]
    [TestCase("""{"count":"1"}""", "field 'count' is \"1\", and an integer is needed")]
    [TestCase("""{"count":99999999999999999999}""", "field 'count' is 99999999999999999999, and an integer is needed")]
    [TestCase("""{"count":-1}""", "field 'count' is -1, and something from 0 to 10 is needed")]
    [TestCase("""{"count":1,"name":"z"}""", "field 'name' is \"z\", and one of \"x\", \"y\" is needed")]
    [TestCase("""{"count":1,"level":"Low"}""", "field 'level' is \"Low\", and one of 'low', 'high' or null is needed")]
    [TestCase("""{"count":1,"day":"2025-12-31"}""", "field 'day' is \"2025-12-31\", and at least date(\"2026-01-01\") is needed")]
    [TestCase("""{"count":1,"span":"2 months"}""", "field 'span' is \"2 months\", and a duration or null is needed")]
    [TestCase("""{"count":1,"tags":["a",1]}""", "field 'tags' is [\"a\",1], and an array, each element a string or null is needed")]
    [TestCase("""{"count":1,"owner":{"id":7}}""", "field 'id' is 7, and a string is needed in field 'owner'")]
    [TestCase("""{"count":1,"owner":{}}""", "field 'id' is missing in field 'owner'")]
    [TestCase("""{"count":1,"cuont":2}""", "there is no field 'cuont'; did you mean 'count'?")]
    [TestCase("""{"count":-1,"name":1}""", "field 'count' is -1, and something from 0 to 10 is needed; field 'name' is 1, and a string or null is needed")]
    [TestCase("[]", "its data is no JSON object")]
    public void What_is_not_is_refused(string data, string problem)
    {
        var exception = Assert.Throws<InvalidInputException>(() => new Run(Closed).Start(data))!;
        Assert.That(exception.Problem, Is.EqualTo(problem));
        Assert.That(exception.Message, Does.StartWith("'sketch': " + problem));
    }

    [Test]
    public void Open_data_may_hold_anything() =>
        Assert.That(new Run(Sketch.Of("A! B.", "Go: A -> B")).Start("""{"x":[1,{"y":null}]}""").Instance.Data, Is.EqualTo("""{"x":[1,{"y":null}]}"""));

    [Test]
    public void A_change_says_what_has_changed_and_lets_happen_what_becomes_possible()
    {
        var run = new Run(Closed).Start("""{"count":3,"price":1.50,"name":"x"}""");
        run.Do(new WorkflowCommand.ChangeData { Reasoning = "recounted" }, data: """{"price":1.5,"count":10}""");
        Assert.Multiple(() =>
        {
            Assert.That(run.History[1], Has.Property("Payload").EqualTo("""{"data":{"count":10,"name":null},"removed":["name"]}""").And.Property("Reasoning").EqualTo("recounted"));
            Assert.That(run.Story, Is.EqualTo("started data_changed moved:enough completed"));
            Assert.That(run.Instance.Data, Is.EqualTo("""{"price":1.5,"count":10}"""));
        });
    }

    [Test]
    public void Many_fields_are_compared_in_little_time()
    {
        var run = new Run(Sketch.Of("A! B.", "Go: A -> B")).Start("{" + string.Join(',', Enumerable.Range(0, 90_000).Select(i => $"\"{i:x}\":1")) + "}");
        run.Do(new WorkflowCommand.ChangeData(), data: "{" + string.Join(',', Enumerable.Range(1, 90_000).Select(i => $"\"{i:x}\":1")) + "}");
        Assert.That(run.History[1].Payload, Is.EqualTo("""{"data":{"15f90":1,"0":null},"removed":["0"]}"""));
    }

    [Test]
    public void A_change_that_changes_nothing_is_none()
    {
        var run = new Run(Closed).Start("""{"count":3,"price":1.50}""");
        Assert.That(run.Do(new WorkflowCommand.ChangeData(), data: """{ "price":1.5, "count":3 }"""), Is.InstanceOf<Verdict.Nothing>());
    }

    [Test]
    public void Only_what_is_changed_is_held_against_the_definition()
    {
        var run = new Run(Closed).Start("""{"count":3}""");
        run.Instance = run.Instance with { Data = """{"count":3,"older":1,"price":"much"}""" };
        Assert.That(run.Do(new WorkflowCommand.ChangeData(), data: """{"count":4,"older":1,"price":"much"}"""), Is.InstanceOf<Verdict.Decided>());
        Assert.That(() => run.Do(new WorkflowCommand.ChangeData(), data: """{"count":4,"older":2,"price":"much"}"""), Throws.TypeOf<InvalidInputException>().With.Message.Contains("no field 'older'"));
        Assert.That(() => run.Do(new WorkflowCommand.ChangeData(), data: """{"older":1,"price":"much"}"""), Throws.TypeOf<InvalidInputException>().With.Message.Contains("'count' is missing"));
    }
}
