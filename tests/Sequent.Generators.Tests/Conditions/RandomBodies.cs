namespace Sequent.Generators.Tests;

/// <summary>Random C# conditions over a fixed class with members of all kinds.</summary>
internal sealed class RandomBodies(Random random)
{
    public const string Types = """
        public enum Priority { Low, High, VeryHigh }
        public class Product { public string? Code { get; set; } public int Stock { get; set; } public decimal? Price { get; set; } }
        public class Line { public decimal Price { get; set; } public int Quantity { get; set; } public string? Text { get; set; } public double? Weight { get; set; } }
        public class Customer { public string Country { get; set; } = ""; public int? Age { get; set; } public Priority Rank { get; set; } public Product? Favourite { get; set; } public bool Active { get; set; } }
        """;

    public const string Members = """
        public int Count { get; set; }
        public int? Maybe { get; set; }
        [Data(Min = -1000, Max = 1000)] public int Bounded { get; set; }
        [Data(Min = -1000, Max = 1000)] public int? BoundedMaybe { get; set; }
        public long Big { get; set; }
        public long? BigMaybe { get; set; }
        public byte Small { get; set; }
        public short Short { get; set; }
        public uint Unsigned { get; set; }
        public char Letter { get; set; }
        public char? LetterMaybe { get; set; }
        public bool Flag { get; set; }
        public bool? Tri { get; set; }
        public decimal Amount { get; set; }
        public decimal? Limit { get; set; }
        public double Price { get; set; }
        public double? Rate { get; set; }
        public float Ratio { get; set; }
        public float? RatioMaybe { get; set; }
        public string Name { get; set; } = "";
        public string? Note { get; set; }
        public Priority Level { get; set; }
        public Priority? Wanted { get; set; }
        public DateTime Due { get; set; }
        public DateTime? Paid { get; set; }
        public DateTimeOffset At { get; set; }
        public DateTimeOffset? Then { get; set; }
        public DateOnly Day { get; set; }
        public DateOnly? Holiday { get; set; }
        public TimeSpan Span { get; set; }
        public TimeSpan? Pause { get; set; }
        public Guid Id { get; set; }
        public Guid? Other { get; set; }
        public Customer? Customer { get; set; }
        public Customer Owner { get; set; } = null!;
        public List<string> Tags { get; set; } = null!;
        public int[]? Numbers { get; set; }
        public List<Line> Lines { get; set; } = null!;
        public Priority[] Ranks { get; set; } = null!;
        private int _secret;
        private void Touch() => _secret++;
        private const int Most = 100;
        private const decimal Fee = 2.50m;
        private bool IsRich => Amount > Most;
        private bool IsNoted { get { return Note != null && Note.Length > 0; } }
        private decimal? Rest => Limit - Amount;
        private int Doubled() => Bounded * 2;
        private bool IsOver(decimal limit, string? text) => Amount > limit || text == "it";
        """;

    private string Pick(params string[] texts) => texts[random.Next(texts.Length)];

    private string Pick(params Func<string>[] makers) => makers[random.Next(makers.Length)]();

    private string Order => Pick("<", "<=", ">", ">=", "==", "!=");

    public string Boolean(int depth) => depth <= 0 ? Leaf(0) : Pick(
        () => $"({Boolean(depth - 1)} && {Boolean(depth - 1)})",
        () => $"({Boolean(depth - 1)} || {Boolean(depth - 1)})",
        () => $"{Boolean(depth - 1)} && {Boolean(depth - 1)}",
        () => $"!({Boolean(depth - 1)})",
        () => $"({Boolean(depth - 1)} ? {Boolean(depth - 1)} : {Boolean(depth - 1)})",
        () => $"(({Boolean(depth - 1)}) {Pick("&", "|", "^", "==", "!=")} ({Boolean(depth - 1)}))",
        () => $"(Tri ?? ({Boolean(depth - 1)}))",
        () => Leaf(depth),
        () => Leaf(depth),
        () => Leaf(depth));

