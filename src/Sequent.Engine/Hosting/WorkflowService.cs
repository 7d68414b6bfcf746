using Microsoft.Extensions.Hosting;

namespace Sequent.Engine;

/// <summary>What the host does: it makes the store ready, then numbers events, does what is due and forgets old receipts until it stops.</summary>
internal sealed class WorkflowService(WorkflowEngine engine, SequentOptions options) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await engine.ReadyAsync(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await engine.Timers.StopAsync(cancellationToken).ConfigureAwait(false);
        await engine.Events.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(engine.Events.RunAsync(options.RelayInterval, stoppingToken), engine.Timers.RunAsync(stoppingToken), engine.Receipts.RunAsync(options.ReceiptRetention, stoppingToken));
}
