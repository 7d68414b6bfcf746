using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sequent.Engine;

/// <summary>Whether the store answers.</summary>
internal sealed class StoreHealthCheck(WorkflowEngine engine) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await engine.Store.CheckAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy("The store of workflows answers.");
        }
        catch (StoreException exception)
        {
            return new(context.Registration.FailureStatus, exception.Message, exception);
        }
    }
}
