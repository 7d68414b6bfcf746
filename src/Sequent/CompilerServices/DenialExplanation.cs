using Sequent.Definitions;

namespace Sequent.CompilerServices;

/// <summary>Says why a transition was denied, by the branches that were tried.</summary>
internal sealed class DenialExplanation(WorkflowDefinition definition, DenialState state, DenialFacts facts, IReadOnlyList<DenialAttempt> attempts)
{
    public IEnumerable<DenialReason> Explain() =>
        attempts.Count switch { 0 => WrongState(), 1 => Explain(attempts[0]), _ => attempts.SelectMany(Explain).Distinct() };

    private IEnumerable<DenialReason> Explain(DenialAttempt attempt)
    {
        if (attempt.IsAfterHooks)
            return OrChanged(facts.Failing(definition.PostInvariantsOf(attempt.Last)));
        if (attempt.Truth < 0)
            return [facts.Undecided(attempt.Last.When!)];
        return attempt.Truth == 0
            ? attempt.Candidates.Select(branch => facts.False(branch.When!)).Concat(facts.MissingRole(attempt.Candidates.Select(b => (b, attempt.Origin!))))
            : OrChanged(Missed(attempt).Concat(facts.Failing(definition.PreInvariantsOf(attempt.Last))).Concat(facts.MissingRole([(attempt.Last, attempt.Origin!)])).Concat(facts.Broken(attempt)).Concat(attempt.Occupied));
    }

    // Otherwise would not have been taken, had one of the actor's own branches been open.
    private IEnumerable<DenialReason> Missed(DenialAttempt attempt) => attempt.Last.Otherwise && facts.LacksRole(attempt.Last, attempt.Origin!)
        ? attempt.Candidates.Where(b => b.When is not null && !facts.LacksRole(b, attempt.Origin!)).Select(b => facts.False(b.When!))
        : [];

    private static IEnumerable<DenialReason> OrChanged(IEnumerable<DenialReason> reasons) => reasons.DefaultIfEmpty(Denial.Changed);

    private IEnumerable<DenialReason> WrongState()
    {
        var branches = facts.Transition.Branches;
        var game = new TokenGame(definition);
        return facts.MissingRole(branches.SelectMany(b => game.OriginsOf(b).Select(o => (b, o)))).Prepend(state.WrongFor(definition, branches));
    }
}
