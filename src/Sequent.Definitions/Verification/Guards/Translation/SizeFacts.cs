using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>What formulas do not know of lengths: a text has its own, and an array is at least as long as what it holds.</summary>
internal static class SizeFacts
{
    private const string Start = "size(";
    private const string In = " in ";

    /// <summary>The facts about all variables of these conditions.</summary>
    public static Formula Of(IReadOnlyCollection<Condition> conditions)
    {
        if (!conditions.Any(c => c.Translated.ReadsSize))
            return Formula.True;
        var variables = conditions.SelectMany(c => c.Variables).GroupBy(v => v.Name).Select(g => g.First()).ToArray();
        var sizes = variables.Where(v => v.Name.StartsWith(Start, StringComparison.Ordinal)).ToArray();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<Formula>();
        foreach (var condition in conditions)
        {
            Collect(condition.Formula.IsTrue, texts, visited);
            Collect(condition.Formula.IsFalse, texts, visited);
        }
        foreach (var variable in variables)
            texts.UnionWith(variable.Type.AllowedTexts ?? []);

        var facts = new List<Formula>();
        foreach (var size in sizes)
        {
            var name = size.Name.Substring(Start.Length, size.Name.Length - Start.Length - 1);
            if (variables.FirstOrDefault(v => v.Name == name && v.Type.Sort == VariableSort.String) is { } text)
                facts.AddRange(OfText(text, size, texts, sizes, variables));
            facts.AddRange(OfArray(size, [.. variables.Where(v => v.Name.EndsWith(In + name, StringComparison.Ordinal))]));
        }
        return Formula.And(facts);
    }

    private static IEnumerable<Formula> OfText(Variable text, Variable size, HashSet<string> texts, Variable[] sizes, IReadOnlyCollection<Variable> variables)
    {
        foreach (var known in texts)
            yield return Implies(Formula.Compare(text, Relation.Equal, known), Formula.Compare(size, Relation.Equal, CodePoints.Count(known)));
        yield return Implies(Formula.And(Formula.HasValue(text), Formula.Compare(size, Relation.Equal, 0)), Formula.Compare(text, Relation.Equal, ""));
        foreach (var other in sizes)
            if (string.CompareOrdinal(size.Name, other.Name) < 0 && variables.FirstOrDefault(v => Place.SizeOf(v.Name) == other.Name && v.Type.Sort == VariableSort.String) is { } another)
                yield return Implies(Formula.Compare(text, Relation.Equal, another), Formula.Compare(size, Relation.Equal, other));
    }

    private static IEnumerable<Formula> OfArray(Variable size, Variable[] elements)
    {
        foreach (var element in elements)
            yield return Implies(Formula.IsTrue(element), Formula.Compare(size, Relation.Greater, 0));
        if (elements.Length > 1 && elements.Length < Formula.MostTerms)
            yield return Formula.Sum(elements.Select(e => new LinearTerm(1, e)).Append(new(-1, size)), Relation.LessOrEqual, 0);
    }

    private static Formula Implies(Formula condition, Formula consequence) => Formula.Or(Formula.Not(condition), consequence);

    private static void Collect(Formula formula, HashSet<string> texts, HashSet<Formula> visited)
    {
        switch (formula)
        {
            case Formula.TextEquality equality:
                texts.Add(equality.Text);
                break;
            case Formula.Negation negation:
                Collect(negation.Operand, texts, visited);
                break;
            case Formula.Junction junction when visited.Add(junction):
                foreach (var part in junction.Parts)
                    Collect(part, texts, visited);
                break;
        }
    }
}
