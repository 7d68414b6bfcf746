using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Generators.Tests;

/// <summary>C# guards, and what is read of them.</summary>
public class GuardBodyTests
{
    // In two parts, for no test may read the clock of the machine.
    private const string Now = "DateTime" + ".Now";

    private const string Members = $$"""
        public int Count { get; set; }
        public int? Maybe { get; set; }
        [Data(Max = 1000, Min = 0)] public int Bounded { get; set; }
        public long Big { get; set; }
        public uint Unsigned { get; set; }
        public char Letter { get; set; }
        public bool Flag { get; set; }
        public bool? Tri { get; set; }
        public decimal Amount { get; set; }
        public decimal? Limit { get; set; }
        public double Price { get; set; }
        public float Ratio { get; set; }
        public string Name { get; set; } = "";
        public string? Note { get; set; }
        public Priority Level { get; set; }
        public Modes Mode { get; set; }
        public DateTime Due { get; set; }
        public DateTimeOffset At { get; set; }
        public DateOnly Day { get; set; }
        public TimeSpan Span { get; set; }
        public Guid Id { get; set; }
        public Customer? Customer { get; set; }
        public List<string> Tags { get; set; } = new();
        public HashSet<string> Set { get; set; } = new();
        public IReadOnlyList<string> Any { get; set; } = new List<string>();
        public Line[] Lines { get; set; } = new Line[0];
        public System.IO.Stream? Stream { get; set; }
        public int Input { get; set; }
        private decimal _secret = 1;
        private const int Most = 100;
        private static readonly int Least = 5;
        private static bool Always => true;
        private decimal Total => Amount * 2;
        private bool Computed() => Amount > Total;
        private bool Clock => {{Now}} > Due;
        private bool IsLate() => {{Now}} > Due;
        private bool Loop => !Loop;
        private bool Statements { get { var x = Amount; return x > 5; } }
        private bool IsOver(decimal limit) => Amount > limit;
        private int Calculate() => Name.GetHashCode();
        protected virtual bool Open => Flag;
        public int Opaque => Name.GetHashCode();
        """;

    private const string Types = """
        public enum Priority { Low, VeryHigh }
        [Flags] public enum Modes { None, A, B }
        public class Customer { public string Country { get; set; } = ""; public int? Age { get; set; } public string code = ""; }
        public class Line { public decimal Price { get; set; } public string? Text { get; set; } }
        """;

