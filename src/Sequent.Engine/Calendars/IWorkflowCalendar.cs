namespace Sequent.Engine;

/// <summary>When people work: what <c>2 business days</c> and <c>4 business hours</c> are counted by. Pure: the same question always has the same answer.</summary>
public interface IWorkflowCalendar
{
    /// <summary>The time when so many business days have passed: at the same time of day by the clock of the calendar's time zone.</summary>
    /// <param name="from">The time from which they are counted.</param>
    /// <param name="count">How many, 0 or more.</param>
    DateTimeOffset AddBusinessDays(DateTimeOffset from, int count);

    /// <summary>The time when so many business hours have passed.</summary>
    /// <param name="from">The time from which they are counted.</param>
    /// <param name="count">How many, 0 or more.</param>
    DateTimeOffset AddBusinessHours(DateTimeOffset from, int count);
}
