using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Adds Sequent to an application.</summary>
public static class SequentServices
{
    /// <summary>
    /// Adds <see cref="Workflows"/>: <c>services.AddSequent(o => o.AddWorkflow&lt;PurchaseOrder&gt;()).UseSqlite("Data Source=approvals.db")</c>. In a host the
    /// store and the definitions are made ready when it starts, events are numbered and what is due is done while it runs; elsewhere the first call makes them ready.
    /// </summary>
    /// <remarks>It takes <see cref="TimeProvider"/>, <see cref="ITenantContext"/> and <see cref="IUserDirectory"/> from the services where they are registered.</remarks>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Says which workflows there are.</param>
    /// <returns>What to choose a store on.</returns>
    /// <exception cref="InvalidOperationException">It was called before.</exception>
    public static SequentBuilder AddSequent(this IServiceCollection services, Action<SequentOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.Any(s => s.ServiceType == typeof(SequentOptions)))
            throw new InvalidOperationException("AddSequent was called twice: name all workflows in one call.");

        var options = new SequentOptions();
        configure(options);
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Tenants.DefaultContext);
        services.AddSingleton(EngineOf);
        services.AddSingleton(s => new Workflows(s.GetRequiredService<WorkflowEngine>(), s.GetRequiredService<ITenantContext>()));
        services.AddHostedService(s => new WorkflowService(s.GetRequiredService<WorkflowEngine>(), options));
        return new(services);
    }

    /// <summary>Adds the check <c>sequent</c>: it is healthy when the store answers, and says why when it does not.</summary>
    /// <param name="builder">The health checks of the application.</param>
    public static IHealthChecksBuilder AddSequent(this IHealthChecksBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new("sequent", s => new StoreHealthCheck(s.GetRequiredService<WorkflowEngine>()), failureStatus: null, tags: null));
    }

    private static WorkflowEngine EngineOf(IServiceProvider services) => new(
        services.GetRequiredService<SequentOptions>(),
        services.GetService<IWorkflowStore>() ?? throw new InvalidOperationException("Sequent has no store: choose one where AddSequent is called, such as AddSequent(…).UseSqlite(\"Data Source=workflows.db\")."),
        services.GetRequiredService<TimeProvider>(),
        services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance,
        services.GetService<IMeterFactory>(),
        services.GetService<IUserDirectory>(),
        hasTenants: !ReferenceEquals(services.GetRequiredService<ITenantContext>(), Tenants.DefaultContext));
}
