using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sequent.Engine;
using Sequent.Sqlite;

namespace Sequent.Crash.Worker;

/// <summary>Does what is due, and writes a line for every timer that has fired, until no instance is live.</summary>
internal static class Beating
{
    public static async Task RunAsync(string file)
    {
        var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => _ = instrument.Name == SequentTelemetry.TimersFired && Listen(instrument, l) };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) =>
        {
            lock (output)
                output.WriteLine("fired");
        });
        listener.Start();

        var clock = new SwiftClock();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSequent(o => o.AddWorkflow<Pulse>()).UseSqlite($"Data Source={file}");
        using var host = builder.Build();
        await host.StartAsync();
        var workflows = host.Services.GetRequiredService<Workflows>();
        while ((await workflows.SearchAsync(new() { IsLive = true, Limit = 1 })).Instances.Count > 0)
            await Task.Delay(TimeSpan.FromSeconds(10), clock);
        await host.StopAsync();
    }

    private static bool Listen(Instrument instrument, MeterListener listener)
    {
        listener.EnableMeasurementEvents(instrument);
        return true;
    }
}
