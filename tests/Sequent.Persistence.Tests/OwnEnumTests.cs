using System.Text.Json;
using Sequent.Persistence.Tests.Documented.WithOwnEnum;

namespace Sequent.Persistence.Tests;

/// <summary>A state enum of one's own, that both ways of System.Text.Json see.</summary>
public sealed class OwnEnumTests
{
    private static readonly JsonSerializerOptions[] s_ways = [JsonSerializerOptions.Default, StatusJson.Default.Options];

    [TestCaseSource(nameof(s_ways))]
    public void An_object_comes_back_as_it_was_and_goes_on_from_there(JsonSerializerOptions options)
    {
        var post = new Post("x");
        post.Submit(People.Author);

        var json = JsonSerializer.Serialize(post, options);
        var copy = JsonSerializer.Deserialize<Post>(json, options)!;

        Assert.That(json, Is.EqualTo("""{"Title":"x","Status":"InReview"}"""));
        Assert.That((copy.Title, copy.Status), Is.EqualTo(("x", PostStatus.InReview)));
        copy.Approve(People.Editor);
        Assert.That((copy.Status, post.Status), Is.EqualTo((PostStatus.Published, PostStatus.InReview)));
    }

    [Test]
    public void What_is_no_state_is_refused_with_its_place(
        [ValueSource(nameof(s_ways))] JsonSerializerOptions options, [Values("\"Limbo\"", "99", "null")] string status) =>
        Assert.That(() => JsonSerializer.Deserialize<Post>($$"""{"Title":"x","Status":{{status}}}""", options),
            Throws.TypeOf<JsonException>().With.Message.Contains("$.Status"));
}
