using static Sequent.Engine.Tests.Tasks.Desks;

namespace Sequent.Engine.Tests.Tasks;

public class InboxTests
{
    [Test]
    public async Task An_inbox_is_filtered_searched_sorted_and_read_page_by_page()
    {
        await using var app = Start();
        var ids = new List<TaskId>();
        for (var i = 0; i < 7; i++)
        {
            ids.Add(await app.Workflows.ArticleAsync($"A-{i}", i % 2 == 0 ? "Plans" : "News"));
            app.Time.Advance(TimeSpan.FromHours(1));
        }
        await app.Workflows.Tasks.ClaimAsync(ids[2], Editor);
        var found = new List<TaskId>();
        var query = new TaskQuery { Limit = 3, Order = TaskOrder.NewestFirst };
        do
        {
            var page = await app.Workflows.Tasks.InboxAsync(Editor, query);
            found.AddRange(page.Items.Select(i => i.Task.Id));
            query = query with { After = page.Next };
        }
        while (query.After is not null);

        Assert.Multiple(async () =>
        {
            Assert.That(found, Is.EqualTo(Enumerable.Reverse(ids)));
            Assert.That(await app.Workflows.InboxOf(Editor, new() { IsAssigned = true }), Is.EqualTo([ids[2]]));
            Assert.That(await app.Workflows.InboxOf(Editor, new() { Text = "a-5" }), Is.EqualTo([ids[5]]));
            Assert.That(await app.Workflows.InboxOf(Editor, new() { Data = [new("title", "News")] }), Is.EqualTo([ids[1], ids[3], ids[5]]));
            Assert.That(await app.Workflows.InboxOf(Editor, new() { State = "in_review", Workflow = "leave" }), Is.Empty);
            Assert.That(await app.Workflows.InboxOf(Editor, new() { OpenedBefore = app.Time.GetUtcNow().AddHours(-6) }), Is.EqualTo([ids[0]]));
        });
    }

    [Test]
    public async Task Counts_say_how_many_and_how_many_are_late()
    {
        await using var app = Start();
        for (var i = 0; i < 3; i++)
        {
            await app.Workflows.ArticleAsync();
            app.Time.Advance(TimeSpan.FromHours(10));
        }
        await app.Workflows.LeaveAsync("ben");
        Assert.That(await app.Workflows.Tasks.CountAsync(Editor), Is.EqualTo(new TaskCount[] { new("article", "in_review", 3, 0, 1), new("leave", "asked", 1, 1, 0) }));
    }

    [Test]
    public async Task An_item_has_what_is_to_be_known_of_its_instance()
    {
        await using var app = Start();
        var id = await app.Workflows.ArticleAsync("A-1", "Plans");
        var item = (await app.Workflows.Tasks.InboxAsync(Editor)).Items.Single();
        Assert.That((item.Task.Id, item.Definition.Id, item.Subject, item.Data), Is.EqualTo((id, "article", new WorkflowSubject("article", "A-1"), """{"title":"Plans"}""")));
    }

    [Test]
    public async Task What_is_in_the_inbox_is_what_may_be_done()
    {
        await using var app = Start(await DirectoryAsync("clerk", "cara", "cem"));
        for (var i = 0; i < 3; i++)
        {
            await app.Workflows.ArticleAsync();
            await app.Workflows.PaymentAsync(actor: Actor.User("cara"));
            await app.Workflows.LeaveAsync(i == 0 ? "5" : "ben");
        }
        var tasks = new List<WorkflowTask>();
        foreach (var instance in (await app.Workflows.SearchAsync(new() { Limit = 100 })).Instances)
            tasks.AddRange(await app.Workflows.Tasks.ListAsync(instance.Id));
        Assert.That(tasks, Has.Count.EqualTo(9));
        foreach (var actor in (Actor[])[Author, Editor, OtherEditor, Head, Five, Ten, Actor.User("cara", "clerk"), Actor.User("cem", "clerk"), Actor.User("ana", "editor", "clerk")])
        {
            var inbox = await app.Workflows.InboxOf(actor);
            foreach (var task in tasks)
            {
                var transition = task.State switch { "in_review" => "approve", "asked" => "grant", _ => "check" };
                var permission = (await app.Workflows.Tasks.PermissionsAsync(task.Id, actor)).Transitions.Single(t => t.Transition == transition);
                Assert.That(permission.IsGranted, Is.EqualTo(inbox.Contains(task.Id)), $"{actor} {task.Text()} {permission}");
            }
        }
    }
}
