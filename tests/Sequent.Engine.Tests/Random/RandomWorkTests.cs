using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Sequent.Definitions;
using Sequent.Generators.Tests.Properties;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

/// <summary>
/// The whole engine on a database, as people, programs and time work on several instances: after every step everybody's inbox is what the engine would accept of them, as
/// <see cref="InboxRules"/> says; timers are those of live visits; and every instance is the replay of its history. <c>SEQUENT_SEED</c>, a number, tries others.
/// </summary>
public sealed class RandomWorkTests
{
    private const int Applications = 3;
    private const int Definitions = 6;
    private const int Steps = 250;

    [Test]
    public async Task Every_inbox_is_what_the_engine_would_accept_whatever_happens()
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261123", CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine($"SEQUENT_SEED={seed}");
        var random = new System.Random((int)(seed % int.MaxValue));
        var definitions = Enumerable.Range(0, 2)
            .SelectMany(i => RandomWorkflows.Batch(40, parallel: i == 1).Sample(1, new Rnd(seed), 40).Single())
            .OrderBy(_ => random.Next())
            .Select(trial => trial.Definition.WithWork(random))
            .OfType<WorkflowDefinition>()
            .Where(d => d.States.Any(s => s.Work is StateWork.Task))
            .Take(Applications * Definitions)
            .Select((d, i) => d with { Id = "work-" + i })
            .ToArray();
        Assert.That(definitions, Has.Length.EqualTo(Applications * Definitions));
        var tally = new WorkTally();
        foreach (var some in definitions.Chunk(Definitions))
            await WorkAsync(some, new(random.Next()), tally);
        TestContext.Out.WriteLine(tally);
        Assert.That(tally.Seen, Is.GreaterThan(Steps), "there was hardly anything in an inbox");
        Assert.That(tally.Claimed, Is.GreaterThan(5));
        Assert.That(tally.Completed, Is.GreaterThan(20));
        Assert.That(tally.Fired, Is.GreaterThan(20));
    }

    private static async Task WorkAsync(WorkflowDefinition[] definitions, System.Random random, WorkTally tally)
    {
        var directory = new InMemoryUserDirectory();
        foreach (var actor in RandomLife.Actors)
            await directory.SetAsync("default", new(actor.Id) { Roles = actor.Roles.ToEquatableArray() });
        await using var app = Start(
            services => { if (random.Next(3) > 0) services.AddSingleton<IUserDirectory>(directory); },
            options => { foreach (var definition in definitions) options.AddWorkflow(definition); });
        var work = new RandomOffice(app, definitions, random, tally);
        await work.OpenAsync();
        for (var step = 0; step < Steps; step++)
            await work.StepAsync();
        await work.CloseAsync();
    }
}

/// <summary>What was looked at.</summary>
internal sealed class WorkTally
{
    public int Seen { get; set; }

    public int Claimed { get; set; }

    public int Completed { get; set; }

    public int Fired { get; set; }

    public int Denied { get; set; }

    public override string ToString() => $"{Seen} tasks seen in inboxes, {Claimed} claimed, {Completed} completed or voted on, {Denied} of both denied, {Fired} timers fired";
}
