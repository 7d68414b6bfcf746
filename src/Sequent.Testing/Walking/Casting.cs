using Sequent.Definitions;

namespace Sequent.Testing;

/// <summary>Finds persons for the steps of a path: as few as the duties of the definition let do it, each with the roles that their steps ask for.</summary>
internal sealed class Casting
{
    private const int MostTries = 100_000;

    private readonly WorkflowPath _path;
    private readonly TokenGame _game;
    private readonly DutyRules _duties;
    private readonly List<(string Id, string Group)> _known = [];
    private readonly List<Actor>[] _cast;
    private int _tries;

    private Casting(WorkflowPath path)
    {
        _path = path;
        (_game, _duties) = (new(path.Definition), new(path.Definition));
        _cast = [.. path.Steps.Select(_ => new List<Actor>())];
    }

    /// <summary>Who fires each step: nobody where it fires by itself, several where it takes several approvals. Null when the duties let nobody do it.</summary>
    public static IReadOnlyList<IReadOnlyList<Actor>>? Of(WorkflowPath path)
    {
        var casting = new Casting(path);
        return casting.From(0, DutyMemory.Empty) ? casting._cast : null;
    }

    private bool From(int index, DutyMemory memory)
    {
        if (index == _path.Steps.Count)
            return true;
        var step = _path.Steps[index];
        var left = _game.Leaves(step.From, step.Move.Branch, step.Move.Origin).ToArray();
        if (step.FiredBy != FiredBy.Actor)
            return From(index + 1, memory.Left(left));

        foreach (var (id, group) in Candidates(step, isFirst: _cast[index].Count == 0))
        {
            if (++_tries > MostTries)
                return false;
            var person = new Person(id);
            if (_duties.Breaches(memory, step.Transition, step.Move.Branch, step.Move.Origin, person).Any())
                continue;
            var fired = _duties.Fire(memory, step.Transition, step.Move.Branch, step.Move.Origin, left, person);
            // A vote that replaces another one brings it no further.
            if (fired.Votes != _cast[index].Count + 1)
                continue;
            var isNew = !_known.Contains((id, group));
            if (isNew)
                _known.Add((id, group));
            _cast[index].Add(ActorOf(step, id));
            if (From(fired.Moves ? index + 1 : index, fired.Memory))
                return true;
            _cast[index].RemoveAt(_cast[index].Count - 1);
            if (isNew)
                _known.RemoveAt(_known.Count - 1);
        }
        return false;
    }

    // Whoever has done such a step before; somebody new; anybody else.
    private List<(string Id, string Group)> Candidates(WorkflowPathStep step, bool isFirst)
    {
        var group = step.Roles.IsEmpty ? "person" : string.Join("-", step.Roles);
        if (isFirst && step.RequiredActor is { } required)
            return [(required.Id, group)];
        var number = 1;
        while (_known.Any(k => k.Id == $"{group}-{number}"))
            number++;
        return [.. _known.Where(k => k.Group == group), ($"{group}-{number}", group), .. _known.Where(k => k.Group != group)];
    }

    private static Actor ActorOf(WorkflowPathStep step, string id)
    {
        var roles = step.Roles.Concat(step.RequiredActor?.Roles ?? default).Distinct().ToArray();
        return step.RequiredActor?.Kind switch
        {
            ActorKind.Agent => Actor.Agent(id, roles),
            ActorKind.System => Actor.System(id, roles),
            _ => Actor.User(id, roles),
        };
    }
}
