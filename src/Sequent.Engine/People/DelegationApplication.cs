using System.Runtime.ExceptionServices;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Gives over the tasks that are open when a delegation begins.</summary>
internal sealed class DelegationApplication(IWorkflowStore store, CommandRunner runner)
{
    private const int PageSize = 500;

    private static readonly CommandOptions s_noOptions = new();

    /// <summary>Lets each open task of whom it leads from follow the delegations that are in force, and remembers that this was done. Doing it twice is as good as once. A task that cannot be given over keeps no other from it: its exception comes at the end, and it is to be done again.</summary>
    /// <param name="tenant">Whose delegation.</param>
    /// <param name="delegation">One that is in force.</param>
    /// <param name="cancellation">Ends it early: it can be done again.</param>
    /// <returns>How many tasks were given over.</returns>
    public async Task<int> ApplyAsync(string tenant, Delegation delegation, CancellationToken cancellation)
    {
        var count = 0;
        IReadOnlyList<TaskId> page;
        TaskId? after = null;
        Exception? first = null;
        do
        {
            page = await store.ListAssignedAsync(tenant, delegation.From, delegation.Workflow, after, PageSize, cancellation).ConfigureAwait(false);
            foreach (var task in page)
            {
                after = task;
                try
                {
                    var command = new PlannedCommand("delegate", Actors.Engine, new WorkflowCommand.FollowDelegation(task.Number));
                    var result = await runner.RunAsync(tenant, task.Instance, command, s_noOptions, Denials.Return, cancellation).ConfigureAwait(false);
                    count += result.IsMoved ? 1 : 0;
                }
                catch (Exception exception) when (DueRun.IsOfOne(exception, cancellation))
                {
                    first ??= exception;
                }
            }
        }
        while (page.Count == PageSize);
        if (first is not null)
            ExceptionDispatchInfo.Throw(first);
        await store.MarkAppliedAsync(tenant, delegation.Id, cancellation).ConfigureAwait(false);
        return count;
    }
}