    private string Leaf(int depth) => Pick(
        () => Pick("Flag", "IsRich", "IsNoted", "Tri == true", "Tri != Flag", "Tri.Value", "Tri is null", "Tri is not false", "Tri.HasValue", "Tri.GetValueOrDefault()", "Flag == true", "(bool)Tri!"),
        () => $"{Integer(depth)} {Order} {Integer(depth)}",
        () => $"{Integer(depth)} {Order} {Integer(depth)}",
        () => $"{Decimal(depth)} {Order} {Pick(() => Decimal(depth), () => Integer(depth))}",
        () => $"{Double(depth)} {Order} {Pick(() => Double(depth), () => Pick("Count", "Big", "Small", "3", "0.1f", "Ratio"))}",
        () => $"{Pick("Ratio", "RatioMaybe", "-Ratio")} {Order} {Pick("0.1f", "Ratio", "5", "Count", "Short", "Ratio * 2")}",
        () => $"{Pick("Maybe", "BigMaybe", "BoundedMaybe", "Customer?.Age", "Owner.Age")} is {Pick("null", "not null", "5", "> 0", ">= 1 and < 100", "0 or 1 or null", "not (5 or 7)", "not > 3")}",
        () => $"{Pick("Amount", "Limit", "Rest")} is {Pick("> 5m", "0.1m", ">= 0.10m and <= 100m", "not 1m")}",
        () => $"{Pick("Rate", "Price")} is {Pick("> 0.5", "0.1", "not <= 5", "> 0 and < 9")}",
        () => Text(),
        () => Text(),
        () => Members1(depth),
        () => Time(),
        () => Time(),
        () => Sequence(depth),
        () => Sequence(depth),
        () => Pick("actor.Id == Name", "actor.HasRole(\"editor\")", "actor.HasRole(Note!)", "actor.Roles.Contains(\"it\")", "actor.Kind == ActorKind.User", "actor.Kind is ActorKind.Agent or ActorKind.System", "actor.Roles.Count > 1", "actor.Roles.Any(r => r == Name)"),
        () => Pick("extra > Count", "quota < Amount", "quota == null", "reason == Note", "reason!.Length > 0", "reason?.Length > 0", "extra + Bounded > 7L", "IsOver(quota ?? 5, reason)", "IsOver(5, Note)", "IsOver(Amount * 2, null)"));

    private string Integer(int depth) => Pick(
        () => Pick("Count", "Maybe", "Bounded", "BoundedMaybe", "Big", "BigMaybe", "Small", "Short", "Unsigned", "extra", "Owner.Age", "Customer?.Age", "Customer!.Age", "Most", "Doubled()"),
        () => Pick("0", "1", "-1", "5", "100", "7", "2147483648L", "int.MaxValue", "long.MinValue"),
        () => Pick("Bounded + Small", "Bounded * 3", "Bounded - BoundedMaybe", "Small * Short", "-Short", "-Count", "-(long)Count", "Count + 1", "(long)Count + 1", "Count / 2", "Count % 7", "Count / Small", "Count % Bounded", "Bounded / Small", "Big / 3", "checked(Big + Count)", "checked(Big * 2)",
            "Maybe.Value", "Maybe!.Value", "(int)Maybe!", "BoundedMaybe + 1", "BoundedMaybe * BoundedMaybe", "Unsigned + 1L", "-Unsigned", "(byte)Small", "(short)Small", "Numbers!.Length", "Tags.Count", "Lines.Count()", "Numbers.Length + 1L", "(Maybe ?? 3)", "(Maybe ?? Count)", "(BigMaybe ?? Big)"),
        () => depth <= 0 ? "Count" : $"({Boolean(depth - 1)} ? {Pick("Count", "1", "Bounded")} : {Pick("2", "Bounded", "Small", "Maybe")})",
        () => "(Level switch { Priority.Low => 1, Priority.High => Count, _ => Bounded })");

