using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>
/// Checks the conditions of a class against its properties, and finds the data that they read. What is wrong with one
/// is said here, where all the names there are are known; the definition has only the fields that are read.
/// </summary>
internal sealed class ConditionReader
{
    // An object of a class is by itself: what the engine knows of an instance is not there.
    private static readonly ExpressionTypes s_types =
        ExpressionTypes.Open.Without(Roots.Instance, Roots.Trigger, Roots.Steps, Roots.Response, Roots.Secrets, Roots.Tenant);

    private readonly ParseContext _context;
    private readonly DataMembers _members;
    private readonly Dictionary<string, (DataField Field, CodeMember Code)> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly DataSchema _nameable;
    private readonly DataSchema _all;

    public ConditionReader(ParseContext context, DataMembers members, IReadOnlyList<TransitionDefinition> transitions, IReadOnlyList<InvariantDefinition> invariants, IEnumerable<string> others)
    {
        _context = context;
        _members = members;
        var texts = transitions.SelectMany(t => t.Branches).Select(b => b.When?.Condition).Concat(invariants.Select(i => i.Condition)).Where(text => text is not null);
        var names = new HashSet<string>(texts.SelectMany(text => Names(ExpressionParser.Parse(text!).Root)), StringComparer.Ordinal);
        var otherNames = others.ToArray();
        names.UnionWith(otherNames);
        names.UnionWith(transitions.SelectMany(t => t.Branches).SelectMany(b => b.ResetOn));
        var types = new DataTypes(names);
        foreach (var member in members.All.Where(m => m.IsNameable || names.Contains(m.WireName)))
        {
            if (types.Read(member.Type, member.Annotation) is { } type)
                _fields.Add(member.WireName, (DataSettings.Read(context, member, type), new(member.WireName, ParseContext.Escape(member.Symbol.Name), type)));
            else if (member.Settings is not null)
                context.Report(Rules.InvalidData, ElementPath.Data(member.WireName), Unreadable(member) + ", or remove [Data]");
        }
        // A private member may happen to have the name of what is meant to be kept only.
        _used.UnionWith(otherNames.Where(name => members.Find(name) is { IsNameable: true }));
        _all = DataSchema.Closed(_fields.Values.Select(f => f.Field).ToArray());
        _nameable = DataSchema.Closed(_fields.Values.Where(f => members.Find(f.Field.Name)!.IsNameable).Select(f => f.Field).ToArray());
    }

    /// <summary>What an invariant may look at beside the data.</summary>
    public static ExpressionTypes InvariantTypes => s_types.Without(Roots.Actor, Roots.Input);

    /// <summary>What the conditions of a transition may look at beside the data.</summary>
    public static ExpressionTypes TypesOf(TransitionDefinition transition) => transition.FiredBy == FiredBy.Actor ? s_types.WithInput(InputsOf(transition)) : InvariantTypes;

    /// <summary>The transition, with the conditions that cannot be used taken for code of which nothing is known, and without fields that there are not.</summary>
    public TransitionDefinition Check(TransitionDefinition transition)
    {
        var types = TypesOf(transition);
        var branches = transition.Branches.Select((branch, i) => branch with
        {
            When = branch.When switch
            {
                Guard.Expression condition when !IsValid(condition.Source, types.WithData(_nameable), ElementPath.Transition(transition.Name).Branch(i).Field("when"), isReported: true) =>
                    new Guard.Member(condition.Source),
                Guard.Member { Body: { } body } member when !IsValid(body, types.WithData(_all), default, isReported: false) =>
                    member with { Body = null },
                var other => other,
            },
            ResetOn = branch.ResetOn.Where((name, k) => IsField(transition, name, ElementPath.Transition(transition.Name).Branch(i).Item("resetOn", k))).ToEquatableArray(),
        });
        return transition with { Branches = branches.ToEquatableArray() };
    }

    /// <summary>The invariant; one that cannot be used, which is an error, is not looked at further.</summary>
    public InvariantDefinition Check(InvariantDefinition invariant) =>
        IsValid(invariant.Condition, InvariantTypes.WithData(_nameable), ElementPath.Invariant(invariant.Name).Field("condition"), isReported: true)
            ? invariant
            : invariant with { Condition = "true" };

    /// <summary>The data that conditions read or that is marked, and how it stands in C#. Open when there is none.</summary>
    public (DataSchema Schema, EquatableArray<CodeMember> Members) Data()
    {
        var used = _members.All.Where(m => _fields.ContainsKey(m.WireName) && (m.Settings is not null || _used.Contains(m.WireName))).Select(m => _fields[m.WireName]).ToArray();
        return used.Length == 0
            ? (DataSchema.Open, default)
            : (DataSchema.Closed(used.Select(f => f.Field).ToArray()), used.Select(f => f.Code).ToEquatableArray());
    }

