using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sequent.Engine.Storage;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class TelemetryTests
{
    [Test]
    public async Task Transitions_denials_conflicts_commits_and_events_are_counted()
    {
        await using var app = Start();
        var counted = new ConcurrentBag<(string Instrument, double Value, string Tags)>();
        using var listener = Listen(app.Services.GetRequiredService<IMeterFactory>(), counted);

        var id = await app.Workflows.SubmittedAsync();
        await app.Workflows.TryApplyAsync(id, o => o.Approve(Actor.User("cara")));
        await app.Workflows.TryFireAsync(id, "anything\nat all", Manager);
        var first = true;
        app.Store.Answer = method => method == nameof(IWorkflowStore.CommitAsync) && first && !(first = false) ? Task.FromResult<CommitResult>(CommitResult.Conflict.Instance) : null;
        await app.Workflows.ApplyAsync(id, o => o.Approve(Manager));
        await app.Workflows.NumberAsync();

        Assert.Multiple(() =>
        {
            Assert.That(Tags("sequent.transitions"), Is.EquivalentTo(new[] { "purchase-order submit", "purchase-order approve", "purchase-order file" }));
            Assert.That(Tags("sequent.denials"), Is.EquivalentTo(new[] { "purchase-order missing_role", "purchase-order unknown_transition" }));
            Assert.That(Tags("sequent.conflicts"), Is.EqualTo(["purchase-order"]));
            Assert.That(Tags("sequent.commit.duration"), Has.Count.EqualTo(3));
            Assert.That(counted.Where(c => c.Instrument == "sequent.events.numbered").Sum(c => c.Value), Is.EqualTo(5));
            Assert.That(Tags("sequent.relay.lag"), Has.Count.EqualTo(1));
        });

        List<string> Tags(string instrument) => [.. counted.Where(c => c.Instrument == instrument).Select(c => c.Tags)];
    }

    [Test]
    public async Task Commands_are_spans_with_workflow_transition_and_outcome()
    {
        await using var app = Start();
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SequentTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);

        var id = await app.Workflows.SubmittedAsync();
        await app.Workflows.TryApplyAsync(id, o => o.Approve(Buyer));
        await app.Workflows.AdvanceAsync(id, Buyer);

        var ours = spans.Where(s => (string?)s.GetTagItem("sequent.instance") == id.ToString()).OrderBy(s => s.StartTimeUtc)
            .Select(s => (s.OperationName, s.GetTagItem("sequent.workflow"), s.GetTagItem("sequent.transition"), s.GetTagItem("sequent.outcome")));
        Assert.That(ours, Is.EqualTo(new (string, object?, object?, object?)[]
        {
            ("sequent.start", "purchase-order", null, "moved"),
            ("sequent.fire", "purchase-order", "submit", "moved"),
            ("sequent.fire", "purchase-order", "approve", "denied"),
            ("sequent.advance", "purchase-order", null, "unchanged"),
        }));
    }

    [Test]
    public async Task A_command_that_ends_in_an_exception_is_a_span_in_error_and_a_denial_is_none()
    {
        await using var app = Start();
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SequentTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var test = new Activity("test").Start();

        var id = await app.Workflows.OrderAsync("PO-1");
        Assert.That(() => app.Workflows.OrderAsync("PO-1"), Throws.TypeOf<LiveInstanceExistsException>());
        Assert.That(() => app.Workflows.GetAsync(new InstanceId(Guid.NewGuid())), Throws.TypeOf<InstanceNotFoundException>());
        Assert.That(() => app.Workflows.FireAsync(new InstanceId(Guid.NewGuid()), "submit", Buyer), Throws.TypeOf<InstanceNotFoundException>());
        Assert.That(() => app.Workflows.ApplyAsync(id, o => o.Submit(Manager)), Throws.TypeOf<TransitionDeniedException>());

        var ours = spans.Where(s => s.TraceId == test.TraceId).OrderBy(s => s.StartTimeUtc).Select(s => (s.OperationName, s.Status, s.StatusDescription, s.GetTagItem("error.type")));
        Assert.That(ours, Is.EqualTo(new (string, ActivityStatusCode, string?, object?)[]
        {
            ("sequent.start", ActivityStatusCode.Unset, null, null),
            ("sequent.start", ActivityStatusCode.Error, null, typeof(LiveInstanceExistsException).FullName),
            ("sequent.fire", ActivityStatusCode.Error, null, typeof(InstanceNotFoundException).FullName),
            ("sequent.fire", ActivityStatusCode.Unset, null, null),
        }));
    }

    [Test]
    public async Task Logs_hold_no_values_of_the_data_and_nothing_that_a_caller_made_up()
    {
        var logs = new Logs();
        await using var app = Start(services => services.AddLogging(b => b.AddProvider(logs).SetMinimumLevel(LogLevel.Trace)));
        await app.HostAsync(async () =>
        {
            var id = await app.Workflows.StartAsync(new PurchaseOrder { Number = "S-31415", Amount = 0, SubmittedBy = "secret-27182" }, Buyer);
            await app.Workflows.TryApplyAsync(id, o => o.Submit(Buyer), new() { Reasoning = "reason-16180" });
            await app.Workflows.UpdateAsync(id, Buyer, o => o.Amount = 14142);
            await app.Workflows.ApplyAsync(id, o => o.Submit(Buyer));
            await app.Workflows.TryFireAsync(id, "made\nup-57721", Manager);
            await app.Workflows.ApplyAsync(id, o => o.Reject(Manager, "input-69314"));
        });

        Assert.Multiple(() =>
        {
            Assert.That(logs.Lines, Has.Some.Contains("'submit' of workflow 'purchase-order' was denied to User 'ana'").And.Some.Contains("guard_false"));
            Assert.That(logs.Lines, Has.Some.Contains("'(unknown)'"));
            foreach (var secret in (string[])["31415", "27182", "16180", "14142", "57721", "69314"])
                Assert.That(logs.Lines, Has.None.Contains(secret));
        });
    }

    private static MeterListener Listen(IMeterFactory factory, ConcurrentBag<(string, double, string)> counted)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == SequentTelemetry.MeterName && instrument.Meter.Scope == factory)
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => counted.Add((instrument.Name, value, Join(tags))));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => counted.Add((instrument.Name, value, Join(tags))));
        listener.Start();
        return listener;

        static string Join(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(t => t.Value));
    }

    private sealed class Logs : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{eventId.Id} {formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