    [TestCase("Flag", "flag")]
    [TestCase("Amount <= 5000 && Name != \"it\"", "amount <= 5000 && name != \"it\"")]
    [TestCase("(Amount <= 5000.10m)", "amount <= 5000.10")]
    [TestCase("Limit < 5", "limit != null && limit < 5", TestName = "{m}(a lifted comparison)")]
    [TestCase("!(Limit < 5)", "!(limit != null && limit < 5)")]
    [TestCase("Amount < Limit", "limit != null && amount < limit")]
    [TestCase("Limit.HasValue && Amount < Limit", "limit != null && amount < limit")]
    [TestCase("Limit != null && Limit.Value > 5", "limit != null && limit > 5")]
    [TestCase("Limit.Value > 5", "limit > 5")]
    [TestCase("Limit == 5 || Limit != Amount", "limit == 5 || limit != amount")]
    [TestCase("Limit + 1 > 5", "limit != null && limit + 1 > 5")]
    [TestCase("(Limit ?? 5) > Amount", "(limit != null ? limit : 5) > amount")]
    [TestCase("Tri == true", "tri == true")]
    [TestCase("Tri ?? false", "tri == true")]
    [TestCase("Tri ?? Flag", "tri != null ? tri : flag")]
    [TestCase("Tri.Value", "!!tri")]
    [TestCase("Maybe is null", "maybe == null")]
    [TestCase("Maybe is not null", "maybe != null")]
    [TestCase("Maybe is > 5 and not 7", "maybe != null && maybe > 5 && maybe != 7")]
    [TestCase("Count is 1 or 2", "count == 1 || count == 2")]
    [TestCase("Name.StartsWith('a') && Flag", "name.startsWith(\"a\") ? flag : false", TestName = "{m}(the left side may throw)")]
    [TestCase("Name.StartsWith('a') || Flag", "name.startsWith(\"a\") ? true : flag")]
    [TestCase("Note != null && Note.Contains(\"x\") && Flag", "note != null && note.contains(\"x\") && flag")]
    [TestCase("Note == null || Note.Length == 0 || Flag", "note == null || note.size() == 0 || flag")]
    [TestCase("Flag & Tri == true", "flag && tri == true")]
    [TestCase("Flag ^ Tri == true", "flag != (tri == true)")]
    [TestCase("Flag ? Count > 1 : Count > 2", "flag ? count > 1 : count > 2")]
    [TestCase("(long)Count + 1 > Big", "count + 1 > big")]
    [TestCase("Bounded * 2 > 5", "bounded * 2 > 5")]
    [TestCase("Count / 2 > 5", "count / 2 > 5")]
    [TestCase("Count % 7 == 0", "count % 7 == 0")]
    [TestCase("checked(Big + 1) > 5", "big + 1 > 5")]
    [TestCase("-Bounded < 0", "-bounded < 0")]
    [TestCase("Count > Most", "count > 100")]
    [TestCase("Amount > Count", "amount > count")]
    [TestCase("Price < 0.1f", "price < 0.10000000149011612")]
    [TestCase("Ratio < 0.1f", "ratio < 0.10000000149011612")]
    [TestCase("Count < 2.5", "count < 2.5")]
    [TestCase("Unsigned < 4000000000", "unsigned < 4000000000")]
    [TestCase("Letter == 'x'", "letter == \"x\"")]
    [TestCase("Letter >= 'a'", "letter >= \"a\"")]
    [TestCase("Level == Priority.VeryHigh", "level == \"very_high\"")]
    [TestCase("Level is Priority.Low", "level == \"low\"")]
    [TestCase("string.IsNullOrEmpty(Note)", "note == null || note == \"\"")]
    [TestCase("string.Equals(Name, Note, StringComparison.Ordinal)", "name == note")]
    [TestCase("Name == string.Empty", "name == \"\"")]
    [TestCase("Name == nameof(Name)", "name == \"Name\"")]
    [TestCase("0 < Name.Length", "0 < name.size()")]
    [TestCase("Name.EndsWith(\"x\", StringComparison.Ordinal)", "name.endsWith(\"x\")")]
    [TestCase("Due < new DateTime(2026, 1, 31)", "due < timestamp(\"2026-01-31T00:00:00Z\")")]
    [TestCase("Due.AddDays(3) < Due", "due + duration(\"72h\") < due")]
    [TestCase("Due - new DateTime(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc) > TimeSpan.FromDays(3)", "due - timestamp(\"2026-01-31T12:00:00Z\") > duration(\"72h\")")]
    [TestCase("Day >= new DateOnly(2026, 1, 31)", "day >= date(\"2026-01-31\")")]
    [TestCase("Day.AddDays(1) > Day", "day + duration(\"24h\") > day")]
    [TestCase("Span > TimeSpan.Zero", "span > duration(\"0s\")")]
    [TestCase("At > new DateTimeOffset(2026, 1, 31, 1, 0, 0, TimeSpan.FromHours(1))", "at > timestamp(\"2026-01-31T00:00:00Z\")")]
    [TestCase("Id != Guid.Empty", "id != \"00000000-0000-0000-0000-000000000000\"")]
    [TestCase("Customer != null", "customer != null")]
    [TestCase("Customer?.Country == \"DE\"", "customer != null && customer.country == \"DE\"")]
    [TestCase("Customer?.Country != \"DE\"", "customer == null || customer.country != \"DE\"")]
    [TestCase("Customer?.Age > 5", "customer != null && customer.age != null && customer.age > 5")]
    [TestCase("Customer is { Country: \"DE\", Age: > 5 }", "customer != null && customer.country == \"DE\" && (customer.age != null && customer.age > 5)")]
    [TestCase("Customer!.Country == \"DE\"", "customer.country == \"DE\"")]
    [TestCase("Tags.Contains(\"x\")", "\"x\" in tags")]
    [TestCase("Tags.Count > 0", "tags.size() > 0")]
    [TestCase("Tags.Any()", "tags.size() > 0")]
    [TestCase("Lines.Length > 0", "lines.size() > 0")]
    [TestCase("Lines.All(l => l.Price > 0)", "lines.all(l, l.price > 0)")]
    [TestCase("Lines.Any(amount => amount.Price > Amount)", "lines.exists(amount2, amount2.price > amount)")]
    [TestCase("Any.Any(actor => actor == Name)", "any.exists(actor2, actor2 == name)")]
    [TestCase("new[] { \"it\", \"hr\" }.Contains(Name)", "name in [\"it\", \"hr\"]")]
    [TestCase("Level switch { Priority.Low => Flag, _ => false }", "level == \"low\" ? flag : false")]
    [TestCase("Input > 0", "data.input > 0")]
    [TestCase("_secret > 0", "secret > 0")]
    [TestCase("Total > 5", "amount * 2 > 5")]
    [TestCase("this.Computed()", "amount > amount * 2")]
    [TestCase("IsOver(5)", "amount > 5")]
    [TestCase("Opaque > 5", "opaque > 5", TestName = "{m}(a computed property is read by its value)")]
    [TestCase("Clock || Flag", "clock || flag")]
    [TestCase("Open && Count > 1", "open && count > 1")]
    [TestCase("true", "true")]
    public void What_is_read(string code, string body)
    {
        var guard = GuardBodies.Of($"{Members}\n private bool Guard => {code};", Types);
        Assert.That((guard.Body, guard.Obstacle), Is.EqualTo((body, (string?)null)));
    }

