namespace Sequent.Generators.Tests.Expressions;

/// <summary>What cannot fail is the C# that a person would write.</summary>
public class EmittedTextTests
{
    [TestCase("big <= 5000", "this.Big <= 5000L")]
    [TestCase("count <= 5000", "this.Count <= 5000L")]
    [TestCase("amount <= 5000", "this.Amount <= 5000m")]
    [TestCase("amount <= 5000.10", "this.Amount <= 5000.1m")]
    [TestCase("amount > -1", "this.Amount > -1m")]
    [TestCase("count < 2.5", "this.Count < 2.5m")]
    [TestCase("rate < 0.1", "this.Rate < 0.1d")]
    [TestCase("event != 'it'", "!string.Equals(this.@event, \"it\")")]
    [TestCase("event != 'it' && amount > 5000", "!string.Equals(this.@event, \"it\") && this.Amount > 5000m")]
    [TestCase("flag && !(amount < 1 || flag)", "this.Flag && !(this.Amount < 1m || this.Flag)")]
    [TestCase("price == 5 || has(price)", "this.Price == 5m || this.Price.HasValue")]
    [TestCase("event == null", "this.@event is null")]
    [TestCase("closed != null", "this.Closed.HasValue")]
    [TestCase("event in ['it', 'hr']", "string.Equals(this.@event, \"it\") || string.Equals(this.@event, \"hr\")")]
    [TestCase("actor.id == owner_id", "string.Equals(actor.Id, this.OwnerId)")]
    [TestCase("'director' in actor.roles", "actor.HasRole(\"director\")")]
    [TestCase("actor.kind == 'agent'", "actor.Kind == global::Sequent.ActorKind.Agent")]
    [TestCase("total.amount > 1", "this.Total.Amount > 1m")]
    [TestCase("due <= date('2026-01-31')", "(this.Due.DayNumber * 864000000000L) <= 639054144000000000L")]
    [TestCase("span > duration('1h')", "this.Span.Ticks > 36000000000L")]
    [TestCase("flag ? count > 1 : big > 1", "(this.Flag ? (this.Count > 1L) : (this.Big > 1L))")]
    [TestCase("input.days > 3", "days > 3L")]
    [TestCase("id == '6f9619ff-8b86-d011-b42d-00c04fc964ff'", "this.Id == __Workflow.Id0")]
    [TestCase("grade == 'x'", "this.Grade == 'x'")]
    public void What_cannot_fail_is_an_expression(string text, string code) => Assert.That(Of(text).Code, Is.EqualTo(code));

    [TestCase("has(limit) && limit < 5", """
        private int __Condition0()
        {
            bool __r5 = false;
            if (!this.Limit.HasValue)
                goto __d1;
            long? __v4 = this.Limit;
            if (!__v4.HasValue)
                return -1;
            __r5 = __v4.GetValueOrDefault() < 5L;
        __d1: ;
            return __r5 ? 1 : 0;
        }
        """)]
    [TestCase("price <= 5000", """
        private int __Condition0()
        {
            decimal? __v0 = this.Price;
            if (!__v0.HasValue)
                return -1;
            return __v0.GetValueOrDefault() <= 5000m ? 1 : 0;
        }
        """)]
    [TestCase("status == 'draft'", """
        private int __Condition0()
        {
            global::Shop.Status __v0 = this.Status;
            if (__Workflow.Name0(__v0) is null)
                return -1;
            return __v0 == global::Shop.Status.Draft ? 1 : 0;
        }
        """)]
    [TestCase("words.exists(word, word == input.reason)", """
        private int __Condition0(string reason)
        {
            long __steps = global::Sequent.CompilerServices.Condition.Steps - 13L;
            string[]? __v0 = this.Words;
            if (__v0 is null)
                return -1;
            bool __r4 = false;
            foreach (string __e1 in __v0)
            {
                if ((__steps -= 9L) < 0L)
                    goto __interpret;
                if ((__steps -= global::Sequent.CompilerServices.Texts.Steps(__e1, reason)) < 0L)
                    goto __interpret;
                if (string.Equals(__e1, reason))
                {
                    __r4 = true;
                    break;
                }
            }
            return __r4 ? 1 : 0;
        __interpret:
            return this.__Interpret0(reason);
        }
        """)]
    public void What_can_fail_is_a_method_with_three_values(string text, string code)
    {
        var conditions = new Conditions();
        conditions.Add(text);
        Assert.That(conditions.Code(0).CanFail, Is.True);
        Assert.That(conditions.Beside(), Does.Contain(code.ReplaceLineEndings("\n")));
    }

    [TestCase("[1, 2] == [count]")]
    [TestCase("words + tags == ['it']")]
    [TestCase("title.matches(event)")]
    [TestCase("input['rea' + 'son'] == 'x'")]
    [TestCase("has(input.file)")]
    [TestCase("count in []")]
    public void What_is_seldom_written_is_for_the_interpreter(string text) => Assert.That(Of(text).Code, Does.StartWith("this.__Interpret"));

    [Test]
    public void The_bits_of_roles_are_used_where_there_are_any()
    {
        var conditions = new Conditions(role => role == "director" ? "(mask & 1UL) != 0UL" : null);
        conditions.Add("'director' in actor.roles && 'buyer' in actor.roles");
        Assert.That(conditions.Code(0).Code, Is.EqualTo("((mask & 1UL) != 0UL) && actor.HasRole(\"buyer\")"));
    }

    [Test]
    public void The_same_condition_is_compiled_once()
    {
        var conditions = new Conditions();
        conditions.Add("price < 5");
        conditions.Add("price < 5");
        Assert.That(conditions.Code(1), Is.EqualTo(conditions.Code(0)));
    }

    private static Condition Of(string text)
    {
        var conditions = new Conditions();
        Assert.That(conditions.Add(text), Is.Empty);
        return new(conditions.Code(0).Code);
    }

    private sealed record Condition(string Code);
}