    private string Decimal(int depth) => Pick(
        () => Pick("Amount", "Limit", "quota", "Fee", "Rest", "Owner.Favourite!.Price", "Customer?.Favourite?.Price", "Limit!.Value"),
        () => Pick("0.1m", "5.50m", "100m", "0m", "-1.0m", "1e-28m", "79228162514264337593543950335m"),
        () => Pick("Amount * 1.50m", "Amount + Limit", "Amount - 1", "Amount / 3", "Limit / Amount", "-Amount", "Amount * Amount", "Amount + Count", "(Limit ?? 5)", "(Limit ?? Amount)", "(Limit * 2 ?? 1)", "Limit / Amount + Limit / 3m", "(decimal)Price"),
        () => depth <= 0 ? "Amount" : $"({Boolean(depth - 1)} ? {Pick("Amount", "1m", "Limit")} : {Pick("Fee", "Limit", "2.0m")})");

    private string Double(int depth) => Pick(
        () => Pick("Price", "Rate", "(double)Ratio", "0.1", "5", "1e300", "-0.0", "double.MaxValue"),
        () => Pick("Price * 2", "Price + Rate", "Price / 3", "1 / Price", "-Price", "Rate - 0.1", "(Rate ?? 0.5)", "Price * Count", "Price / -0.0", "Rate!.Value"),
        () => depth <= 0 ? "Price" : $"({Boolean(depth - 1)} ? Price : {Pick("0.1", "Rate", "1.0")})");