    [TestCase("Calculate() > 5", "the call 'Name.GetHashCode()'")]
    [TestCase("Name.Trim() == \"x\"", "the call 'Name.Trim()'")]
    [TestCase("Count + 1 > 5", "'Count + 1', which may overflow an int: convert to long first, or limit what it is computed from with [Data(Min = …, Max = …)]")]
    [TestCase("-Count > 5", "'-Count', which may overflow an int: limit what it is computed from with [Data(Min = …)]")]
    [TestCase("Big + 1 > 5", "'Big + 1', which may overflow a long: limit what it is computed from with [Data(Min = …, Max = …)]")]
    [TestCase("Count / Count > 5", "the division 'Count / Count', which may overflow: divide by a positive constant")]
    [TestCase("(int)Big > 5", "the conversion '(int)Big' to 'int'")]
    [TestCase("(int)Amount > 5", "the conversion '(int)Amount' to 'int'")]
    [TestCase("Price > Big", "the conversion 'Big' to 'double'")]
    [TestCase("Amount + Count > 5", "the conversion of 'Count' to 'decimal': declare it as that type")]
    [TestCase("Ratio * 2 > 5", "the arithmetic of 32 bits in 'Ratio * 2': declare the numbers double")]
    [TestCase("(Count & 1) == 0", "the expression 'Count & 1'")]
    [TestCase("Price == double.NaN", "the constant 'double.NaN', for which there is no literal")]
    [TestCase("Limit.Value == 5", "'.Value' of 'limit', which may be null: test that first")]
    [TestCase("Name.Length > 1", "the length of 'name', which C# counts in other units than the language: compare it with 0")]
    [TestCase("Name.StartsWith(\"x\")", "the call 'Name.StartsWith(\"x\")', which depends on the culture or ignores case: pass StringComparison.Ordinal")]
    [TestCase("Name.Equals(Note)", "'Name.Equals(Note)', which throws for null: write '=='")]
    [TestCase("Name + Note == \"x\"", "the arithmetic 'Name + Note'")]
    [TestCase("$\"{Name}\" == \"x\"", "the text '$\"{Name}\"'")]
    [TestCase("(object)Name == (object)Note", "the comparison of references '(object)Name == (object)Note'")]
    [TestCase("Level > Priority.Low", "the comparison 'Level > Priority.Low'")]
    [TestCase("Level == (Priority)7", "the constant '(Priority)7', for which there is no literal")]
    [TestCase("Mode == Modes.A", "'Mode', whose type 'Modes' an expression cannot read")]
    [TestCase("Letter == 65", "the comparison 'Letter == 65'")]
    [TestCase("Due > " + Now, "'" + Now + "', which reads a clock: set a property when the time comes, or pass it as an input")]
    [TestCase("IsLate()", "'" + Now + "', which reads a clock: set a property when the time comes, or pass it as an input")]
    [TestCase("Due.AddMonths(1) > Due", "the call 'Due.AddMonths(1)'")]
    [TestCase("Due.Year > 5", "the property 'Due.Year'")]
    [TestCase("At.AddDays(1) > At", "'At.AddDays(1)', which C# computes with the local time of the offset: compare the difference of two times with the duration")]
    [TestCase("Due > At", "the conversion 'Due' to 'System.DateTimeOffset'")]
    [TestCase("Customer is Customer c && c.Age > 1", "the pattern 'Customer c'")]
    [TestCase("Customer!.code == \"\"", "the field 'Customer!.code'")]
    [TestCase("Set.Contains(\"x\")", "the call 'Set.Contains(\"x\")' on 'System.Collections.Generic.HashSet<string>', which may compare in its own way: use an array or a List, or write Any(x => x == …)")]
    [TestCase("Any.Contains(\"x\")", "the call 'Any.Contains(\"x\")' on 'System.Collections.Generic.IReadOnlyList<string>', which may compare in its own way: use an array or a List, or write Any(x => x == …)")]
    [TestCase("Lines.All(l => l.Text!.Length > 0)", "the call 'Lines.All(l => l.Text!.Length > 0)', whose condition may throw at one element where another decides: test for null in it")]
    [TestCase("Lines.Sum(l => l.Price) > 5", "the call 'Lines.Sum(l => l.Price)'")]
    [TestCase("Tags.Any(string.IsNullOrEmpty)", "the call 'Tags.Any(string.IsNullOrEmpty)'")]
    [TestCase("Stream == null", "'Stream', whose type 'System.IO.Stream' an expression cannot read")]
    [TestCase("Count > Least", "the static field 'Least': make it a const")]
    [TestCase("Always", "the static property 'Always'")]
    [TestCase("Loop", "'Loop', which calls itself")]
    [TestCase("Nothing > 5", "'Nothing', which does not compile")]
    [TestCase("State == OrderState.A", "'State', which does not compile")]
    [TestCase("Level switch { Priority.Low => true }", "the switch 'Level switch { Priority.Low => true }', which has no last arm '_'")]
    [TestCase("Tri ?? throw new Exception()", "the exception 'throw new Exception()'")]
    [TestCase("((Func<bool>)(() => true))()", "the call '((Func<bool>)(() => true))()'")]
    public void What_is_not_read(string code, string obstacle)
    {
        var guard = GuardBodies.Of($"{Members}\n private bool Guard => {code};", Types);
        Assert.That((guard.Body, guard.Obstacle), Is.EqualTo(((string?)null, obstacle)));
    }

