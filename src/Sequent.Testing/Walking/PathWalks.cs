using System.Text.Json.Nodes;
using Sequent.Definitions;
using Sequent.Engine;

namespace Sequent.Testing;

/// <summary>Walks paths: starts an instance, fires every step, and checks where it is after each of them, that it ends and that its history is intact.</summary>
public static class PathWalks
{
    /// <summary>Walks a path with the data of the prover.</summary>
    /// <param name="path">The path.</param>
    /// <param name="workflows">Where: such as <see cref="WorkflowTestHost.Workflows"/>, or those of one tenant.</param>
    /// <param name="options">What is taken from elsewhere; null for nothing.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The instance at the end of the path.</returns>
    /// <exception cref="WorkflowPathException">A step was denied, the instance came to be somewhere else, or the path cannot be walked.</exception>
    public static Task<Instance> WalkAsync(this WorkflowPath path, Workflows workflows, WalkOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var data = path.Data ?? throw new WorkflowPathException(path, null, $"it has no data, because {path.Obstacle}: give some to WalkAsync, and its inputs in {nameof(WalkOptions)}.");
        return path.WalkAsync(workflows, data, options, cancellation);
    }

    /// <summary>Walks a path with other data.</summary>
    /// <param name="path">The path.</param>
    /// <param name="workflows">Where.</param>
    /// <param name="data">The data, by wire name.</param>
    /// <param name="options">What is taken from elsewhere; null for nothing.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <inheritdoc cref="WalkAsync(WorkflowPath, Workflows, WalkOptions?, CancellationToken)" path="/returns|/exception" />
    public static Task<Instance> WalkAsync(this WorkflowPath path, Workflows workflows, JsonObject data, WalkOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return RunAsync(path, workflows, actor => workflows.StartAsync(path.Definition.Id, data, actor, null, cancellation), options, cancellation);
    }

    /// <summary>Walks a path with an object.</summary>
    /// <typeparam name="T">The workflow class.</typeparam>
    /// <param name="path">The path.</param>
    /// <param name="workflows">Where.</param>
    /// <param name="subject">The object whose data the instance begins with.</param>
    /// <param name="options">What is taken from elsewhere; null for nothing.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <inheritdoc cref="WalkAsync(WorkflowPath, Workflows, WalkOptions?, CancellationToken)" path="/returns|/exception" />
    public static Task<Instance> WalkAsync<T>(this WorkflowPath path, Workflows workflows, T subject, WalkOptions? options = null, CancellationToken cancellation = default)
        where T : class, IWorkflowObject<T>
    {
        ArgumentNullException.ThrowIfNull(subject);
        return RunAsync(path, workflows, async actor => await workflows.StartAsync(subject, actor, null, cancellation).ConfigureAwait(false), options, cancellation);
    }

    private static Task<Instance> RunAsync(WorkflowPath path, Workflows workflows, Func<Actor, Task<InstanceId>> start, WalkOptions? options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(workflows);
        return new PathWalker(path, workflows, options ?? new(), cancellation).RunAsync(start);
    }
}