    private string Text() => Pick(
        () => $"{Pick("Name", "Note", "Customer?.Country", "Owner.Country", "reason", "Customer!.Favourite!.Code")} {Pick("==", "!=")} {Pick("\"it\"", "null", "Name", "Note", "\"\"", "string.Empty", "Customer?.Favourite?.Code", "nameof(Name)", "\"i\" + \"t\"")}",
        () => $"string.{Pick("IsNullOrEmpty", "IsNullOrWhiteSpace")}({Pick("Name", "Note", "Customer?.Country", "Owner.Country")})",
        () => $"{Pick("Name", "Note!", "Owner.Country", "reason!")}.{Pick("StartsWith(\"i\", StringComparison.Ordinal)", "EndsWith('x')", "StartsWith(Letter)", "Contains(\"t\")", "Contains(Note!)", "StartsWith(\"i\")", "Contains('-')", "EndsWith(Name, StringComparison.Ordinal)", "Contains(\"T\", StringComparison.OrdinalIgnoreCase)")}",
        () => $"{Pick("Name", "Note", "Note?", "Customer?.Country")}.Length {Pick("> 0", "== 0", "!= 0", ">= 1", "< 1", "> 1", "<= 0")}".Replace("Note.", "Note!."),
        () => Pick("string.Equals(Name, Note)", "string.Equals(Note, \"it\", StringComparison.Ordinal)", "Name.Equals(Note)", "\"it\".Equals(Note)", "Name is \"it\" or \"a\"", "Note is not null and not \"\"", "Note is { Length: > 0 }", "Note is null or { Length: 0 }", "(Note ?? Name) == \"it\"", "0 < Name.Length"),
        () => $"{Pick("Letter", "LetterMaybe")} {Order} {Pick("'x'", "'a'", "Letter", "LetterMaybe", "'\\uffff'", "65")}",
        () => Pick("Letter is >= 'a' and <= 'z'", "LetterMaybe is 'x'", "Id == Guid.Empty", "Other == Id", "Other != default(Guid)", "Id != new Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\")", "Other is null"));

    private string Members1(int depth) => Pick(
        () => $"{Pick("Level", "Wanted", "Owner.Rank", "Customer?.Rank")} {Pick("==", "!=")} {Pick("Priority.High", "Priority.VeryHigh", "Level", "Wanted", "(Priority)7", "default(Priority)")}",
        () => Pick("Wanted is Priority.Low or Priority.High", "Wanted is null", "Level > Priority.Low", "Wanted == null", "Wanted.Value == Level", "Level is not Priority.Low", "Wanted is { } && Wanted.Value == Priority.High", "Wanted.HasValue && Wanted.Value != Level"),
        () => Pick("Customer == null", "Customer is not null && Customer.Active", "Customer is { Country: \"it\" }", "Customer is { Active: true, Age: > 5 }", "Customer is { Favourite: { Stock: > 0 } }", "Customer is { Favourite.Code: \"a\" or null }", "Customer is not { Rank: Priority.High }", "Owner.Active", "Owner?.Active == true", "(Customer?.Active ?? false)", "(Customer?.Active ?? Flag)", "Customer?.Favourite?.Stock > 1", "Customer?.Favourite?.Price != 5m", "Customer?.Favourite == null", "Customer?.Age == null", "Customer!.Favourite?.Stock <= Count", "(Customer ?? Owner).Active", "Customer == Owner"),
        () => $"(Level switch {{ Priority.Low => {Boolean(depth - 1)}, Priority.High when Flag => true, _ => {Boolean(depth - 1)} }})",
        () => $"(Maybe switch {{ null => false, > 5 => {Boolean(depth - 1)}, 1 or 2 => true, _ => Maybe.Value == 0 }})");

    private string Time() => Pick(
        () => $"{Pick("Due", "Paid", "Due.AddDays(3)", "Due.AddHours(-1)", "Due + Span", "Paid - TimeSpan.FromDays(1)", "Due.Add(Span)", "Paid!.Value.AddMinutes(30)")} {Order} {Pick("new DateTime(2026, 1, 31)", "Due", "Paid", "DateTime.MaxValue", "new DateTime(2026, 2, 1, 12, 30, 0, DateTimeKind.Utc)", "default(DateTime)", "Due.AddMonths(1)")}",
        () => $"{Pick("At", "Then", "At.AddDays(1)")} {Order} {Pick("At", "Then", "new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero)", "DateTimeOffset.MinValue")}",
        () => $"{Pick("Day", "Holiday", "Day.AddDays(3)")} {Order} {Pick("new DateOnly(2026, 1, 31)", "Day", "Holiday", "DateOnly.MaxValue")}",
        () => $"{Pick("Span", "Pause", "Due - Paid", "Due - new DateTime(2026, 1, 1)", "At - Then", "Span + Pause", "Span - TimeSpan.FromHours(1)", "Span.Subtract(Span)")} {Order} {Pick("TimeSpan.FromDays(3)", "TimeSpan.Zero", "Pause", "Span", "TimeSpan.FromDays(1.5)", "new TimeSpan(1, 0, 0)", "TimeSpan.FromMilliseconds(0.1)")}",
        () => Pick("Due is { Year: 2026 }", "Paid is null", "Paid.HasValue && Paid.Value < Due", "Pause is not null && Pause.Value > Span"));

    private string Sequence(int depth) => Pick(
        () => Pick("Tags.Contains(\"it\")", "Tags.Contains(Note!)", "Numbers!.Contains(5)", "Ranks.Contains(Level)", "new[] { \"it\", \"a\" }.Contains(Name)", "new[] { 1, 5 }.Contains(Count)", "new[] { Priority.Low, Priority.High }.Contains(Level)", "Tags.Any()", "Lines.Any()", "Lines.Count > 1", "Numbers?.Length > 0", "Tags == null", "Tags is { Count: > 0 }", "Tags?.Count == 0"),
        () => $"Lines.{Pick("Any", "All", "Exists", "TrueForAll")}(l => {Pick("l.Price > 0", "l.Price > Amount", "l.Quantity == Count && Flag", "l.Text == \"it\"", "l.Text!.Length > 0", "l.Text != null && l.Text.Length > 0", "l.Weight > 0.5", "l.Price * 2 > 5", "l is { Quantity: > 0 }", "Tags.Any(t => t == l.Text)", "l.Text?.Length > 0 || IsRich")})",
        () => $"Numbers!.{Pick("Any", "All")}(n => {Pick("n > 0", "n == Count", "n is 0 or 5", "n != Maybe", "n + 1L > 5", "n + 1 > 5")})",
        () => $"Tags.{Pick("Any", "All")}(t => {Pick("t == Name", "t.Length > 0", "t.Contains(\"i\")", "t != null && t.Length > 0", "t is \"it\" or \"a\"")})");
}
