using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sequent.Sqlite;

namespace Sequent.Engine.Tests.Pages;

/// <summary>The code of docs/operations.md.</summary>
public sealed class OperationsPageTests
{
    [Test]
    public void The_store_and_the_host_have_options()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);

        builder.Services
            .AddSequent(o =>
            {
                o.AddWorkflow<PurchaseOrder>();
                o.ReceiptRetention = TimeSpan.FromDays(90);
                o.RelayInterval = TimeSpan.FromSeconds(1);
            })
            .UseSqlite("Data Source=approvals.db", o =>
            {
                o.Synchronous = SqliteSynchronous.Full;
                o.LockTimeout = TimeSpan.FromSeconds(10);
            });
        builder.Services.AddHealthChecks().AddSequent();

        using var host = builder.Build();
        Assert.That(host.Services.GetRequiredService<Workflows>(), Is.Not.Null);
    }

    [Test]
    public async Task A_backup_holds_what_was_committed()
    {
        await using var app = Application.Start();
        var id = await app.Workflows.SubmittedAsync();
        var folder = Directory.CreateTempSubdirectory("sequent-");
        var (connectionString, copy) = (app.ConnectionString, Path.Combine(folder.FullName, "copy.db"));

        await using (var connection = new SqliteConnection(connectionString))
        {
            await connection.OpenAsync();
            await using var backup = connection.CreateCommand();
            backup.CommandText = "VACUUM INTO $copy";
            backup.Parameters.AddWithValue("$copy", copy);
            await backup.ExecuteNonQueryAsync();
        }

        await using (var restored = new ServiceCollection().AddSequent(o => o.AddWorkflow<PurchaseOrder>()).UseSqlite($"Data Source={copy}").Services.BuildServiceProvider())
            Assert.That((await restored.GetRequiredService<Workflows>().GetAsync(id)).State, Is.EqualTo("pending_approval"));
        folder.Delete(recursive: true);
    }

    [Test]
    public async Task A_nightly_job_verifies_all_histories()
    {
        await using var app = Application.Start();
        await app.Workflows.SubmittedAsync();
        await app.Workflows.ForTenant("acme").OrderAsync();
        Assert.That(await VerifyAsync(app.Services), Is.Zero);

        await app.ExecuteAsync("UPDATE workflow_instances SET history_hash = replace(history_hash, substr(history_hash, 1, 1), 'x')");
        Assert.That(await VerifyAsync(app.Services), Is.EqualTo(2));
    }

    private static async Task<long> VerifyAsync(IServiceProvider services)
    {
        var workflows = services.GetRequiredService<Workflows>();
        var problems = 0L;
        foreach (var tenant in await workflows.ListTenantsAsync())
        {
            var report = await workflows.ForTenant(tenant).VerifyAllHistoriesAsync();
            foreach (var problem in report.Problems)
                Console.Error.WriteLine($"{tenant}: {problem}");
            problems += report.ProblemCount;
        }
        return problems;
    }
}
