using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sequent;
using Sequent.Crash.Worker;
using Sequent.Engine;
using Sequent.Sqlite;

// Arguments: the database file and a seed; or the file and 'timers'.
if (args[1] == "timers")
{
    await Beating.RunAsync(args[0]);
    return;
}

// Every line it writes is a promise: the commit was acknowledged before.
var (file, seed) = (args[0], int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));

var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddSequent(o => o.AddWorkflow<Errand>()).UseSqlite($"Data Source={file}");
using var host = builder.Build();
await host.StartAsync();
var workflows = host.Services.GetRequiredService<Workflows>();

var promises = new Lock();
var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };

void Promise(InstanceId id, long version, string marking, string? key = null)
{
    lock (promises)
        output.WriteLine($"{id} {version} {marking}{(key is null ? "" : " " + key)}");
}

var open = (await workflows.SearchAsync(new() { Workflow = "errand", IsLive = true, Limit = 8 })).Instances.Select(i => i.Id).ToArray();
Promise(default, 0, "ready");
await Task.WhenAll(Enumerable.Range(0, 16).Select(caller => Task.Run(async () =>
{
    var random = new Random(seed + caller);
    var (ana, ben) = (Actor.User("ana"), Actor.User("ben"));
    // Half of the callers share instances, so that races are lost all the time.
    var id = caller % 2 == 0 && open.Length > 0 ? open[random.Next(open.Length)] : await Start();
    for (var step = 0; ; step++)
    {
        if (random.Next(200) == 0)
            id = await Start();
        var (transition, actor) = random.Next(5) switch { 0 => ("begin", ana), 1 => ("pack", ana), 2 => ("bill", ana), 3 => ("bill", ben), _ => ("send", ana) };
        var inputs = transition == "begin" ? new System.Text.Json.Nodes.JsonObject { ["weight"] = random.Next(100) } : null;
        var options = random.Next(4) == 0 ? new CommandOptions { IdempotencyKey = $"{seed}-{caller}-{step}" } : null;
        var result = await workflows.TryFireAsync(id, transition, actor, inputs, options);
        if (!result.IsDenied)
            Promise(id, result.Version, result.Marking, options?.IdempotencyKey);
        if (result.Status == InstanceStatus.Completed)
            id = await Start();
    }

    async Task<InstanceId> Start()
    {
        InstanceId started = await workflows.StartAsync(new Errand(), ana);
        Promise(started, 1, "idle");
        return started;
    }
})));
