namespace Sequent.Generators.Tests.Expressions;

/// <summary>Random conditions over <see cref="Subject"/> that mostly have a type.</summary>
internal sealed class RandomConditions(Random random)
{
    private readonly Stack<(string Name, string Kind)> _variables = new();

    public string Next() => Boolean(random.Next(1, 5));

    private string Boolean(int depth)
    {
        if (depth <= 0)
            return Of(Held("bool", "flag", "maybe", "true", "false", "flag", "has(price)", "has(home.city)", "has(former)", "has(actor.id)", "has(input.part)", "has(tags)", "has(work.next)", "has(input.file)"));
        depth--;
        switch (random.Next(24))
        {
            case 0:
                return $"!{Group(Boolean(depth))}";
            case 1 or 2 or 3:
                return string.Join(" && ", Many(2, 4, () => Group(Boolean(depth))));
            case 4 or 5 or 6:
                return string.Join(" || ", Many(2, 4, () => Group(Boolean(depth))));
            case 7:
                return $"{Group(Boolean(depth))} ? {Group(Boolean(depth))} : {Group(Boolean(depth))}";
            case 8:
                return $"{Group(Boolean(depth))} {Comparison()} {Group(Boolean(depth))}";
            case 9 or 10 or 11:
                return $"{Number(depth)} {Comparison()} {Number(depth)}";
            case 12:
                var kind = Of("integer", "number", "double");
                return $"{Number(depth, kind)} in [{string.Join(", ", Many(1, 4, () => Number(depth - 1, kind)))}]";
            case 13 or 14:
                return $"{Text(depth)} {Of("==", "!=", "<", ">=", "<=", "==")} {Text(depth)}";
            case 15:
                return $"{Text(depth)} in [{string.Join(", ", Many(1, 4, () => random.Next(9) == 0 ? "null" : Text(depth - 1)))}]";
            case 16:
                return $"{Text(depth)}.{Of("startsWith", "endsWith", "contains")}({Text(depth)})";
            case 17:
                return $"{Text(depth)}.matches({(random.Next(8) == 0 ? Text(0) : Of("'^i'", "'[a-z]+'", "'(a|b)*x$'", "'\\\\d{4}'", "''", "'^\\\\w+_\\\\w+$'"))})";
            case 18:
                var time = Of("date", "datetime", "duration");
                return $"{Time(depth, time)} {Comparison()} {Time(depth, time)}";
            case 19:
                return $"{Of("status", "former", "input.mode", "home.status", "level", "actor.kind", "states[0]")} {Of("==", "!=")} {Of("'draft'", "'in_review'", "'event'", "status", "former", "title", "'high'", "'agent'", "null")}";
            case 20:
                return $"{Of("price", "limit", "event", "title", "work", "home", "lines", "closed", "former", "input.part", "maybe", "paidin", "share", "tags", "states", "input.base")} {Of("==", "!=")} null";
            case 21:
                return Of($"{Text(depth)} in words", $"{Text(depth)} in tags", $"{Number(depth, "integer")} in numbers", $"{Number(depth, "number")} in prices", $"{Number(depth, "double")} in doubles",
                    $"{Of("'draft'", "status", "former")} in states", $"{Text(depth)} in actor.roles", $"{Text(0)} in input.codes", "null in tags", "null in sums", $"{Number(0, "number")} in numbers",
                    $"{Time(depth, "datetime")} in times", "words == tags", $"{Number(0, "integer")} in [1, 2] + matrix[0]");
            default:
                return Macro(depth);
        }
    }

    private string Macro(int depth)
    {
        var (array, element) = Of(
            ("words", "text"), ("tags", "text"), ("numbers", "integer"), ("prices", "number"), ("doubles", "double"), ("states", "state"), ("lines", "line"), ("sums", "sum"),
            ("times", "datetime"), ("actor.roles", "text"), ("input.codes", "text"), ("matrix", "integers"), ("matrix[0]", "integer"), ("lines[0].tags", "text"), ("['it', 'x']", "text"));
        var name = "v" + _variables.Count;
        _variables.Push((name, element));
        var condition = random.Next(3) == 0 ? Boolean(depth) : Of(Element(name, element, depth));
        _variables.Pop();
        return $"{array}.{Of("all", "exists", "exists_one")}({name}, {condition})";
    }

