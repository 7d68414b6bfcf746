using System.Text.Json;
using Sequent.Persistence.Tests.Documented.BySourceGeneration;

namespace Sequent.Persistence.Tests;

/// <summary>System.Text.Json by source generation, with the snapshot as a property of the class.</summary>
public sealed class SourceGenerationTests
{
    [Test]
    public void The_snapshot_is_written()
    {
        var post = new Post { Title = "x" };
        post.Submit(People.Author);
        Assert.That(JsonSerializer.Serialize(post, BlogJson.Default.Post),
            Is.EqualTo("""{"Title":"x","Workflow":{"Workflow":"blog-post","Version":"1.0.0","State":"in_review","Acts":[]}}"""));
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

    [Test]
    public void What_reflection_wrote_is_read_back_the_same()
    {
        var post = new Post { Title = "x" };
        post.Submit(People.Author);
        Assert.That(JsonSerializer.Deserialize(JsonSerializer.Serialize(post), BlogJson.Default.Post)!.State, Is.EqualTo(PostState.InReview));
    }

    [Test]
    public void A_state_that_does_not_exist_is_refused() =>
        Assert.That(() => Read("blog-post", "limbo"), Throws.ArgumentException.With.Message.StartsWith("Workflow 'blog-post' has no state 'limbo': "));

    [Test]
    public void The_snapshot_of_another_workflow_is_refused() =>
        Assert.That(() => Read("invoice", "draft"), Throws.ArgumentException.With.Message.StartsWith("A snapshot of workflow 'invoice' cannot be restored into an object of workflow 'blog-post'"));

    [Test]
    public void A_snapshot_that_is_null_is_refused() =>
        Assert.That(() => JsonSerializer.Deserialize("""{"Title":"x","Workflow":null}""", BlogJson.Default.Post), Throws.ArgumentNullException);

    [Test]
    public void Records_with_init_data_keep_their_state()
    {
        var note = new Note("x") { Words = 300 };
        note.Publish(People.Author);

        var json = JsonSerializer.Serialize([note, new Note("y") { Words = 1 }], NoteJson.Default.ListNote);
        var copies = JsonSerializer.Deserialize(json, NoteJson.Default.ListNote);

        Assert.That(copies, Is.EqualTo(new[] { note, new Note("y") { Words = 1 } }));
        Assert.That(copies!.Select(n => n.State), Is.EqualTo([NoteState.Published, NoteState.Draft]));
    }

    [Test]
    public void A_required_snapshot_that_is_missing_is_refused() =>
        Assert.That(() => JsonSerializer.Deserialize("""{"Title":"x","Words":1}""", NoteJson.Default.Note),
            Throws.TypeOf<JsonException>().With.Message.Contains("'Workflow'"));

    private static Post Read(string workflow, string state) =>
        JsonSerializer.Deserialize($$$"""{"Title":"x","Workflow":{"Workflow":"{{{workflow}}}","Version":"1.0.0","State":"{{{state}}}"}}""", BlogJson.Default.Post)!;
}
