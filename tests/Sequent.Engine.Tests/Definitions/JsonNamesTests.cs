using System.Text.Json.Serialization;

namespace Sequent.Engine.Tests.Definitions;

/// <summary>Attributes of JSON on what conditions read.</summary>
[Workflow("misnamed")]
[State("A", Initial = true)]
[State("B", Final = true)]
public partial class Misnamed
{
    [JsonPropertyName("sum")]
    public decimal Amount { get; set; }

    [JsonIgnore]
    public int Count { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ready { get; set; }

    public Place Where { get; set; } = new();

    private int _secret;

    private bool IsOpen => _secret == 0;

    [Transition("A", "B", When = "amount > 0 && count > 0 && ready && where.town != ''")]
    public partial void Go(Actor actor);

    [Transition("A", "B", Role = "jumper", When = nameof(IsOpen))]
    public partial void Jump(Actor actor);

    partial void BeforeGo(Actor actor) => _secret++;

    public sealed class Place
    {
        [JsonPropertyName("city")]
        public string Town { get; set; } = "";
    }
}

/// <summary>Attributes of JSON that change nothing for conditions.</summary>
[Workflow("named")]
[State("A", Initial = true)]
[State("B", Final = true)]
public partial class Named
{
    [JsonPropertyName("amount")]
    public decimal Amount { get; set; }

    [JsonPropertyName("sum"), Data(WireName = "sum")]
    public int Count { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; set; }

    [JsonPropertyName("other")]
    public string Unread { get; set; } = "";

    [JsonIgnore]
    public string Left { get; set; } = "";

    public bool IsLarge => Amount > 100;

    [Transition("A", "B", When = "amount > 0 && sum > 0 && note == null")]
    public partial void Go(Actor actor);

    [Transition("A", "B", Role = "jumper", When = nameof(IsLarge))]
    public partial void Jump(Actor actor);
}

public class JsonNamesTests
{
    [Test]
    public void What_conditions_could_not_read_is_refused_when_the_class_is_registered()
    {
        var refused = Assert.Throws<DefinitionRefusedException>(() => new RegisteredWorkflow<Misnamed>(SubjectJson.Reflection()))!;
        Assert.That(refused.Message, Does.StartWith("Workflow 'misnamed' is not registered:"));
        Assert.That(refused.Problems.Select(p => p.Message), Is.EquivalentTo(new[]
        {
            "Property 'Amount' of 'Misnamed' has [JsonPropertyName(\"sum\")], and conditions read it as 'amount': take the attribute off, or give it that name for conditions, too, with [Data(WireName = \"sum\")]",
            "Property 'Count' of 'Misnamed' has [JsonIgnore], and conditions read it as 'count': take the attribute off",
            "Property 'Ready' of 'Misnamed' has [JsonIgnore], and conditions read it as 'ready': take the attribute off",
            "Property 'Town' of 'Place' has [JsonPropertyName(\"city\")], and conditions read it as 'town': take the attribute off, or give it that name for conditions, too, with [Data(WireName = \"city\")]",
            "Data field 'secret' is read by conditions, and the JSON of 'Misnamed' does not have it, so that it would not be kept: make it a public property",
        }));
    }

    [Test]
    public async Task Attributes_that_say_the_same_or_are_on_what_no_condition_reads_are_fine()
    {
        await using var app = Application.Start(options: o => o.AddWorkflow<Named>());
        var id = await app.Workflows.StartAsync(new Named { Amount = 1, Count = 2, Unread = "x" }, Application.Buyer);
        Assert.That((await app.Workflows.ApplyAsync(id, n => n.Go(Application.Buyer))).IsMoved);
        Assert.That((await app.Workflows.GetAsync(id)).Data.GetRawText(), Is.EqualTo("""{"amount":1,"sum":2,"other":"x"}"""));
    }
}
