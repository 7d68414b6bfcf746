using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Engine;

namespace Sequent.Testing;

/// <summary>Every path of a workflow from its start to an end, with data that takes it: one test for each.</summary>
/// <remarks>
/// <para>On a path no marking occurs twice: what can go round in a circle is entered, and left at the first occasion. A workflow without any end has the
/// paths that cannot be gone on without being somewhere again.</para>
/// <para>Where work goes on in parallel, moves that touch no state in common come in one order only, that of the definition.</para>
/// <para>The paths and their values are the same on every machine, in a fixed order.</para>
/// </remarks>
public static class WorkflowPaths
{
    /// <summary>The paths of the workflow that a class declares.</summary>
    /// <typeparam name="T">The workflow class.</typeparam>
    /// <param name="options">Which; null for all that are not impossible.</param>
    /// <exception cref="InvalidWorkflowException">The definition is wrong.</exception>
    /// <exception cref="TooManyPathsException">There are more than the options allow.</exception>
    public static IReadOnlyList<WorkflowPath> AllPaths<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.NonPublicMethods | DynamicallyAccessedMemberTypes.PublicMethods)] T>(WorkflowPathOptions? options = null)
        where T : class, IWorkflowObject<T> => Of(T.Definition, options ?? new(), Hooks.Of(typeof(T)));

    /// <summary>The paths of a definition.</summary>
    /// <param name="definition">The definition, which verifies without errors.</param>
    /// <param name="options">Which; null for all that are not impossible.</param>
    /// <exception cref="TooManyPathsException">There are more than the options allow.</exception>
    public static IReadOnlyList<WorkflowPath> All(WorkflowDefinition definition, WorkflowPathOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Of(definition, options ?? new(), Hooks.None);
    }

    private static List<WorkflowPath> Of(WorkflowDefinition definition, WorkflowPathOptions options, Hooks hooks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Most, 1);
        var search = new PathSearch(definition, options, move => hooks.RunOn(definition, move) || BringsData(definition, move));
        var paths = new List<WorkflowPath>();
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var found in search.Run())
        {
            var path = Path(definition, found, "");
            var name = path.ToString();
            var number = names[name] = names.GetValueOrDefault(name) + 1;
            paths.Add(number == 1 ? path : Path(definition, found, $" ({number})"));
        }
        return paths;
    }

    // What an activity or another system answers is kept in the data.
    private static bool BringsData(WorkflowDefinition definition, PathMove move) =>
        move.Origin.States.Select(definition.FindState).Any(s => s?.Work is StateWork.Action { Result: not null } or StateWork.External { Extract.IsEmpty: false });

    private static WorkflowPath Path(WorkflowDefinition definition, FoundPath found, string suffix)
    {
        var values = found.Answer as ConditionAnswer.Values;
        var (data, unwritable) = values is null ? (null, null) : JsonValues.Of(values.Data, definition.Data);
        var steps = found.Moves.Select((move, i) => Step(definition, found, i, values)).ToArray();
        var isKnown = values is not null && unwritable is null && steps.All(s => s.Move.Transition.FiredBy != FiredBy.Actor || s.Inputs is not null);
        return new(definition, found.Markings[0], steps, isKnown ? data : null, suffix)
        {
            IsPresumed = found.IsPresumed,
            IsImpossible = found.IsImpossible,
            Obstacle = isKnown ? null : ObstacleOf(found, unwritable),
        };
    }

    private static string ObstacleOf(FoundPath found, string? unwritable) => found.Answer switch
    {
        ConditionAnswer.Unknown unknown => unknown.Reason,
        ConditionAnswer.Impossible => found.IsImpossible ? "no data takes it" : "no data takes it unless the code of the class, or an answer from outside, changes the data on the way",
        _ => unwritable is null ? "an input needs a value that JSON cannot hold" : $"'{unwritable}' needs a value that JSON cannot hold",
    };

    private static WorkflowPathStep Step(WorkflowDefinition definition, FoundPath found, int index, ConditionAnswer.Values? values)
    {
        var move = found.Moves[index];
        var isFired = move.Transition.FiredBy == FiredBy.Actor;
        return new(move, index + 1, found.Markings[index], found.Markings[index + 1],
            isFired ? definition.RolesFor(move.Branch, move.Origin) : default,
            !isFired || move.Transition.Inputs.IsEmpty ? new() : values is null ? null : Inputs(values, index, move.Transition),
            isFired ? Actor(values?.ActorOf(index, move.Transition)) : null);
    }

    // An input that need not be given is left out where it is null: its parameter may have another default.
    private static JsonObject? Inputs(ConditionAnswer.Values values, int step, TransitionDefinition transition)
    {
        var schema = DataSchema.Closed([.. transition.Inputs.Select(i => new DataField(i.WireName, i.Type, i.Required))]);
        var json = JsonValues.Of(values.InputsOf(step, transition), schema).Json;
        foreach (var optional in transition.Inputs.Where(i => !i.Required && json?[i.WireName] is null))
            json?.Remove(optional.WireName);
        return json;
    }

    private static RequiredActor? Actor(IValues? actor)
    {
        if (actor is null || !actor.TryGet("id", out var id) || !actor.TryGet("roles", out var roles) || !actor.TryGet("kind", out var kind))
            return null;
        return new(id.AsString, Enum.Parse<ActorKind>(kind.AsString, ignoreCase: true), roles.AsList.Select(r => r.AsString).ToEquatableArray());
    }
}
