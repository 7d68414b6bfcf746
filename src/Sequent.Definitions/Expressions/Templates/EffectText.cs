namespace Sequent.Definitions.Expressions;

/// <summary>
/// A text as effects and external calls have it. One that is wholly a path from a root, such as <c>data.vendor</c>, is a
/// reference: it gives the value itself. One with <c>{{…}}</c> is a template: it gives text, with the value of each
/// expression in its place. Any other is meant literally.
/// </summary>
public sealed record EffectText
{
    private EffectText(EffectTextKind kind, EquatableArray<TextPart> parts, EquatableArray<ExpressionError> errors) =>
        (Kind, Parts, Errors) = (kind, parts, errors);

    /// <summary>How it is meant.</summary>
    public EffectTextKind Kind { get; }

    /// <summary>What it consists of, in order: of a reference its path, of a literal the text; none of the parts is empty.</summary>
    public EquatableArray<TextPart> Parts { get; }

    /// <summary>What is wrong with it, in the order of the text; the positions count from the beginning of the whole text.</summary>
    public EquatableArray<ExpressionError> Errors { get; }

    /// <summary>Reads a text. Never throws: all that is wrong with it is in the result.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static EffectText Parse(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        if (PathText.Read(text) is { } path)
            return new(EffectTextKind.Reference, EquatableArray.Create(new TextPart(0, text.Length, text, path)), default);
        var reader = new TemplateReader(text);
        reader.Read();
        var isTemplate = reader.Errors.Count > 0 || reader.Parts.Any(part => part.Expression is not null);
        return new(isTemplate ? EffectTextKind.Template : EffectTextKind.Literal, reader.Parts.ToEquatableArray(), reader.Errors.ToEquatableArray());
    }
}

/// <summary>How a text is meant.</summary>
public enum EffectTextKind
{
    /// <summary>As it is.</summary>
    Literal,

    /// <summary>A path, which gives the value that is there.</summary>
    Reference,

    /// <summary>Text with expressions in it.</summary>
    Template,
}

/// <summary>A part of a text: literal, or an expression.</summary>
/// <param name="Position">Where it begins in the whole text, in characters from 0; of an expression, after the braces.</param>
/// <param name="Length">How many characters of the whole text it spans.</param>
/// <param name="Text">These characters.</param>
/// <param name="Expression">The expression, whose own positions count from <paramref name="Position"/>; null for literal text.</param>
public sealed record TextPart(int Position, int Length, string Text, Expression? Expression);