    [TestCase("private bool Guard { get; set; }", "guard")]
    [TestCase("private bool Guard;", "guard")]
    [TestCase("private const bool Guard = true;", "true")]
    [TestCase("private bool Guard { get { return Flag; } } public bool Flag { get; set; }", "flag")]
    [TestCase("private bool Guard { get => Flag; } public bool Flag { get; set; }", "flag")]
    [TestCase("private bool Guard() { return Flag; } public bool Flag { get; set; }", "flag")]
    [TestCase("private bool Guard(Actor who) => who.Id == Owner && who.Kind == ActorKind.User || who.HasRole(\"x\") || who.Roles.Contains(\"y\"); public string Owner { get; set; } = \"\";", "actor.id == owner && actor.kind == \"user\" || \"x\" in actor.roles || \"y\" in actor.roles")]
    [TestCase("private bool Guard(int extraCost, string? why) => extraCost > 5 && why != null;", "input.extra_cost > 5 && input.why != null")]
    [TestCase("private bool Guard(int extraCost) => Over(extraCost); private bool Over(long cost) => cost > 5;", "input.extra_cost > 5")]
    public void A_guard_is_a_property_a_field_or_a_method(string member, string body)
    {
        var guard = GuardBodies.Of(member, inputs: ", int extraCost, string? why = null");
        Assert.That((guard.Body, guard.Obstacle), Is.EqualTo((body, (string?)null)));
    }

