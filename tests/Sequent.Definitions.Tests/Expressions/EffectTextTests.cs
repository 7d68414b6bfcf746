using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Expressions;

public class EffectTextTests
{
    [TestCase("data.vendor")]
    [TestCase("steps.fetch.lines[0].total")]
    [TestCase("tenant.url")]
    public void A_path_is_a_reference(string text)
    {
        var read = EffectText.Parse(text);
        Assert.That(read.Kind, Is.EqualTo(EffectTextKind.Reference));
        Assert.That(read.Parts.Single().Expression!.ToString(), Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase("#finance")]
    [TestCase("data")]
    [TestCase("data.")]
    [TestCase(" data.vendor")]
    [TestCase("data.vendor is late.")]
    [TestCase("Data.vendor")]
    [TestCase("vendor.name")]
    [TestCase("data.a == 1")]
    [TestCase("data.lines[n]")]
    [TestCase("a }} b { c }")]
    [TestCase("director@example.com")]
    public void Other_text_is_literal(string text)
    {
        var read = EffectText.Parse(text);
        Assert.That(read.Kind, Is.EqualTo(EffectTextKind.Literal));
        Assert.That(string.Concat(read.Parts.Select(p => p.Text)), Is.EqualTo(text));
    }

    [TestCase("Dear {{data.name}}!", "Dear |<data.name>|!")]
    [TestCase("{{ amount * 2 }}", "< amount * 2 >")]
    [TestCase("{{a}}{{b}}", "<a>|<b>")]
    [TestCase("{{ '}}' }} x", "< '}}' >| x")]
    [TestCase("{{ size(r'}}\\') }}", "< size(r'}}\\') >")]
    [TestCase("{{data.vendor}}", "<data.vendor>")]
    public void Braces_hold_expressions(string text, string expected)
    {
        var read = EffectText.Parse(text);
        Assert.That(read.Errors, Is.Empty);
        Assert.That(read.Kind, Is.EqualTo(EffectTextKind.Template));
        Assert.That(string.Join("|", read.Parts.Select(p => p.Expression is null ? p.Text : $"<{p.Text}>")), Is.EqualTo(expected));
    }

    [TestCase("a {{ b", 2, 4, "'{{' is not closed: write '}}' after the expression.")]
    [TestCase("a {{}} b", 2, 4, "'{{}}' is empty: write an expression in it, such as 'data.amount'.")]
    [TestCase("a {{ b + }} c", 9, 0, "The expression ends too early: write a value here.")]
    [TestCase("{{ok}} {{ 'x }} c", 10, 3, "The string does not end: close it with '.")]
    [TestCase("{{ and }}", 3, 3, null)]
    public void Errors_are_at_their_place(string text, int position, int length, string? message)
    {
        if (message is null)
        {
            Assert.That(EffectText.Parse(text).Errors, Is.Empty, "a name like any other");
            return;
        }
        Assert.That(EffectText.Parse(text).Errors.Single(), Is.EqualTo(new ExpressionError(position, length, message)));
    }

    [Test]
    public void Whatever_a_text_holds_it_is_read_and_its_parts_are_where_they_say() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000),
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Elements("{{", "}}", "{", "}", "'", "\"", "a", "data.", ".", " ", "\n", "'''", "r'", "+", "\\", "é", "[0]"))), pieces =>
        {
            var text = string.Concat(pieces);
            var read = EffectText.Parse(text);
            foreach (var part in read.Parts)
                Assert.That(text.Substring(part.Position, part.Length), Is.EqualTo(part.Text));
            foreach (var error in read.Errors)
                Assert.That((error.Position, error.Length), Is.EqualTo((Math.Clamp(error.Position, 0, text.Length), Math.Clamp(error.Length, 0, text.Length - error.Position))));
            if (read.Errors.IsEmpty)
                Assert.That(read.Parts.Sum(p => p.Length + (p.Expression is null || read.Kind == EffectTextKind.Reference ? 0 : 4)), Is.EqualTo(text.Length));
            Assert.That(read, Is.EqualTo(EffectText.Parse(text)));
        }));
}
