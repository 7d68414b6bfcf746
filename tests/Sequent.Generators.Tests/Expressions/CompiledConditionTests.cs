using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Generators.Tests.Expressions;

/// <summary>Each construct of the language, compiled, on many objects; and what is long or deep.</summary>
public class CompiledConditionTests
{
    private static readonly string[] s_texts =
    [
        // Errors, absorbed from either side and not.
        "price < 5 || true", "true || price < 5", "price < 5 && false", "false && price < 5", "price < 5 && flag && limit > 1 && maybe", "(price < 5 || flag) && !(limit > 1)",
        "maybe", "!maybe", "maybe ? flag : maybe", "flag ? price < 1 : limit > 1", "(maybe || flag) == (flag && maybe)",
        // Numbers.
        "count < 2.5", "limit == 2.5", "2.5 <= seen", "big == rate", "rate < big", "amount == rate", "factor != price", "rate >= price", "share == ratio", "ratio == 0.1", "ratio * ratio > 0.1",
        "big + 1 > 0", "big - 1 < 0", "big * 2 > 1", "big * big > 1", "big / count > 1", "big % count == 0", "-big > 0", "-(-9223372036854775808) > 0", "count * count > 0", "seen - seen == 0",
        "amount + 1 > 0", "amount - price < 0", "amount * 2 > 1", "amount / price > 1", "-amount > 0", "rate / 0 > 1", "0.0 / rate == 1.0", "-rate < 0", "rate == rate", "-(0) != factor", "-(0.0) == factor", "-(0) != price", "price == -(0.0)", "share == -0.0", "rate != rate", "count == count", "input.days == input.days",
        "small == 300", "1 / 0 == 1", "9223372036854775807 + 1 > 0",
        // Text.
        "title < event", "title <= 'x'", "grade < 'x'", "mark >= grade", "grade < 'xx'", "mark == 'xx'", "mark == title", "id < parent", "id == parent", "parent != '6f9619ff-8b86-d011-b42d-00c04fc964ff'",
        "parent == '6F9619FF-8B86-D011-B42D-00C04FC964FF'", "id == title", "title.size() == 1", "size(event) > 0", "event.startsWith('d')", "title.endsWith(event)", "title.contains(event)", "title + event == 'itit'",
        "grade.size() == 1", "id.size() == 36", "status.size() > 4", "status + title == 'draftit'", "title.matches('^i')", "regex(event, \"\\w+_\\w+\")", "title == event", "event != event", "\"$\\\"{0}\\\\\" == event",
        // Enums.
        "status == 'draft'", "former != 'event'", "former == null", "has(former)", "has(status)", "status == former", "status in ['draft', 'done']", "former in ['draft', null]", "status == title", "title == former",
        "(flag ? status : former) == 'draft'", "(flag ? status : 'x') == 'x'", "level == 'low'", "input.mode != 'draft'", "actor.kind == 'agent'", "actor.kind != title", "actor.kind in ['user', 'system']", "actor.kind.size() == 5",
        // Times.
        "due < date('2026-02-01')", "paid == due", "due + duration('1 day') > paid", "due - paid > span", "due + span == due", "span + due != paid", "due - span < due", "at < closed", "at == sent", "read - sent > rest", "at + span > at", "at - rest < at",
        "span + rest > span", "span - rest > span", "rest == null", "date(title) == due", "timestamp(event) > at", "duration(title) > span", "duration('1h') < span", "input.moment == at", "at > timestamp('2026-01-31T11:00:00+01:00')",
        // Objects.
        "home.city == 'it'", "work.zip == 'it'", "home.next.next.floor > 1", "has(home.city)", "has(work.next)", "has(home.next.status)", "home == null", "work != null", "total.currency == 'it'", "paidin.amount > 1", "has(paidin.currency)", "paidin == null",
        "data.home.city == data['title']", "input.base.status == 'draft'", "has(input.reason)", "has(input.base)", "input.base == null", "input.reason == title", "input.part > 1", "home.status == work.status",
        // Arrays.
        "words == null", "has(tags)", "words.size() > 1", "size(states) == 0", "numbers.size() < 2", "input.codes.size() > 0", "words[0] == 'it'", "words[count] == 'it'", "numbers[1] > 0", "states[0] == 'draft'", "lines[0].price > 1", "sums[0].amount > 1", "matrix[0][0] == 1",
        "title in words", "event in tags", "null in tags", "'it' in ['hr', title, event]", "count in [1, limit, 3]", "big in numbers", "amount in numbers", "rate in prices", "2.5 in prices", "rate in doubles", "null in doubles", "'draft' in states", "status in states", "former in states",
        "at in times", "null in sums", "grade in words", "'it' in actor.roles", "title in actor.roles", "event in actor.roles", "null in actor.roles", "status in actor.roles", "null in ['it', event]", "null in [1, 2]", "flag in [maybe, true]", "price in [1, 2.5, limit == 1 ? amount : price]",
        "words.all(w, w != 'it')", "words.exists(w, w.size() > 1)", "tags.exists_one(t, t == 'it')", "tags.all(t, t < 'x')", "tags.exists(t, t < 'x')", "tags.exists_one(t, t < 'x')", "numbers.all(n, n + 1 > n)", "states.exists(s, s == 'draft')", "states.all(s, flag)", "lines.all(l, l.price > 0)",
        "lines.exists(l, l.tags.exists(t, t == l.sku))", "lines.all(l, has(l.quantity) || l.weight > 1)", "lines.exists_one(l, l.place.next.floor == 0)", "sums.exists(s, s != null && s.amount > 1)", "matrix.all(row, row.exists(n, n in row))", "actor.roles.exists(r, r == title)",
        "actor.roles.size() > 1", "actor.roles[0] == 'director'", "times.exists(t, t - at < duration('0s'))", "words.all(w, words.all(v, v == w))", "words.exists(w, tags.exists(w, w == 'it') && w == 'hr')",
        // Interpreted.
        "words == tags", "[1, 2] == [count]", "words + tags == ['it']", "[title, event][0] == 'it'", "['it', 'x'].exists(w, w == title)", "title.matches(event)", "input['rea' + 'son'] == 'it'", "has(input.file)", "(flag ? words : tags).size() > 0", "count in []", "title in [1, 'it']",
    ];

