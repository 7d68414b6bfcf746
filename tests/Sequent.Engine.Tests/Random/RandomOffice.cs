using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sequent.Definitions;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;
using Sequent.Generators.Tests.Properties;

namespace Sequent.Engine.Tests;

/// <summary>People and programs who work on several instances at random, through nothing but what an application has.</summary>
internal sealed class RandomOffice(Application app, WorkflowDefinition[] definitions, System.Random random, WorkTally tally)
{
    private const int InstancesOfEach = 3;

    private static readonly Actor s_operator = Sequent.Actor.System("operator");
    private static readonly TaskQuery s_all = new() { Limit = TaskQuery.MostPerPage };

    private readonly List<InstanceId> _instances = [];
    private readonly List<string> _done = [];
    private IReadOnlyList<InstanceSnapshot> _now = [];

    private Workflows Workflows => app.Workflows;

    private IWorkflowStore Store => app.Services.GetRequiredService<IWorkflowStore>();

    private WorkflowTask[] Tasks => [.. _now.SelectMany(i => i.Tasks)];

    public async Task OpenAsync()
    {
        foreach (var definition in definitions)
            for (var i = 0; i < InstancesOfEach; i++)
                await StartAsync(definition);
        await LookAsync();
    }

    public async Task StepAsync()
    {
        await NextAsync();
        await LookAsync();
        await TryAsync();
    }

    public async Task CloseAsync()
    {
        var report = await Workflows.VerifyAllHistoriesAsync();
        Assert.That(report.Problems, Is.Empty, Story);
    }

    private async Task StartAsync(WorkflowDefinition definition)
    {
        var data = new JsonObject { ["owner"] = Person(), ["amount"] = random.Next(5), ["until"] = app.Time.GetUtcNow().AddHours(random.Next(-3, 12)).ToString("O") };
        for (var i = 0; i < RandomWorkflows.GuardCount; i++)
            data["b" + i] = random.Next(2) == 0;
        _instances.Add(await Workflows.StartAsync(definition.Id, data, Actor()));
    }

    private async Task NextAsync()
    {
        var (id, actor) = (Pick(_instances), Actor());
        var instance = _now.First(i => i.Id == id);
        if (!instance.IsLive)
        {
            await StartAsync(definitions.First(d => d.Id == instance.Definition.Id));
            _instances.Remove(id);
            return;
        }
        if (instance.Status != InstanceStatus.Running)
        {
            await Say(instance.Status == InstanceStatus.Paused ? "resume" : "retry", () => instance.Status == InstanceStatus.Paused ? Workflows.ResumeAsync(id, s_operator) : Workflows.RetryAsync(id, s_operator));
            return;
        }
        var task = instance.Tasks.IsEmpty ? null : Pick(instance.Tasks.ToArray());
        switch (random.Next(20))
        {
            case < 5:
                await PassAsync();
                break;
            case 5:
                await Say($"pause {id}", () => Workflows.PauseAsync(id, s_operator));
                break;
            case 6:
                await Say($"fail {id}", () => Workflows.FailAsync(id, s_operator));
                break;
            case 7 or 8:
                var changes = random.Next(3) switch { 0 => new JsonObject { ["owner"] = Person() }, 1 => new() { ["amount"] = random.Next(9) }, _ => new() { ["b" + random.Next(RandomWorkflows.GuardCount)] = random.Next(2) == 0 } };
                await Say($"change {id}: {changes.ToJsonString()}", () => Workflows.UpdateDataAsync(id, s_operator, changes));
                break;
            case 9:
                await Say($"event {id}", () => Workflows.RaiseEventAsync(id, Pick(RandomWork.Events), s_operator));
                break;
            case 10 or 11:
                await DelegateAsync(actor);
                break;
            case 12 when task is not null:
                await Say($"reassign {task.Id}", () => Workflows.Tasks.TryReassignAsync(task.Id, random.Next(2) == 0 ? s_operator : actor, random.Next(2) == 0 ? new Assignee.User(Person()) : new Assignee.Role(Pick(RandomWorkflows.Roles))));
                break;
            case 13 when task is not null:
                await Say($"release {task.Id}", () => Workflows.Tasks.TryReleaseAsync(task.Id, s_operator));
                break;
            case 14 when random.Next(5) == 0:
                await Say($"cancel {id}", () => Workflows.CancelAsync(id, s_operator));
                break;
            default:
                var ways = definitions.First(d => d.Id == instance.Definition.Id).Transitions.Where(t => t.FiredBy == FiredBy.Actor).ToArray();
                if (ways.Length > 0)
                    await Say($"fire {id} by {actor}", () => Workflows.TryFireAsync(id, Pick(ways).WireName, actor));
                break;
        }
    }

    private async Task PassAsync()
    {
        app.Time.Advance(TimeSpan.FromMinutes(random.Next(1, 8) * 30));
        var report = await Workflows.RunDueAsync();
        _done.Add($"{app.Time.GetUtcNow():MM-dd HH:mm} {report}");
        Assert.That(report.Failed, Is.Zero, Story);
        tally.Fired += report.Timers;
    }

