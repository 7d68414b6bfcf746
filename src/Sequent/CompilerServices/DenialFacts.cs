using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.CompilerServices;

/// <summary>Says what a condition saw. The interpreter is asked, which decides as the generated code has.</summary>
internal sealed class DenialFacts(WorkflowDefinition definition, TransitionDefinition transition, Actor actor, IValues? data, IValues? input) : IValues
{
    public TransitionDefinition Transition => transition;

    public Actor Actor => actor;

    /// <summary>What the object remembers of persons; null when no duty asks for it.</summary>
    public IReadOnlyList<RememberedAct>? Acts { get; init; }

    public DenialReason False(Guard guard)
    {
        var seen = guard.Condition is { } condition ? Seen(condition, ExpressionTypes.Of(definition, transition)) : "";
        return new(DenialKind.GuardFalse, $"'{guard.Text}' is false" + seen);
    }

    public DenialReason Undecided(Guard guard)
    {
        var because = guard.Condition is { } condition
            ? Because(Evaluate(condition, ExpressionTypes.Of(definition, transition)))
            : ": it is a member of the class, which this definition is decided without";
        return new(DenialKind.GuardError, $"'{guard.Text}' cannot be decided{because}");
    }

    /// <summary>True when the actor lacks a role that a branch from an origin asks for.</summary>
    public bool LacksRole(BranchDefinition branch, Origin origin) => !definition.RolesFor(branch, origin).All(actor.HasRole);

    /// <summary>The reason that the actor lacks a role whichever of the branches is taken from its origin.</summary>
    public IEnumerable<DenialReason> MissingRole(IEnumerable<(BranchDefinition Branch, Origin Origin)> ways)
    {
        var needed = ways.Select(w => definition.RolesFor(w.Branch, w.Origin)).Distinct().ToArray();
        if (needed.Any(roles => roles.All(actor.HasRole)))
            return [];
        var has = actor.Roles.Count == 0 ? "no role" : List(actor.Roles, "and");
        var several = needed.Any(roles => roles.Count > 1);
        return [new(DenialKind.MissingRole, $"it needs the role{(several ? "s" : "")} {(several ? string.Join(", or ", needed.Select(r => List(r, "and"))) : List(needed.Select(r => r[0]), "or"))}, and {actor} has {has}")];
    }

    /// <summary>A reason for each duty that the actor would break.</summary>
    public IEnumerable<DenialReason> Broken(DenialAttempt attempt) =>
        Acts is null || attempt.Origin is null ? [] : DenialDuties.Broken(definition, Acts, transition, attempt.Last, attempt.Origin, actor);

    /// <summary>Such as <c>'A', 'B' or 'C'</c>.</summary>
    public static string List(IEnumerable<string> names, string conjunction)
    {
        var quoted = names.Select(n => $"'{n}'").ToArray();
        return quoted.Length < 2
            ? string.Concat(quoted)
            : $"{string.Join(", ", quoted.Take(quoted.Length - 1))} {conjunction} {quoted[quoted.Length - 1]}";
    }

    /// <summary>A reason for each of the invariants that does not hold.</summary>
    public IEnumerable<DenialReason> Failing(IEnumerable<string> invariants)
    {
        var types = ExpressionTypes.Of(definition, null);
        foreach (var name in invariants)
        {
            var condition = definition.FindInvariant(name)!.Condition;
            var value = Evaluate(condition, types);
            if (value.IsError)
                yield return new(DenialKind.InvariantFalse, $"invariant '{name}' cannot be decided{Because(value)}");
            else if (!value.AsBoolean)
                yield return new(DenialKind.InvariantFalse, $"invariant '{name}' does not hold{Seen(condition, types)}");
        }
    }

    bool IValues.TryGet(string name, out Value value)
    {
        value = name switch
        {
            Roots.Data => Value.Object(data ?? FieldValues.None),
            Roots.Input => Value.Object(input ?? FieldValues.None),
            Roots.Actor => Values.Actor(actor),
            _ => default,
        };
        return !value.IsNull;
    }

    private Value Evaluate(string condition, ExpressionTypes types)
    {
        var value = Interpreter.Evaluate(TypeChecker.Check(ExpressionParser.Parse(condition).Root!, types, DataType.Boolean), this);
        return value.IsNull ? Value.Error("it is null") : value;
    }

    private string Seen(string condition, ExpressionTypes types) =>
        Interpreter.Explain(ExpressionParser.Parse(condition).Root!, types, this) is { Length: > 0 } seen ? ": " + seen : "";

    private static string Because(Value value) => value.IsError ? ": " + value.ErrorMessage : "";
}
