using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The variables that the conditions of one place of a definition share: what is read twice is one variable.</summary>
internal sealed class Vocabulary(ExpressionTypes types)
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

    public Variable SizeOf(Place place) => Other(Place.SizeOf(place.Name), () => place.Size);

    public Variable Holds(Place place, Value element) => Other(Place.HoldsOf(place.Name, element), () => place.Holds(element));

    private Place? Root(string name)
    {
        if (_places.TryGetValue(name + ".", out var known))
            return known;
        return types.Find(name) is { Kind: DataKind.Object } type ? _places[name + "."] = Place.Root(name, type) : null;
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