    private async Task DelegateAsync(Actor actor)
    {
        try
        {
            var start = random.Next(3) == 0 ? app.Time.GetUtcNow().AddHours(random.Next(5)) : (DateTimeOffset?)null;
            var delegation = await Workflows.Delegations.AddAsync(new(actor.Id, Person(), start, app.Time.GetUtcNow().AddHours(random.Next(6, 30))), actor);
            _done.Add($"{app.Time.GetUtcNow():MM-dd HH:mm} {delegation.From} delegates to {delegation.To} from {delegation.StartsAt:HH:mm}");
        }
        catch (InvalidDelegationException)
        {
            // Not every two fit.
        }
    }

    // What is found is held against what is stored, and against what the engine says and does.
    private async Task LookAsync()
    {
        _now = (await Store.SearchAsync("default", new() { Limit = 1000 }, default)).Instances;
        foreach (var actor in RandomLife.Actors)
        {
            var inbox = (await Workflows.Tasks.InboxAsync(actor, s_all)).Items.Select(i => i.Task.Id.ToString()).Order(StringComparer.Ordinal).ToArray();
            var accepted = Tasks.Where(t => Authority.MayAct(t, actor)).Select(t => t.Id.ToString()).Order(StringComparer.Ordinal).ToArray();
            Assert.That(inbox, Is.EqualTo(accepted), () => $"the inbox of {actor}\n{Story()}");
            tally.Seen += inbox.Length;
        }
        var one = Actor();
        Assert.That((await Workflows.Tasks.CountAsync(one)).Sum(c => c.Count), Is.EqualTo(Tasks.Count(t => Authority.MayAct(t, one))), Story);
        var unassigned = (await Workflows.Tasks.UnassignedAsync(s_all)).Items.Select(i => i.Task.Id);
        Assert.That(unassigned, Is.EquivalentTo(Tasks.Where(t => t is { IsUnassigned: true, Status: WorkflowTaskStatus.Open }).Select(t => t.Id)), Story);
        Assert.That(await app.CountAsync("SELECT count(*) FROM workflow_timers"), Is.EqualTo(_now.Sum(i => i.Timers.Count)), Story);
    }

    // What they are told is what happens.
    private async Task TryAsync()
    {
        if (Tasks.Length == 0)
            return;
        var (task, actor) = (Pick(Tasks), Actor());
        var permissions = await Workflows.Tasks.PermissionsAsync(task.Id, actor);
        var isInInbox = Authority.MayAct(task, actor);
        var takesVotes = definitions.SelectMany(d => d.Transitions).SelectMany(t => t.Branches).Any(b => b.Approvals > 1) && permissions.Claim.Any(r => r.Message.Contains("votes", StringComparison.Ordinal));
        if (!isInInbox)
            Assert.That(permissions.MayClaim, Is.False, () => $"{actor} may claim {task}\n{Story()}");
        else if (task.Assignee is null && !takesVotes)
            Assert.That(permissions.MayClaim, () => $"{actor} may not claim {task}: {permissions.Claim[0].Message}\n{Story()}");
        if (random.Next(4) == 0)
        {
            var claim = await Say($"claim {task.Id} by {actor}", () => Workflows.Tasks.TryClaimAsync(task.Id, actor));
            Assert.That(claim.IsDenied, Is.Not.EqualTo(permissions.MayClaim), Story);
            tally.Claimed += claim.IsMoved ? 1 : 0;
            tally.Denied += claim.IsDenied ? 1 : 0;
        }
        else if (permissions.Transitions.Count > 0 && random.Next(2) == 0)
        {
            var transition = Pick(permissions.Transitions.ToArray());
            var completed = await Say($"complete {task.Id} with {transition.Transition} by {actor}", () => Workflows.Tasks.TryCompleteAsync(task.Id, transition.Transition, actor));
            Assert.That(completed.IsDenied, Is.Not.EqualTo(transition.IsGranted), () => $"{string.Join("; ", transition.Reasons)}\n{Story()}");
            tally.Completed += completed.IsDenied ? 0 : 1;
            tally.Denied += completed.IsDenied ? 1 : 0;
        }
        await LookAsync();
    }

    private async Task<CommandResult> Say(string what, Func<Task<CommandResult>> command)
    {
        var result = await command();
        _done.Add($"{app.Time.GetUtcNow():MM-dd HH:mm} {what}: {result.Outcome} {result.Marking} {string.Join("; ", result.Reasons)}");
        return result;
    }

    private string Story() => $"{string.Join("\n", _done.TakeLast(40))}\n{string.Join("\n", _now.Where(i => i.IsLive).Select(i => $"{i.Id} {i.Definition} {i.Marking} {string.Join("; ", i.Tasks)}"))}";

    private Actor Actor() => Pick(RandomLife.Actors);

    private string Person() => Pick(RandomWork.People);

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
