using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>
/// Translates C# into the expression language, exactly: the same value, and an error where C# throws. Every method
/// gives null for what cannot be translated, and has then noted why.
/// </summary>
internal sealed partial class BodyReader(ParseContext context, DataMembers data)
{
    private const int MostNested = 150;
    private const int MostOperations = 5000;
    private const string TooLarge = "its length: split it into members with [Data], or write it in fewer words";

    private readonly Dictionary<IParameterSymbol, Term> _parameters = new(SymbolEqualityComparer.Default);
    private readonly Stack<Term> _receivers = new();
    private readonly ITypeSymbol _boolean = context.Compilation.GetSpecialType(SpecialType.System_Boolean);

    // The texts of what is not null where the reader stands.
    private ImmutableHashSet<string> _known = ImmutableHashSet<string>.Empty;
    private int _depth;
    private int _operations;

    /// <summary>What could not be translated, in words.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Says what a parameter of the member stands for.</summary>
    public void Bind(IParameterSymbol parameter, Term term) => _parameters[parameter] = term;

    /// <summary>What a bool member of the class computes.</summary>
    public Expression? Guard(ISymbol member) => (IsComputed(member) ? Inline(member) : Own(member, Quote(member.Name))) is { } term && Plain(term) is { } plain ? plain.Tree : null;

    private Term? Read(IOperation operation)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        // Members that use others several times are read as often.
        if (_depth >= MostNested || ++_operations > MostOperations)
            return Refuse(TooLarge);
        if (operation.Type is IErrorTypeSymbol)
            return Refuse($"{Show(operation)}, which does not compile");
        _depth++;
        var term = operation.ConstantValue.HasValue && operation.Type is not null && !ConvertsChar(operation) ? Constant(operation) : ReadOther(operation);
        _depth--;
        return term is not null && Trees.IsTooLarge(term.Tree) ? Refuse(TooLarge) : term;
    }

    private Term? Constant(IOperation operation) =>
        Literals.Of(operation.ConstantValue.Value, operation.Type!) ?? Refuse($"the constant {Show(operation)}, for which there is no literal");

    private Term? ReadOther(IOperation operation) => operation switch
    {
        IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
        IConversionOperation conversion => Convert(conversion),
        IDefaultValueOperation { Type: { } type } => Default(type, operation),
        IParameterReferenceOperation parameter => Parameter(parameter),
        IFieldReferenceOperation field => Field(field),
        IPropertyReferenceOperation property => Property(property),
        IConditionalAccessInstanceOperation when _receivers.Count > 0 => _receivers.Peek(),
        IConditionalAccessOperation access => Access(access),
        ICoalesceOperation coalesce => Coalesce(coalesce),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Conditional(conditional.Condition, conditional.WhenTrue, whenFalse),
        IUnaryOperation unary => Unary(unary),
        IBinaryOperation binary => Binary(binary),
        IIsPatternOperation pattern => IsPattern(pattern),
        ISwitchExpressionOperation choice => Switch(choice),
        IInvocationOperation call => Call(call),
        IObjectCreationOperation creation => Create(creation),
        _ => Refuse(Name(operation)),
    };

    private Term? Parameter(IParameterReferenceOperation reference) => _parameters.TryGetValue(reference.Parameter, out var term)
        ? term with { MayBeNull = term.MayBeNull && !IsKnown(term.Tree) }
        : Refuse($"the parameter '{reference.Parameter.Name}'");

    // A value that may be null where C# throws can only be used where null is an error.
    private Term? Plain(Term term)
    {
        if (term.CountsUnits)
            return Refuse($"the length of {Quote((term.Tree as CallExpression)?.Target?.ToString() ?? term.Tree.ToString())}, which C# counts in other units than the language: compare it with 0");
        if (!term.NullThrows)
            return term;
        return term.Kind == DataKind.Boolean
            ? term with { Tree = Trees.Not(Trees.Not(term.Tree)), NullThrows = false }
            : Refuse($"'.Value' of {Quote(term.Tree.ToString())}, which may be null: test that first");
    }

    private Term? ReadPlain(IOperation operation) => Read(operation) is { } term ? Plain(term) : null;

    // A condition, and what follows under it.
    private Term? Under(IOperation operation, Expression condition, bool whenTrue)
    {
        var known = _known;
        _known = known.Union(Trees.NotNull(condition, whenTrue));
        var term = Read(operation);
        _known = known;
        return term;
    }

    private bool IsKnown(Expression tree) => !_known.IsEmpty && _known.Contains(tree.ToString());

    private Term Truth(Expression tree, params Term[] of) => new(tree, _boolean, DataKind.Boolean) { CanFail = of.Any(t => t.CanFail) };

    private Term? Refuse(string obstacle)
    {
        Obstacle ??= obstacle;
        return null;
    }
}
