namespace Sequent.Definitions.Expressions;

/// <summary>Cuts a text at <c>{{</c> and <c>}}</c>; those in the strings of an expression are its own affair.</summary>
internal sealed class TemplateReader(string text)
{
    private const string Open = "{{";
    private const string Close = "}}";

    public List<TextPart> Parts { get; } = [];

    public List<ExpressionError> Errors { get; } = [];

    public void Read()
    {
        var at = 0;
        while (Find(Open, at) is { } open)
        {
            AddLiteral(at, open);
            var start = open + Open.Length;
            if (End(start) is not { } end)
            {
                Errors.Add(new(open, text.Length - open, "'{{' is not closed: write '}}' after the expression."));
                return;
            }
            AddExpression(start, end);
            at = end + Close.Length;
        }
        AddLiteral(at, text.Length);
    }

    private int? Find(string what, int from) => text.IndexOf(what, from, StringComparison.Ordinal) is >= 0 and var at ? at : null;

    // A string that does not end ends nothing else: the braces after it close the expression.
    private int? End(int start)
    {
        var ignored = new ErrorList();
        for (var at = start; at < text.Length; at++)
        {
            if (string.CompareOrdinal(text, at, Close, 0, Close.Length) == 0)
                return at;
            if ((at == start || !Identifiers.IsPart(text[at - 1])) && StringToken.Starts(text, at))
            {
                var length = StringToken.Measure(text, at, ignored);
                if (!ignored.IsEmpty)
                    return Find(Close, at);
                at += length - 1;
            }
        }
        return null;
    }

    private void AddLiteral(int start, int end)
    {
        if (end > start)
            Parts.Add(new(start, end - start, text.Substring(start, end - start), null));
    }

    private void AddExpression(int start, int end)
    {
        var source = text.Substring(start, end - start);
        var parsed = ExpressionParser.Parse(source);
        if (parsed.Root is { } root)
            Parts.Add(new(start, source.Length, source, root));
        else if (string.IsNullOrWhiteSpace(source))
            Errors.Add(new(start - Open.Length, source.Length + Open.Length + Close.Length, "'{{}}' is empty: write an expression in it, such as 'data.amount'."));
        else
            Errors.AddRange(parsed.Errors.Select(e => e with { Position = e.Position + start }));
    }
}
