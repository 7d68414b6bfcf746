using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The variables that the conditions of one place of a definition share: what is read twice is one variable.</summary>
/// <param name="types">The types of all that they may look at.</param>
/// <param name="scope">What tells the roots of this place from those of the same name elsewhere, all but the data; empty when nothing needs to.</param>
internal sealed class Vocabulary(ExpressionTypes types, string scope = "")
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Variable> _others = new(StringComparer.Ordinal);

    /// <summary>The place that a node reads; null when it reads none by a path, or one that is not declared.</summary>
    public Place? Find(Expression node, CheckedExpression expression)
    {
        switch (node)
        {
            case NameExpression name when expression.MeaningOf(name) == NameMeaning.Root:
                return Root(name.Name);
            case NameExpression name when expression.MeaningOf(name) == NameMeaning.Field:
                return Child(Root(Roots.Data), name.Name);
            case MemberExpression member:
                return Child(Find(member.Target, expression), member.Name);
            case IndexExpression { Index: LiteralExpression { Kind: LiteralKind.String } field } index:
                return Child(Find(index.Target, expression), field.Text);
            default:
                return null;
        }
    }

    /// <summary>The text by which an opaque part is known.</summary>
    public string KeyOf(string text, Expression node, CheckedExpression expression) =>
        scope.Length > 0 && Roots.All.Any(root => root != Roots.Data && ExpressionParts.Reads(node, expression, root)) ? text + scope : text;

    /// <summary>The name of a root in a scope.</summary>
    public static string NameOf(string root, string scope) => root == Roots.Data ? root : root + scope;

    public Variable SizeOf(Place place) => Other(Place.SizeOf(place.Name), () => place.Size);

    public Variable Holds(Place place, Value element) => Other(Place.HoldsOf(place.Name, element), () => place.Holds(element));

    private Place? Root(string name)
    {
        if (_places.TryGetValue(name + ".", out var known))
            return known;
        return types.Find(name) is { Kind: DataKind.Object } type ? _places[name + "."] = Place.Root(NameOf(name, scope), type) : null;
    }

    private Place? Child(Place? owner, string field)
    {
        if (owner is null)
            return null;
        var name = Place.NameOf(owner.Name, field);
        if (!_places.TryGetValue(name, out var place) && (place = owner.Find(field)) is not null)
            _places[name] = place;
        return place;
    }

    private Variable Other(string name, Func<Variable> create)
    {
        if (!_others.TryGetValue(name, out var variable))
            _others[name] = variable = create();
        return variable;
    }
}
