using System.Runtime.ExceptionServices;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Gives over the tasks that are open when a delegation begins.</summary>
internal sealed class DelegationApplication(IWorkflowStore store, CommandRunner runner)
{
    private const int PageSize = 500;

    private static readonly CommandOptions s_noOptions = new();

    /// <summary>Lets each open task of whom it leads from follow the delegations that are in force, and remembers that this was done. Doing it twice is as good as once.</summary>
    /// <remarks>A task that cannot be given over keeps no other from it. Its failure is thrown in the end, and nothing is remembered: it is to be done again.</remarks>
    /// <param name="tenant">Whose delegation.</param>
    /// <param name="delegation">One that is in force.</param>
    /// <param name="cancellation">Ends it early: it can be done again.</param>
    /// <returns>How many tasks were given over.</returns>
    public async Task<int> ApplyAsync(string tenant, Delegation delegation, CancellationToken cancellation)
    {
        var count = 0;
        ExceptionDispatchInfo? failure = null;
        IReadOnlyList<TaskId> page;
        TaskId? after = null;
        do
        {
            page = await store.ListAssignedAsync(tenant, delegation.From, delegation.Workflow, after, PageSize, cancellation).ConfigureAwait(false);
            foreach (var task in page)
            {
                try
                {
                    count += await FollowAsync(tenant, task, cancellation).ConfigureAwait(false) ? 1 : 0;
                }
                catch (Exception exception) when (exception is not OperationCanceledException && exception is not StoreException { Problem: not StoreProblem.Corrupt })
                {
                    failure ??= ExceptionDispatchInfo.Capture(exception);
                }
                after = task;
            }
        }
        while (page.Count == PageSize);
        failure?.Throw();
        await store.MarkAppliedAsync(tenant, delegation.Id, cancellation).ConfigureAwait(false);
        return count;
    }

    private async Task<bool> FollowAsync(string tenant, TaskId task, CancellationToken cancellation)
    {
        var command = new PlannedCommand("delegate", Actors.Engine, new WorkflowCommand.FollowDelegation(task.Number));
        return (await runner.RunAsync(tenant, task.Instance, command, s_noOptions, Denials.Return, cancellation).ConfigureAwait(false)).IsMoved;
    }
}
