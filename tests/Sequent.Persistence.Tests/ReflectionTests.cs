using System.Text.Json;
using Sequent.Persistence.Tests.Documented.ByReflection;

namespace Sequent.Persistence.Tests;

/// <summary>System.Text.Json by reflection.</summary>
public sealed class ReflectionTests
{
    [Test]
    public void The_state_is_written_by_name()
    {
        var post = new Post { Title = "x" };
        post.Submit(People.Author);
        Assert.That(JsonSerializer.Serialize(post), Is.EqualTo("""{"Title":"x","State":"InReview"}"""));
    }

    [Test]
    public void An_object_comes_back_as_it_was_and_goes_on_from_there()
    {
        var post = new Post { Title = "x" };
        post.Submit(People.Author);

        var copy = Example.RoundTrip(post);

        Assert.That((copy.Title, copy.State), Is.EqualTo(("x", PostState.InReview)));
        copy.Approve(People.Editor);
        Assert.That((copy.State, post.State), Is.EqualTo((PostState.Published, PostState.InReview)));
    }

    [TestCase("\"Limbo\""), TestCase("99"), TestCase("1"), TestCase("\"99\""), TestCase("null"), TestCase("true")]
    public void What_is_no_state_is_refused_with_its_place(string state) =>
        Assert.That(() => JsonSerializer.Deserialize<Post>($$"""{"Title":"x","State":{{state}}}"""),
            Throws.TypeOf<JsonException>().With.Message.Contains("PostState").And.Message.Contains("$.State"));

    [Test]
    public void Json_puts_an_object_into_any_state_past_every_guard() =>
        Assert.That(JsonSerializer.Deserialize<Post>("""{"Title":"x","State":"Published"}""")!.State, Is.EqualTo(PostState.Published));

    [Test]
    public void A_state_property_without_a_setter_is_not_read_back() =>
        Assert.That(JsonSerializer.Deserialize<Letter>("""{"Status":1}""")!.Status, Is.EqualTo(LetterStatus.Written));

    [Test]
    public void Json_without_a_state_is_in_the_initial_one() =>
        Assert.That(JsonSerializer.Deserialize<Post>("""{"Title":"x"}""")!.State, Is.EqualTo(PostState.Draft));

    [Test]
    public void A_record_keeps_its_state_and_its_value_equality()
    {
        var article = new Article("x", 300);
        article.Publish(People.Editor);

        var copy = JsonSerializer.Deserialize<Article>(JsonSerializer.Serialize(article));

        Assert.That(copy, Is.EqualTo(article).And.Not.EqualTo(new Article("x", 300)));
        Assert.That(copy!.State, Is.EqualTo(ArticleState.Published));
    }

    [Test]
    public void A_workflow_nested_in_a_class_is_written_by_name()
    {
        var ticket = new NestedWorkflows.Plain.Ticket();
        ticket.Close(People.Author);
        Assert.That(JsonSerializer.Serialize(ticket), Is.EqualTo("""{"State":"Closed"}"""));
    }

    [Test]
    public void The_states_of_a_private_class_are_written_by_name() =>
        Assert.That(JsonSerializer.Serialize(Enum.ToObject(Desk.HiddenStateType, 1), Desk.HiddenStateType), Is.EqualTo("\"Closed\""));

    [Test]
    public void A_workflow_nested_in_a_generic_class_keeps_its_state()
    {
        var ticket = new Box<string>.Ticket { Content = "x" };
        ticket.Close(People.Author);

        var copy = JsonSerializer.Deserialize<Box<string>.Ticket>(JsonSerializer.Serialize(ticket))!;

        Assert.That((copy.Content, copy.State), Is.EqualTo((ticket.Content, ticket.State)));
    }

    [Test]
    public void A_number_is_not_checked_in_a_generic_class() =>
        Assert.That((int)JsonSerializer.Deserialize<Box<string>.Ticket>("""{"State":99}""")!.State, Is.EqualTo(99));
}
