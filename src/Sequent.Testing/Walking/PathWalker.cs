using System.Text.Json.Nodes;
using Sequent.Definitions;
using Sequent.Engine;

namespace Sequent.Testing;

/// <summary>One walk of one path.</summary>
internal sealed class PathWalker(WorkflowPath path, Workflows workflows, WalkOptions options, CancellationToken cancellation)
{
    public async Task<Instance> RunAsync(Func<Actor, Task<InstanceId>> start)
    {
        if (path.Steps.FirstOrDefault(s => s.NeedsTime) is { } late)
            throw new WorkflowPathException(path, late, $"it waits for a time, an event, or work that is done outside, which cannot be walked yet: leave such paths out, as in Where(p => !p.{nameof(WorkflowPath.NeedsTime)}).");
        var cast = Casting.Of(path);
        var actors = path.Steps.Select(step => ActorsOf(step, cast)).ToArray();

        var id = await StartAsync(start, actors.FirstOrDefault(a => a.Count > 0)?[0] ?? Actor.System("test")).ConfigureAwait(false);
        var instance = await workflows.GetAsync(id, cancellation).ConfigureAwait(false);
        Check(null, instance.State, Settled(0, path.Start));
        foreach (var step in path.Steps.Where(s => s.FiredBy == FiredBy.Actor))
            await FireAsync(id, step, actors[step.Number - 1]).ConfigureAwait(false);
        return await FinishAsync(id).ConfigureAwait(false);
    }

    private async Task<InstanceId> StartAsync(Func<Actor, Task<InstanceId>> start, Actor actor)
    {
        try
        {
            return await start(actor).ConfigureAwait(false);
        }
        catch (InvalidInputException exception)
        {
            throw new WorkflowPathException(path, null, $"it cannot be started. {exception.Message} Give other data, or an object of the class, to WalkAsync.", null, exception);
        }
    }

    private IReadOnlyList<Actor> ActorsOf(WorkflowPathStep step, IReadOnlyList<IReadOnlyList<Actor>>? cast)
    {
        if (step.FiredBy != FiredBy.Actor)
            return [];
        return options.Actors?.Invoke(step) ?? cast?[step.Number - 1]
            ?? throw new WorkflowPathException(path, step, $"no persons were found that keep to its duties: name them in {nameof(WalkOptions)}.{nameof(WalkOptions.Actors)}.");
    }

    private async Task FireAsync(InstanceId id, WorkflowPathStep step, IReadOnlyList<Actor> actors)
    {
        for (var i = 0; i < actors.Count; i++)
        {
            var inputs = options.Inputs?.Invoke(step) ?? step.Inputs
                ?? throw new WorkflowPathException(path, step, $"its inputs are not known, because {path.Obstacle}: give them in {nameof(WalkOptions)}.{nameof(WalkOptions.Inputs)}.");
            var result = await FireAsync(id, step, actors[i], inputs).ConfigureAwait(false);
            if (result.IsDenied)
                throw new WorkflowPathException(path, step, $"{actors[i]} was denied it: {string.Join("; ", result.Reasons)}.{WithData()}", result.Reasons);
            if (i < actors.Count - 1 && result.IsMoved)
                throw new WorkflowPathException(path, step, $"it moved with {i + 1} of {actors.Count} approvals.");
            if (i == actors.Count - 1 && !result.IsMoved)
                throw new WorkflowPathException(path, step, $"it did not move with {actors.Count} approvals: it has {result.Votes} of {result.VotesNeeded}.");
            if (i == actors.Count - 1)
                Check(step, result.Marking, Settled(step.Number, step.To));
        }
    }

    private async Task<CommandResult> FireAsync(InstanceId id, WorkflowPathStep step, Actor actor, JsonObject inputs)
    {
        try
        {
            return await workflows.TryFireAsync(id, step.WireName, actor, inputs.Count == 0 ? null : inputs, null, cancellation).ConfigureAwait(false);
        }
        catch (InvalidInputException exception)
        {
            throw new WorkflowPathException(path, step, exception.Message, null, exception);
        }
    }

    private async Task<Instance> FinishAsync(InstanceId id)
    {
        var instance = await workflows.GetAsync(id, cancellation).ConfigureAwait(false);
        var expected = path.IsComplete ? InstanceStatus.Completed : InstanceStatus.Running;
        if (instance.Status != expected)
            throw new WorkflowPathException(path, null, $"at its end the instance is {instance.Status}, and not {expected}.");
        var report = await workflows.VerifyHistoryAsync(id, cancellation).ConfigureAwait(false);
        if (!report.IsIntact)
            throw new WorkflowPathException(path, null, $"its history is not intact: {string.Join("; ", report.Problems)}.");
        return instance;
    }

    // What fires by itself does so in the same commit.
    private Marking Settled(int from, Marking marking) => path.Steps.Skip(from).TakeWhile(s => s.FiredBy == FiredBy.Itself).LastOrDefault()?.To ?? marking;

    private void Check(WorkflowPathStep? step, string marking, Marking expected)
    {
        var names = string.Join(',', expected.Select(s => path.Definition.FindState(s)!.WireName));
        if (marking != names)
            throw new WorkflowPathException(path, step, $"the instance is in '{marking}' afterwards, and not in '{names}'.{WithData()}");
    }

    private string WithData() => path.Data is { Count: > 0 } data ? $" The path's data is {data.ToJsonString()}." : "";
}
