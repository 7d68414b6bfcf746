using Sequent.Testing;

namespace Sequent.Engine.Tests.Timers;

/// <summary>Who sleeps until something is due.</summary>
public sealed class AlarmTests
{
    [Test, CancelAfter(60_000)]
    public async Task It_sleeps_until_its_time()
    {
        var time = new VirtualTime();
        var sleep = new Alarm(time).SleepAsync(In(10), default);
        time.Advance(TimeSpan.FromSeconds(9.999));
        Assert.That(sleep.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(0.001));
        await sleep;
    }

    [Test, CancelAfter(60_000)]
    public async Task What_is_told_before_or_during_sleep_wakes_it_earlier()
    {
        var time = new VirtualTime();
        var alarm = new Alarm(time);
        alarm.Set(In(5));
        var sleep = alarm.SleepAsync(In(10), default);
        alarm.Set(In(7));
        alarm.Set(In(3));
        await Until(time, sleep, 0.1);
        Assert.That(time.GetUtcNow(), Is.InRange(In(3), In(3.2)));

        var start = time.GetUtcNow();
        alarm.Reset();
        await Until(time, alarm.SleepAsync(start.AddSeconds(10), default), 0.1);
        Assert.That(time.GetUtcNow() - start, Is.InRange(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10.2)));
    }

    [Test, CancelAfter(60_000)]
    public async Task What_is_due_already_does_not_let_it_sleep()
    {
        var time = new VirtualTime();
        var alarm = new Alarm(time);
        alarm.Set(In(-1));
        await alarm.SleepAsync(In(10), default);
        using var cancelled = new CancellationTokenSource();
        var sleep = new Alarm(time).SleepAsync(In(10), cancelled.Token);
        await cancelled.CancelAsync();
        Assert.That(async () => await sleep, Throws.InstanceOf<OperationCanceledException>());
    }

    private static DateTimeOffset In(double seconds) => new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero).AddSeconds(seconds);

    private static async Task Until(VirtualTime time, Task done, double step)
    {
        while (!done.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(step));
            await Task.Yield();
        }
        await done;
    }
}