    private bool IsValid(string text, ExpressionTypes types, ElementPath path, bool isReported)
    {
        var parsed = ExpressionParser.Parse(text);
        var errors = parsed.Errors.ToList();
        if (errors.Count == 0)
        {
            errors.AddRange(FieldsOf(parsed.Root!).Select(f => Problem(f.Name, f.Node, isReported)).Where(e => e is not null).Select(e => e!));
            if (errors.Count == 0)
            {
                var expression = TypeChecker.Check(parsed.Root!, types, DataType.Boolean);
                errors.AddRange(expression.Errors);
                if (expression.IsValid)
                    _used.UnionWith(FieldsOf(parsed.Root!).Where(f => f.Node is not NameExpression name || expression.MeaningOf(name) == NameMeaning.Field).Select(f => f.Name!));
            }
        }
        if (isReported)
            foreach (var error in errors)
                _context.ReportDefinition(Rules.InvalidExpression, path, error.Message.TrimEnd('.'), range: new(error.Position, error.Length));
        return errors.Count == 0;
    }

    private bool IsField(TransitionDefinition transition, string name, ElementPath path)
    {
        if (_members.Clash(name) is null && _nameable.Find(name) is not null)
        {
            _used.Add(name);
            return true;
        }
        var finding = _members.Clash(name) is { } clash ? Invalid($"'{clash.One}' and '{clash.Other}' are both {Wording.Quote(name)} here: rename one of them")
            : _members.Find(name) is not { } member ? ResetOnRule.Unknown(_nameable, transition.Name, name, path)
            : Invalid(member.IsNameable ? $"'{member.Symbol.Name}' has the type '{member.Type.ToDisplayString()}', which is no type of the data: name another property" : NotPublic(member));
        _context.ReportDefinition(finding.Rule, path, finding.Message, finding.Suggestion);
        return false;

        Finding Invalid(string why) => ResetOnRule.Invalid(transition.Name, name, path, why);
    }

    // What was read of C# may name any member: it is the compiler that let it.
    private ExpressionError? Problem(string? name, Expression node, bool isWritten)
    {
        if (name is null)
            return new(node.Position, node.Length, $"{Wording.Quote(node.ToString())} does not say which field is read: name it, as in data.amount.");
        if (_members.Clash(name) is { } clash)
            return new(node.Position, node.Length, $"'{clash.One}' and '{clash.Other}' are both '{name}' here: rename one of them.");
        if (!isWritten)
            return null;
        if (_members.Find(name) is { } member)
            return member.IsNameable && _fields.ContainsKey(name) ? null : new(node.Position, node.Length, (member.IsNameable ? Unreadable(member) : NotPublic(member)) + ".");
        return _context.Type.GetMembers(name).FirstOrDefault(ParseContext.IsUserCode) is { } other && _members.Find(Naming.ToWireName(name)) is not { IsNameable: true }
            ? new(node.Position, node.Length, other is IMethodSymbol
                ? $"'{name}' is a method, and an expression calls no code: name it alone in When, or write what it computes."
                : $"'{name}' is a member of the class that is not data: make it a public property, or mark it [Data].")
            : null;
    }

    private static string NotPublic(DataMember member) =>
        $"'{member.Symbol.Name}' is not public, so it is not data that an expression may read: make it public, or mark it [Data]";

    private static string Unreadable(DataMember member) =>
        $"'{member.Symbol.Name}' has the type '{member.Type.ToDisplayString()}', which an expression cannot read: use a bool member in C#";

    // The fields of the data that are read, by name; a null name where it is known at run time only.
    public static IEnumerable<(string? Name, Expression Node)> FieldsOf(Expression root)
    {
        var data = new HashSet<Expression>(CheckedExpression.ByPlace.Instance);
        foreach (var node in root.Nodes())
        {
            switch (node)
            {
                case MemberExpression { Target: NameExpression { Name: Roots.Data } target } member:
                    data.Add(target);
                    yield return (member.Name, member);
                    break;
                case IndexExpression { Target: NameExpression { Name: Roots.Data } target, Index: LiteralExpression { Kind: LiteralKind.String } name } index:
                    data.Add(target);
                    yield return (name.Text, index);
                    break;
                case NameExpression { Name: Roots.Data } name when !data.Contains(name):
                    yield return (null, name);
                    break;
                case NameExpression name when !Roots.Contains(name.Name):
                    yield return (name.Name, name);
                    break;
            }
        }
    }

    private static IEnumerable<string> Names(Expression? root) => root is null ? [] : root.Nodes().Select(node => node switch
    {
        NameExpression name => name.Name,
        MemberExpression member => member.Name,
        LiteralExpression { Kind: LiteralKind.String } text => text.Text,
        _ => "",
    });

    private static DataSchema InputsOf(TransitionDefinition transition) =>
        DataSchema.Closed(transition.Inputs.Select(i => new DataField(i.WireName, i.Type, i.Required)).ToArray());
}
