namespace Sequent.Definitions;

/// <summary>Reads JSON as RFC 8259 has it, and beyond that comments, a comma behind the last item, and a byte order mark.</summary>
internal static class JsonSyntax
{
    /// <summary>Reads one value. Never throws: all that is wrong with the text is in the result.</summary>
    public static JsonSyntaxTree Parse(string text, JsonLimits? limits = null)
    {
        limits ??= new();
        var errors = new JsonErrorList(limits.Errors);
        if (text.Length > limits.TextLength)
        {
            var message = $"The text has {Wording.Count(text.Length, "character")}, and at most {Wording.Number(limits.TextLength)} are read: split it";
            errors.AddLast(Math.Max(limits.TextLength, 0), text.Length, message);
            return new(null, errors.InOrder());
        }

        var root = new JsonParser(text, limits, errors).Parse();
        return new(root, errors.InOrder());
    }
}
