namespace Sequent.Testing.Tests.Time;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class VirtualTimeTests
{
    private readonly VirtualTime _time = new(new(2030, 3, 1, 9, 0, 0, TimeSpan.FromHours(1)));
    private readonly List<string> _fired = [];

    [Test]
    public void It_stands_still_and_shows_utc() =>
        Assert.That((_time.GetUtcNow(), _time.GetUtcNow().Offset), Is.EqualTo((new DateTimeOffset(2030, 3, 1, 8, 0, 0, TimeSpan.Zero), TimeSpan.Zero)));

    [Test]
    public void Timers_fire_in_order_and_see_the_time_at_which_they_are_due()
    {
        using var late = Timer("late", 3);
        using var early = Timer("early", 1);
        using var never = Timer("never", 10);
        _time.Advance(TimeSpan.FromHours(5));
        Assert.That(_fired, Is.EqualTo(["early 09:00", "late 11:00"]));
        Assert.That(_time.GetUtcNow().Hour, Is.EqualTo(13));
    }

    [Test]
    public void A_timer_with_a_period_fires_each_time()
    {
        using var timer = _time.CreateTimer(_ => _fired.Add($"{_time.GetUtcNow():HH:mm}"), null, TimeSpan.FromHours(1), TimeSpan.FromMinutes(30));
        _time.Advance(TimeSpan.FromHours(2));
        Assert.That(_fired, Is.EqualTo(["09:00", "09:30", "10:00"]));
    }

    [Test]
    public void What_a_timer_sets_fires_too_when_it_is_due_on_the_way()
    {
        ITimer? second = null;
        using var first = _time.CreateTimer(_ => second = Timer("second", 1), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        _time.Advance(TimeSpan.FromHours(4));
        second!.Dispose();
        Assert.That(_fired, Is.EqualTo(["second 10:00"]));
    }

    [Test]
    public void A_timer_that_was_disposed_or_put_off_does_not_fire()
    {
        Timer("disposed", 1).Dispose();
        using var later = Timer("later", 1);
        later.Change(TimeSpan.FromHours(3), Timeout.InfiniteTimeSpan);
        _time.Advance(TimeSpan.FromHours(2));
        Assert.That(_fired, Is.Empty);
    }

    [Test]
    public void Setting_the_clock_back_moves_no_timer_and_no_timestamp()
    {
        using var timer = Timer("due", 2);
        _time.Advance(TimeSpan.FromHours(1));
        var stamp = _time.GetTimestamp();
        _time.SetClock(_time.GetUtcNow().AddDays(-1));
        Assert.That(_time.GetElapsedTime(stamp), Is.EqualTo(TimeSpan.Zero));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.That(_fired, Is.EqualTo(["due 10:00"]));
    }

    [Test]
    public async Task A_delay_ends_when_its_time_has_passed()
    {
        var delay = Task.Delay(TimeSpan.FromDays(2), _time);
        _time.Advance(TimeSpan.FromDays(1));
        Assert.That(delay.IsCompleted, Is.False);
        _time.Advance(TimeSpan.FromDays(1));
        await delay;
    }

    [Test]
    public void Time_does_not_go_back_by_advancing() =>
        Assert.That(() => _time.Advance(TimeSpan.FromTicks(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private ITimer Timer(string name, int hours) =>
        _time.CreateTimer(_ => _fired.Add($"{name} {_time.GetUtcNow():HH:mm}"), null, TimeSpan.FromHours(hours), Timeout.InfiniteTimeSpan);
}
