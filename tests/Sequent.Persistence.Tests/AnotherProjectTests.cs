using System.Text.Json;
using System.Text.Json.Serialization;
using Sequent.Persistence.Library;

namespace Sequent.Persistence.Tests;

/// <summary>Source generation, where the workflow class is in another project.</summary>
public sealed class AnotherProjectTests
{
    [Test]
    public void A_context_here_writes_the_state_by_name()
    {
        var ticket = new Ticket();
        ticket.Close(People.Author);
        Assert.That(JsonSerializer.Serialize(ticket, HereJson.Default.Ticket), Is.EqualTo("""{"State":"Closed"}"""));
    }

    [Test]
    public void A_context_here_cannot_read_the_generated_state() =>
        Assert.That(() => JsonSerializer.Deserialize("""{"State":"Closed"}""", HereJson.Default.Ticket),
            Throws.InvalidOperationException.With.Message.Contains("'Ticket.State'"));

    [Test]
    public void The_context_of_the_class_s_own_project_reads_it()
    {
        var parcel = new Parcel { To = "x" };
        parcel.Send(People.Author);

        var json = JsonSerializer.Serialize(parcel, ParcelJson.Default.Parcel);
        var copy = JsonSerializer.Deserialize(json, ParcelJson.Default.Parcel)!;

        Assert.That(json, Is.EqualTo("""{"To":"x","Workflow":{"Workflow":"parcel","Version":"1.0.0","State":"sent","Acts":[]}}"""));
        Assert.That((copy.To, copy.State), Is.EqualTo(("x", ParcelState.Sent)));
        copy.Deliver(People.Author);
        Assert.That(copy.State, Is.EqualTo(ParcelState.Delivered));
    }

    [Test]
    public void The_context_of_the_class_s_own_project_serves_in_a_chain_of_resolvers()
    {
        var options = new JsonSerializerOptions { TypeInfoResolverChain = { ParcelJson.Default, HereJson.Default } };
        var parcel = new Parcel();
        parcel.Send(People.Author);
        Assert.That(JsonSerializer.Deserialize<Parcel>(JsonSerializer.Serialize(parcel, options), options)!.State, Is.EqualTo(ParcelState.Sent));
    }

    [Test]
    public void A_context_here_reads_a_public_snapshot_beside_an_ignored_state()
    {
        var post = new Post { Title = "x" };
        post.Submit(People.Author);

        var json = JsonSerializer.Serialize(post, HereJson.Default.Post);
        var copy = JsonSerializer.Deserialize(json, HereJson.Default.Post)!;

        Assert.That(json, Is.EqualTo("""{"Workflow":{"Workflow":"blog-post","Version":"1.0.0","State":"in_review","Acts":[]},"Title":"x"}"""));
        Assert.That((copy.Title, copy.Status), Is.EqualTo(("x", PostStatus.InReview)));
        copy.Approve(People.Editor);
        Assert.That(copy.Status, Is.EqualTo(PostStatus.Published));
    }

    [Test]
    public void Reflection_reads_a_class_of_another_project()
    {
        var ticket = new Ticket();
        ticket.Close(People.Author);
        Assert.That(JsonSerializer.Deserialize<Ticket>(JsonSerializer.Serialize(ticket))!.State, Is.EqualTo(TicketState.Closed));
    }
}

[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(Post))]
public partial class HereJson : JsonSerializerContext;