    [TestCase("private bool Guard { get { if (Flag) return true; return false; } } public bool Flag { get; set; }", "the statement body of 'Guard'")]
    [TestCase("private static bool Guard => true;", "the static member 'Guard'")]
    [TestCase("protected virtual bool Guard => true;", "the overridable member 'Guard', which a derived class may change: seal it or its class")]
    [TestCase("private bool Guard(int late) => late > 5;", "the input 'late', whose default value only C# knows")]
    [TestCase("private bool Guard() => Guard();", "'Guard', which calls itself")]
    [TestCase("private bool Guard => ;", "'', which does not compile")]
    public void A_guard_that_is_not_read(string member, string obstacle)
    {
        var guard = GuardBodies.Of(member, inputs: ", int late = 5");
        Assert.That((guard.Body, guard.Obstacle), Is.EqualTo(((string?)null, obstacle)));
    }

    [Test]
    public void Members_of_base_classes_are_read()
    {
        const string Base = """
            public abstract class Base
            {
                public decimal Amount { get; set; }
                protected bool IsSmall => Amount < 5;
                public virtual bool IsOpen { get; set; }
                public abstract bool IsFine { get; }
            }
            """;
        var guard = GuardBodies.Of("public override bool IsFine => Amount > 0; private bool Guard => IsSmall && IsOpen && IsFine;", Base, modifiers: "sealed", @base: ": Base");
        Assert.That(guard.Body, Is.EqualTo("amount < 5 && is_open && amount > 0"));
    }

    [Test]
    public void A_body_in_another_file_is_read_again_when_it_changes()
    {
        var project = new UserProject(
            GuardBodies.Usings + "[Workflow, State(\"A\", Initial = true), State(\"B\", Final = true)] public partial class Order { [Transition(\"A\", \"B\", When = \"Guard\")] public partial void Go(Actor actor); }",
            "public partial class Order { public int Count { get; set; } private bool Guard => Count > Limits.Most; }",
            "public static class Limits { public const int Most = 5; }");
        var first = project.Compilation;
        var driver = project.Driver.RunGenerators(first);
        Assert.That(GuardBodies.Of(first, driver).Single().Body, Is.EqualTo("count > 5"));
        var edited = first.ReplaceSyntaxTree(first.SyntaxTrees[2], CSharpSyntaxTree.ParseText("public static class Limits { public const int Most = 7; }", project.ParseOptions, "File2.cs"));
        Assert.That(GuardBodies.Of(edited, driver).Single().Body, Is.EqualTo("count > 7"));
    }

    [Test]
    public void What_grows_beyond_the_limits_is_not_read()
    {
        var doubling = string.Join("\n", Enumerable.Range(1, 18).Select(i => $"private bool G{i} => G{i - 1} || G{i - 1} && Flag;"));
        var guard = GuardBodies.Of($"public bool Flag {{ get; set; }} private bool G0 => Flag; {doubling} private bool Guard => G18;");
        Assert.That(guard.Body, Is.Null.Or.Length.LessThan(10_000));
        var chain = GuardBodies.Of($"public int Count {{ get; set; }} private bool Guard => {string.Join(" || ", Enumerable.Range(0, 1000).Select(i => $"Count == {i}"))};");
        Assert.That((chain.Body, chain.Obstacle), Is.EqualTo(((string?)null, "its length: split it into members with [Data], or write it in fewer words")));
    }
}
