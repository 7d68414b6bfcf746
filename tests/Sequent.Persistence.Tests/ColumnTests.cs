using System.Data;
using Sequent.Persistence.Tests.Documented.Columns;

namespace Sequent.Persistence.Tests;

/// <summary>Columns written and read by hand, as with ADO.NET and Dapper.</summary>
public sealed class ColumnTests
{
    [Test]
    public void An_object_comes_back_as_it_was_and_goes_on_from_there()
    {
        var post = new Post { Title = "x" };
        post.Submit(People.Author);

        var table = Table(PostRow.Of(post));
        var copy = ReadFirst(table).ToPost();

        Assert.That(table.Rows[0].ItemArray, Is.EqualTo(new object[] { "x", "blog-post", "1.0.0", "in_review" }));
        Assert.That((copy.Title, copy.State), Is.EqualTo(("x", PostState.InReview)));
        copy.Approve(People.Editor);
        Assert.That(copy.State, Is.EqualTo(PostState.Published));
    }

    [Test]
    public void A_state_that_does_not_exist_is_refused() =>
        Assert.That(() => ReadFirst(Table(new("x", "blog-post", "1.0.0", "limbo"))).ToPost(),
            Throws.ArgumentException.With.Message.StartsWith("Workflow 'blog-post' has no state 'limbo': "));

    [Test]
    public void A_row_of_another_workflow_is_refused() =>
        Assert.That(() => new PostRow("x", "invoice", "1.0.0", "draft").ToPost(),
            Throws.ArgumentException.With.Message.StartsWith("A snapshot of workflow 'invoice' "));

    private static PostRow ReadFirst(DataTable table)
    {
        using var reader = table.CreateDataReader();
        Assert.That(reader.Read());
        return Example.Read(reader);
    }

    private static DataTable Table(PostRow row)
    {
        var table = new DataTable { Columns = { "title", "workflow", "version", "state" } };
        table.Rows.Add(row.Title, row.Workflow, row.Version, row.State);
        return table;
    }
}
