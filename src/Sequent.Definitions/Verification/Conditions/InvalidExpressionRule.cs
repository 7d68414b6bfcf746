using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ201: conditions can be read, and fit the data.</summary>
internal static class InvalidExpressionRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition, IEnumerable<ResolvedBranch> branches, ConditionTable conditions)
    {
        var ofInvariants = definition.Invariants.SelectMany(i => Of(
            conditions.Of(i), ElementPath.Invariant(i.Name).Field("condition"), "Invariant " + Quote(i.Name)));
        return ofInvariants.Concat(branches.SelectMany(b => conditions.Of(b) is { IsValid: false } condition
            ? Of(condition, b.Path.Field("when"), $"Transition {Quote(b.Transition.Name)}")
            : []));
    }

    private static IEnumerable<Finding> Of(Condition condition, ElementPath path, string subject) => condition.Errors.Select(error =>
        new Finding(Rules.InvalidExpression, path, $"{subject} has the condition {Quote(condition.Text)}, which is not valid: {Clause(error.Message)}")
        {
            Range = new(error.Position, error.Length),
        });

    /// <summary>A sentence as the end of another one.</summary>
    public static string Clause(string sentence)
    {
        var clause = sentence.TrimEnd('.');
        return clause.Length > 1 && char.IsUpper(clause[0]) && char.IsLower(clause[1]) ? char.ToLowerInvariant(clause[0]) + clause.Substring(1) : clause;
    }
}
