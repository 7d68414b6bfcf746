using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ003: exactly one state is initial.</summary>
internal static class InitialStateRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        StateDefinition? first = null;
        foreach (var state in definition.States.Where(s => s.Initial))
        {
            if (first is null)
                first = state;
            else
                yield return new(Rules.InitialState, ElementPath.State(state.Name),
                    $"State {Quote(state.Name)} is marked Initial, but {Quote(first.Name)} already is: mark only one state Initial");
        }

        if (definition.States.IsEmpty)
            yield return new(Rules.InitialState, ElementPath.Workflow,
                $"Workflow {Quote(definition.Id)} has no states: add one, and mark it Initial");
        else if (first is null)
            yield return new(Rules.InitialState, ElementPath.Workflow,
                $"Workflow {Quote(definition.Id)} has no initial state: mark one of its states Initial");
    }
}
