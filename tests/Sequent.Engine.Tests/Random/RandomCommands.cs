using System.Text.Json.Nodes;

namespace Sequent.Engine.Tests;

/// <summary>Commands for deliveries, many of which are denied.</summary>
internal sealed class RandomCommands(Random random)
{
    private static readonly string[] s_transitions = ["order", "pack", "weigh", "pay", "start_over", "send", "give_up"];
    private static readonly string[] s_roles = ["clerk", "payer", "driver"];
    private static readonly string[] s_people = ["ana", "ben", "cid", "dora", "eve"];

    /// <summary>One command, as something that can be done to an instance of any application.</summary>
    public Func<Workflows, InstanceId, Task<CommandResult>> Next()
    {
        var actor = Actor();
        var options = random.Next(4) switch { 0 => new CommandOptions { Reasoning = $"reason {random.Next(100)}" }, 1 => new() { IdempotencyKey = Guid.NewGuid().ToString() }, _ => null };
        switch (random.Next(24))
        {
            case 0:
                return (workflows, id) => Try(() => workflows.PauseAsync(id, actor, options));
            case 1 or 2:
                return (workflows, id) => Try(() => workflows.ResumeAsync(id, actor, options));
            case 3:
                return (workflows, id) => random.Next(4) > 0 ? Try(() => workflows.AdvanceAsync(id, actor, options)) : Try(() => workflows.FailAsync(id, actor, options));
            case 4 or 5:
                return (workflows, id) => Try(() => workflows.RetryAsync(id, actor, options));
            case 6 or 7 or 8:
                var changes = Changes();
                return (workflows, id) => Try(() => workflows.UpdateDataAsync(id, actor, (JsonObject)changes.DeepClone(), options));
            default:
                var (transition, inputs) = (s_transitions[random.Next(s_transitions.Length)], new JsonObject());
                if (transition == "order")
                    inputs["pieces"] = random.Next(10);
                if (transition == "weigh")
                    inputs["kilos"] = random.Next(150);
                if (transition == "start_over")
                    inputs["reason"] = "broken";
                return (workflows, id) => workflows.TryFireAsync(id, transition, actor, (JsonObject)inputs.DeepClone(), options);
        }
    }

    public static JsonObject StartData() => new() { ["weight"] = 0, ["urgent"] = false, ["note"] = null };

    private Actor Actor()
    {
        var actor = Sequent.Actor.User(s_people[random.Next(s_people.Length)], [.. s_roles.Where(_ => random.Next(3) > 0), .. random.Next(30) == 0 ? ["chief"] : Array.Empty<string>()]);
        return random.Next(8) == 0 ? actor.ActingFor(s_people[random.Next(s_people.Length)]) : actor;
    }

    private JsonObject Changes() => random.Next(3) switch
    {
        0 => new() { ["weight"] = random.Next(80) },
        1 => new() { ["urgent"] = random.Next(2) == 0 },
        _ => new() { ["note"] = random.Next(2) == 0 ? null : "fragile", ["weight"] = random.Next(1, 40) },
    };

    // What the life of an instance does not allow is an exception where there is no other way to say so.
    private static async Task<CommandResult> Try(Func<Task<CommandResult>> command)
    {
        try
        {
            return await command();
        }
        catch (TransitionDeniedException denial)
        {
            return new() { Outcome = TransitionOutcome.Denied, Marking = "", Status = InstanceStatus.Running, Version = 0, Reasons = denial.Reasons };
        }
    }
}