    [Test]
    public void Every_construct_gives_what_the_interpreter_gives() => Check(500);

    // Where the machine knows of time zones, a local time is not the same in UTC.
    [Test]
    public void Local_times_are_those_of_the_time_zone()
    {
        var zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", "Asia/Tokyo");
            TimeZoneInfo.ClearCachedData();
            Assume.That(TimeZoneInfo.Local.BaseUtcOffset, Is.Not.EqualTo(TimeSpan.Zero));
            Check(200);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static void Check(int objects)
    {
        var conditions = new Conditions();
        foreach (var text in s_texts)
            Assert.That(conditions.Add(text), Is.Empty, text);
        Comparison.Run(conditions, conditions.Load(), objects, new Random(1));
    }

    private static string[] LongAndDeep()
    {
        var links = string.Join("&&", Enumerable.Range(0, 10).Select(_ => "(" + string.Join("&&", Enumerable.Repeat("big<5", 100)) + ")"));
        string Nested(string open, string core, string close, int levels) => string.Concat(Enumerable.Repeat(open, levels)) + core + string.Concat(Enumerable.Repeat(close, levels));
        return
        [
            links,
            links.Replace("big", "limit"),
            links.Replace("&&", "||"),
            string.Join("&&", Enumerable.Range(0, 10).Select(_ => "(" + string.Join("||", Enumerable.Repeat("price<5", 100)) + ")")),
            $"title in [{string.Join(", ", Enumerable.Range(0, 1000).Select(i => $"'{i}'"))}]",
            $"big in [{string.Join(", ", Enumerable.Range(0, 1000))}]",
            Nested("!(", "price < 5", ")", 48),
            Nested("(flag && (limit < 5 || ", "price < 5", "))", 45),
            Nested("(flag && (maybe == true || ", "big < 5", "))", 45),
            Nested("flag ? limit < 1 : ", "big < 5", "", 95),
            Nested("flag ? big < 1 : ", "big < 5", "", 95),
            Nested("(flag ? limit < 1 : ", "big < 5", ")", 48),
            string.Join(" + ", Enumerable.Repeat("big", 145)) + " > 0",
            string.Join(" + ", Enumerable.Repeat("rate", 145)) + " > 0.0",
            string.Join(" + ", Enumerable.Repeat("title", 145)) + " == ''",
            Nested("words.exists(w, w == 'hr' && ", "w == 'it'", ")", 40),
            "flag == " + Nested("(flag == ", "flag", ")", 70),
            Nested("-(", "rate", ")", 40) + " > 0.0",
        ];
    }

    [Test]
    public void Long_and_deep_conditions_compile()
    {
        var conditions = new Conditions();
        foreach (var text in LongAndDeep())
            Assert.That(conditions.Add(text), Is.Empty, text);
        // The stack of a compiler's thread is the smallest on which the code has to compile.
        IConditions? compiled = null;
        var thread = new Thread(() => compiled = conditions.Load(), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        Comparison.Run(conditions, compiled!, 30, new Random(1));
    }

    [Test]
    public void What_takes_too_many_steps_is_an_error_in_both()
    {
        var conditions = new Conditions();
        string[] texts =
        [
            "tags.all(a, tags.all(b, a != null && b != null)) || true", "tags.all(a, tags.all(b, tags.all(c, true)))", "tags.exists(t, t == 'none')", "tags.all(t, title.contains(t))",
            "title.contains(title + title)", "title.matches('(a|b)*c')", "tags.all(t, title.matches('(a|b)*c'))", "title + title + title + title == ''", "tags.exists(t, t + title == '')",
            "'none' in tags", "tags.all(t, 'none' in tags) && false",
        ];
        foreach (var text in texts)
            Assert.That(conditions.Add(text), Is.Empty, text);
        var compiled = conditions.Load();
        foreach (var (elements, characters) in new[]
        { (1, 10), (90, 1_000), (290, 100), (330, 30_000), (510, 10), (900, 60_000),
        })
        {
            Set(compiled, elements, characters);
            Comparison.Check(conditions, compiled, Actor.User("ana"));
        }
    }

    // Somewhere between these sizes the interpreter gives up.
    [TestCase("tags.all(a, tags.all(b, a == b))", 400, 600)]
    [TestCase("tags.all(a, tags.all(b, a in [b, 'x']))", 250, 500)]
    [TestCase("tags.all(a, !('none' in tags)) || true", 900, 1_100)]
    [TestCase("tags.all(a, title.contains(title + a) == false)", 1_500, 2_000)]
    public void The_last_step_is_the_same_in_both(string text, int least, int most)
    {
        var conditions = new Conditions();
        Assert.That(conditions.Add(text), Is.Empty);
        var compiled = conditions.Load();
        bool IsError(int elements)
        {
            Set(compiled, elements, characters: 1_500);
            Comparison.Check(conditions, compiled, Actor.User("ana"));
            return compiled.Evaluate(0, Actor.User("ana")) < 0;
        }
        Assert.That(IsError(least), Is.False);
        Assert.That(IsError(most), Is.True);
        while (most - least > 1)
        {
            var middle = (least + most) / 2;
            (least, most) = IsError(middle) ? (least, middle) : (middle, most);
        }
    }

    private static void Set(IConditions compiled, int elements, int characters)
    {
        var type = compiled.GetType();
        type.GetProperty("Tags")!.SetValue(compiled, Enumerable.Repeat("ab", elements).ToList());
        type.GetProperty("Title")!.SetValue(compiled, new string('a', characters));
    }

    [TestCase(LanguageVersion.CSharp9)]
    [TestCase(LanguageVersion.Latest)]
    public void Old_and_new_compilers_find_nothing_to_warn_of(LanguageVersion language)
    {
        var conditions = new Conditions();
        foreach (var text in s_texts)
            conditions.Add(text);
        conditions.Load(language);
    }
}
