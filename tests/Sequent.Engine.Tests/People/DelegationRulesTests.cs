namespace Sequent.Engine.Tests.People;

public class DelegationRulesTests
{
    private static readonly DateTimeOffset s_start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static Delegation Of(string from, string to, int start = 0, int? end = null, string? workflow = null) =>
        new(Guid.NewGuid(), from, to, s_start.AddDays(start), end is null ? null : s_start.AddDays(end.Value)) { Workflow = workflow, CreatedBy = from, CreatedAt = s_start };

    private static string? Refusal(Delegation candidate, params Delegation[] others)
    {
        try
        {
            DelegationRules.Check(candidate, others);
            return null;
        }
        catch (InvalidDelegationException exception)
        {
            return exception.Message;
        }
    }

    [Test]
    public void A_person_does_not_delegate_to_themself() => Assert.That(Refusal(Of("5", "5")), Is.EqualTo(
        "The delegation from '5' to '5' from 2030-01-01 00:00Z on is not set up, because a person needs no delegation to do their own tasks: name somebody else."));

    [TestCase(0)]
    [TestCase(-1)]
    public void It_ends_after_it_begins(int end) => Assert.That(Refusal(Of("5", "10", 0, end)), Does.Contain("and begins no earlier than 2030-01-01 00:00Z: let it end later, or say no end."));

    [Test]
    public void One_at_a_time() => Assert.That(Refusal(Of("5", "10", 2, 9), Of("5", "12", 0, 3)), Is.EqualTo(
        "The delegation from '5' to '10' from 2030-01-03 00:00Z to 2030-01-10 00:00Z is not set up, because the delegation from '5' to '12' from 2030-01-01 00:00Z to 2030-01-04 00:00Z is there at the same time: end that one, or choose other times."));

    [Test]
    public void One_after_the_other_is_as_it_should_be() => Assert.That(Refusal(Of("5", "10", 3, 9), Of("5", "12", 0, 3), Of("5", "12", 9)), Is.Null);

    [Test]
    public void Workflows_are_apart_and_all_of_them_are_not()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Refusal(Of("5", "10", workflow: "leave"), Of("5", "12", workflow: "order")), Is.Null);
            Assert.That(Refusal(Of("5", "10", workflow: "leave"), Of("5", "12", workflow: "leave")), Does.Contain("for workflow 'leave' from"));
            Assert.That(Refusal(Of("5", "10", workflow: "leave"), Of("5", "12")), Is.Not.Null);
            Assert.That(Refusal(Of("5", "10"), Of("5", "12", workflow: "leave")), Is.Not.Null);
            Assert.That(Refusal(Of("10", "5", workflow: "leave"), Of("5", "10", workflow: "order")), Is.Null);
        });
    }

    [Test]
    public void Tasks_do_not_come_back() => Assert.That(Refusal(Of("12", "5"), Of("5", "10"), Of("10", "12", 4)), Does.EndWith(
        "is not set up, because the tasks would come back to '12', by '12' → '5' → '10' → '12': name somebody else, or choose other times."));

    [Test]
    public void A_chain_of_three_is_as_it_should_be() => Assert.That(Refusal(Of("10", "12"), Of("5", "10"), Of("12", "14")), Is.Null);

    [Test]
    public void A_chain_of_four_is_refused_wherever_it_grows()
    {
        const string Why = "because that makes a chain of 4, '3' → '5' → '10' → '12' → '14', and 3 are the most: delegate to '14' directly, or choose other times.";
        Delegation[] chain = [Of("3", "5"), Of("5", "10"), Of("10", "12"), Of("12", "14")];
        Assert.Multiple(() =>
        {
            for (var i = 0; i < chain.Length; i++)
                Assert.That(Refusal(chain[i], [.. chain.Where((_, j) => j != i)]), Does.EndWith(Why), $"{i}");
        });
    }

    [Test]
    public void What_is_not_so_at_one_time_is_no_chain() =>
        Assert.That(Refusal(Of("5", "10", 0, 4), Of("3", "5", 0, 2), Of("10", "12", 2, 4), Of("12", "14", 3, 4)), Is.Null);
}