    private string[] Element(string name, string element, int depth) => element switch
    {
        "text" => [$"{name}.size() > {Number(0, "integer")}", $"{name} == {Text(depth)}", $"{name} < {Text(depth)}", $"{name} in tags", $"{name}.matches('i')"],
        "integer" or "number" or "double" => [$"{name} {Comparison()} {Number(depth)}", $"{name} in [{Number(0, element)}, 1]"],
        "state" => [$"{name} == 'draft'", $"{name} != status", $"{name} in ['draft', 'done']", "flag"],
        "line" => [$"{name}.price > {Number(depth, "number")}", $"{name}.quantity != null && {name}.quantity < 3", $"has({name}.sku)", $"{name}.state == 'draft'", $"{name}.tags.exists(t, t == {Text(0)})", $"{name}.place.city == {Text(0)}", $"{name}.weight {Comparison()} {Number(0)}"],
        "sum" => [$"{name} == null || {name}.amount > {Number(depth, "number")}", $"{name}.currency == {Text(0)}", $"has({name}.currency)"],
        "integers" => [$"{name}.size() > 0", $"{name}.all(w, w < {Number(0, "integer")})", $"{name}[0] == 1", $"1 in {name}"],
        _ => [$"{name} {Comparison()} {Time(depth, "datetime")}"],
    };

    private string Number(int depth, string? kind = null)
    {
        kind ??= Of("integer", "integer", "number", "number", "double");
        if (depth <= 0 || random.Next(3) == 0)
            return Of(kind switch
            {
                "integer" => Held(kind, "count", "small", "seen", "big", "limit", "input.days", "home.floor", "1", "0", "-1", "5000", "9223372036854775807", "matrix[0][1]", "lines[0].quantity"),
                "number" => Held(kind, "amount", "price", "total.amount", "paidin.amount", "input.part", "5000.10", "0", "2.5", "1", "lines[0].price", "data.amount"),
                _ => Held(kind, "rate", "factor", "ratio", "share", "0.1", "1", "-2.5", "1e300", "doubles[0]"),
            });
        depth--;
        if (kind == "integer" && random.Next(3) == 0)
            return Of($"{Text(depth)}.size()", "words.size()", "size(lines)", "size(states)", $"numbers[{Number(depth, kind)}]", "input.codes.size()", "actor.roles.size()");
        return random.Next(6) switch
        {
            0 => $"-({Number(depth, kind)})",
            1 => $"({Boolean(depth)} ? {Number(depth, kind)} : {(random.Next(4) == 0 ? "null" : Number(depth, kind))})",
            _ => $"({Number(depth, kind)} {(kind == "integer" ? Of("+", "-", "*", "/", "%") : Of("+", "-", "*", "/"))} {Number(depth, kind)})",
        };
    }

    private string Text(int depth)
    {
        if (depth <= 0 || random.Next(3) != 0)
            return Of(Held("text", "title", "event", "owner_id", "grade", "mark", "id", "parent", "status", "former", "input.reason", "home.city", "work.zip", "home.next.city", "total.currency", "actor.id", "actor.kind",
                "words[0]", "tags[1]", "'it'", "'draft'", "'x'", "''", "'é😀'", "'6f9619ff-8b86-d011-b42d-00c04fc964ff'", "\"a\\\"$\\\\\\n{0}\"", "data['title']", "input.base.city"));
        return random.Next(3) == 0
            ? $"({Boolean(depth - 1)} ? {Text(depth - 1)} : {(random.Next(4) == 0 ? "null" : Text(depth - 1))})"
            : $"({Text(depth - 1)} + {Text(depth - 1)})";
    }

    private string Time(int depth, string kind)
    {
        if (depth <= 0 || random.Next(2) == 0)
            return Of(kind switch
            {
                "date" => Held(kind, "due", "paid", "date('2026-01-31')", "date(title)"),
                "datetime" => Held(kind, "at", "closed", "sent", "read", "input.moment", "timestamp('2026-01-31T12:00:00Z')", "times[0]"),
                _ => Held(kind, "span", "rest", "duration('3 days')", "duration('1h')", "duration(title)", "duration('-1h')"),
            });
        depth--;
        return (kind, random.Next(4)) switch
        {
            (_, 0) => $"({Boolean(depth)} ? {Time(depth, kind)} : {Time(depth, kind)})",
            ("duration", 1) => $"({Time(depth, "date")} - {Time(depth, "date")})",
            ("duration", 2) => $"({Time(depth, "datetime")} - {Time(depth, "datetime")})",
            ("duration", _) => $"({Time(depth, kind)} {Of("+", "-")} {Time(depth, kind)})",
            (_, 1) => $"({Time(depth, "duration")} + {Time(depth, kind)})",
            _ => $"({Time(depth, kind)} {Of("+", "-")} {Time(depth, "duration")})",
        };
    }

    // The variables of macros around that hold such a value are worth a try more often than a field.
    private string[] Held(string kind, params string[] others) =>
        [.. _variables.Where(v => v.Kind == kind).SelectMany(v => Enumerable.Repeat(v.Name, 4)), .. others];

    private string Comparison() => Of("==", "!=", "<", "<=", ">", ">=");

    private static string Group(string part) => part.Any(c => c == ' ') ? $"({part})" : part;

    private IEnumerable<string> Many(int least, int most, Func<string> one) => Enumerable.Range(0, random.Next(least, most)).Select(_ => one()).ToArray();

    private T Of<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
