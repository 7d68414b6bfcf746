namespace Sequent.Definitions;

internal abstract partial class Formula
{
    /// <summary>The most variables of one sum; a longer one becomes an opaque term.</summary>
    public const int MostTerms = 6;

    public static Formula True { get; } = new Constant(true);

    public static Formula False { get; } = new Constant(false);

    public static Formula Of(bool value) => value ? True : False;

    public static Formula And(params Formula[] parts) => Join(isAnd: true, parts);

    public static Formula And(IReadOnlyCollection<Formula> parts) => Join(isAnd: true, parts);

    public static Formula Or(params Formula[] parts) => Join(isAnd: false, parts);

    public static Formula Or(IReadOnlyCollection<Formula> parts) => Join(isAnd: false, parts);

    public static Formula Not(Formula operand) => operand switch
    {
        Constant constant => Of(!constant.Value),
        Negation negation => negation.Operand,
        _ => new Negation(operand),
    };

    public static Formula IsNull(Variable variable) =>
        variable.Type.IsNullable ? new Absence(variable, GuardValueKind.Null) : False;

    public static Formula IsNaN(Variable variable) =>
        variable.Type.HasNaN ? new Absence(variable, GuardValueKind.NaN) : False;

    /// <summary>The variable is neither null nor NaN.</summary>
    public static Formula HasValue(Variable variable) => And(Not(IsNull(variable)), Not(IsNaN(variable)));

    /// <summary>The boolean variable has a value, and that is true.</summary>
    public static Formula IsTrue(Variable variable) => Compare(variable, Relation.Equal, 1);

    public static Formula Term(string key) => new Opaque(key);

    /// <summary>The variable has a value, and the relation holds. For an enum the number is the place of the member.</summary>
    public static Formula Compare(Variable left, Relation relation, Rational constant)
    {
        if (left.Type.Sort == VariableSort.String)
            throw new ArgumentException($"'{left}' is a string, which has no order: compare it with a text.", nameof(left));
        return new Comparison(left, relation, null, constant);
    }

    /// <summary>The string variable has a value, and it is, or is not, the text.</summary>
    public static Formula Compare(Variable left, Relation relation, string text)
    {
        if (left.Type.Sort != VariableSort.String || !relation.IsEquality())
            throw new ArgumentException($"'{left} {relation.Symbol()} \"{text}\"' is not decided: only strings equal a text or not.", nameof(left));
        var equality = new TextEquality(left, text);
        return relation == Relation.Equal ? equality : And(HasValue(left), Not(equality));
    }

    /// <summary>Both variables have a value, and <c>left ⋈ right + offset</c> holds, exactly and without overflow.</summary>
    public static Formula Compare(Variable left, Relation relation, Variable right, Rational offset = default)
    {
        if (left.Type.Sort == VariableSort.String || right.Type.Sort == VariableSort.String)
        {
            if (left.Type.Sort != right.Type.Sort || !relation.IsEquality() || offset.Sign != 0)
                throw new ArgumentException($"'{left} {relation.Symbol()} {right}' is not decided: strings equal strings or not.", nameof(left));
        }
        if (left.Name == right.Name)
            return And(HasValue(left), Of(relation.Holds(-offset.Sign)));
        if (left.Type.Sort == VariableSort.Double || right.Type.Sort == VariableSort.Double)
        {
            // A sum of doubles is rounded, so what holds for exact sums need not hold for them.
            if (offset.Sign != 0)
                return And(HasValue(left), HasValue(right), new Opaque($"{left} {relation.Symbol()} {right} + {offset}"));
        }
        if (left.Type.IsDiscrete != right.Type.IsDiscrete)
            return new Linear([new(1, left), new(-1, right)], relation, offset);
        return new Comparison(left, relation, right, offset);
    }

    /// <summary>All variables have a value, and the sum compares with the bound as said, exactly and without overflow.</summary>
    public static Formula Sum(IEnumerable<LinearTerm> terms, Relation relation, Rational bound)
    {
        var all = terms.ToArray();
        var sums = all.GroupBy(t => t.Variable.Name).Select(g => new LinearTerm(g.Aggregate(Rational.Zero, (sum, t) => sum + t.Coefficient), g.First().Variable)).ToArray();
        var present = And(sums.Where(t => t.Coefficient.Sign == 0).Select(t => HasValue(t.Variable)).ToArray());
        return And(present, Core(sums.Where(t => t.Coefficient.Sign != 0).ToArray(), relation, bound));
    }

    /// <summary>The variables it reads, each once, in order.</summary>
    public IReadOnlyList<Variable> Variables()
    {
        var names = new HashSet<string>();
        var visited = new HashSet<Formula>();
        var variables = new List<Variable>();
        Visit(this);
        return variables;

        void Visit(Formula formula)
        {
            switch (formula)
            {
                case Junction junction when visited.Add(junction):
                    foreach (var part in junction.Parts)
                        Visit(part);
                    break;
                case Negation negation when visited.Add(negation):
                    Visit(negation.Operand);
                    break;
                case Comparison comparison:
                    Add(comparison.Left);
                    if (comparison.Right is { } right)
                        Add(right);
                    break;
                case TextEquality equality:
                    Add(equality.Variable);
                    break;
                case Absence absence:
                    Add(absence.Variable);
                    break;
                case Linear linear:
                    foreach (var term in linear.Terms)
                        Add(term.Variable);
                    break;
            }
        }

        void Add(Variable variable)
        {
            if (names.Add(variable.Name))
                variables.Add(variable);
        }
    }

    private static Formula Core(LinearTerm[] terms, Relation relation, Rational bound)
    {
        if (terms.Length == 0)
            return Of(relation.Holds(-bound.Sign));
        if (terms.Any(t => t.Variable.Type.Sort == VariableSort.String))
            throw new ArgumentException("A string has no place in a sum.", nameof(terms));
        var first = terms[0];
        var scaled = first.Coefficient.Sign < 0 ? relation.Mirrored() : relation;
        if (terms.Length == 1 && first.Variable.Type.Sort != VariableSort.Double)
            return Compare(first.Variable, scaled, bound / first.Coefficient);
        if (terms.Length == 2 && (first.Coefficient + terms[1].Coefficient).Sign == 0)
            return Compare(first.Variable, scaled, terms[1].Variable, bound / first.Coefficient);
        var sum = new Linear(terms, relation, bound);
        if (terms.Length <= MostTerms && terms.All(t => t.Variable.Type.Sort != VariableSort.Double))
            return sum;
        return And(terms.Select(t => HasValue(t.Variable)).Append(new Opaque(sum.ToString())).ToArray());
    }

    private static Formula Join(bool isAnd, IReadOnlyCollection<Formula> parts)
    {
        var flat = new List<Formula>(parts.Count);
        foreach (var part in parts)
        {
            if (part is Constant constant)
            {
                if (constant.Value != isAnd)
                    return constant;
            }
            else if (part is Junction junction && junction.IsAnd == isAnd)
            {
                flat.AddRange(junction.Parts);
            }
            else
            {
                flat.Add(part);
            }
        }
        return flat.Count switch
        {
            0 => Of(isAnd),
            1 => flat[0],
            _ => new Junction(isAnd, flat.ToArray()),
        };
    }
}
