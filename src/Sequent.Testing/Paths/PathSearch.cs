using Sequent.Definitions;

namespace Sequent.Testing;

/// <summary>Finds the paths of a definition, depth first, in order of the definition.</summary>
/// <remarks>
/// Of the orders in which moves of parallel branches can come, one is kept: sleep sets (Godefroid, <i>Partial-Order Methods for the Verification of
/// Concurrent Systems</i>, 1996). A move that was followed before its neighbour is not followed again after it, as long as the two are independent.
/// <see cref="StubbornMoves"/> keep the search from places that lead to no other path.
/// </remarks>
internal sealed class PathSearch
{
    private const int PlacesPerPath = 100;

    private readonly WorkflowDefinition _definition;
    private readonly WorkflowPathOptions _options;
    private readonly HashSet<PathMove> _changesData;
    private readonly TokenGame _game;
    private readonly Selection _selection;
    private readonly Independence _independence;
    private readonly StubbornMoves _stubborn;
    private readonly ConditionSolver _solver;
    private readonly bool _hasEnd;
    private readonly HashSet<Marking> _visited = [];
    private readonly List<Frame> _frames = [];

    /// <param name="definition">The definition.</param>
    /// <param name="options">Which paths.</param>
    /// <param name="changesData">Whether the data may be another after a move.</param>
    public PathSearch(WorkflowDefinition definition, WorkflowPathOptions options, Func<PathMove, bool> changesData)
    {
        (_definition, _options) = (definition, options);
        (_game, _selection, _solver) = (new(definition), new(definition), new(definition));
        var moves = _selection.Moves.ToArray();
        _independence = new(moves);
        _stubborn = new(moves, _independence);
        _changesData = [.. moves.Where(changesData)];
        _hasEnd = definition.States.Any(s => _game.IsTerminal(s.Name));
    }

    public List<FoundPath> Run()
    {
        var found = new List<FoundPath>();
        var places = 0L;
        Enter(new(_game.Initial, null, Requirement.Always, Requirement.Always, [], _solver.Find([]), false));
        while (_frames.Count > 0)
        {
            var frame = _frames[^1];
            if (frame.Next is { } choice)
            {
                if (++places > (long)_options.Most * PlacesPerPath)
                    throw new TooManyPathsException(_definition.Id, _options.Most, isSearch: true);
                Follow(frame, choice);
                continue;
            }
            if (frame.IsEnd(_game, _hasEnd))
            {
                if (found.Count >= _options.Most)
                    throw new TooManyPathsException(_definition.Id, _options.Most, isSearch: false);
                found.Add(Found(frame));
            }
            _visited.Remove(frame.Marking);
            _frames.RemoveAt(_frames.Count - 1);
        }
        return found;
    }

    private void Follow(Frame frame, Choice choice)
    {
        frame.IsAsleep |= frame.Sleeping.Contains(choice.Move);
        if (frame.Sleeping.Contains(choice.Move))
            return;
        // What fires by itself has its place in the order: nothing is put before it.
        var sleeping = frame.Sleeping.Concat(frame.Followed).Where(m => _independence.Of(m, choice.Move)).ToHashSet();
        if (!choice.Move.IsEager)
            frame.Followed.Add(choice.Move);
        var marking = _game.Move(frame.Marking, choice.Move.Branch, choice.Move.Origin)!;
        if (_visited.Contains(marking))
            return;

        var isChanged = frame.IsChanged || _changesData.Contains(choice.Move);
        var (answer, known) = (frame.Answer, frame.IsChanged ? Requirement.Always : isChanged ? choice.Before : Requirement.All(choice.Before, choice.After));
        if (!ReferenceEquals(known, Requirement.Always) && answer is not ConditionAnswer.Impossible)
            answer = _solver.Find([.. _frames.Select(f => f.Known), known]);
        if (answer is ConditionAnswer.Impossible && !_options.KeepImpossible)
            return;
        frame.IsLeft = true;
        Enter(new(marking, choice, known, isChanged ? Requirement.All(choice.Before, choice.After) : Requirement.Always, sleeping, answer, isChanged));
    }

    private void Enter(Frame frame)
    {
        _visited.Add(frame.Marking);
        frame.Choices = _game.IsComplete(frame.Marking) ? [] : _selection.From(frame.Marking, _frames.Count);
        // What fires by itself has its place in the order already.
        if (_hasEnd && !frame.Choices.Exists(c => c.Move.IsEager))
            frame.Choices = _stubborn.Among(frame.Choices, frame.Marking);
        _frames.Add(frame);
    }

    private FoundPath Found(Frame last)
    {
        var answer = last.Answer;
        // Presumed: what is asked after the data may have changed is asked of the data of the start.
        if (last.IsChanged && answer is not ConditionAnswer.Impossible && _frames.Any(f => !ReferenceEquals(f.Presumed, Requirement.Always)))
            answer = _solver.Find(_frames.Select(f => Requirement.All(f.Known, f.Presumed)));
        return new([.. _frames.Select(f => f.Marking)], [.. _frames.Skip(1).Select(f => f.Choice!.Move)], answer, last.IsChanged, last.Answer is ConditionAnswer.Impossible);
    }

    /// <summary>A marking on the way, and how it came about.</summary>
    private sealed class Frame(Marking marking, Choice? choice, Requirement known, Requirement presumed, HashSet<PathMove> sleeping, ConditionAnswer answer, bool isChanged)
    {
        private int _next;

        public Marking Marking => marking;

        public Choice? Choice => choice;

        /// <summary>What must be so of the data of the start.</summary>
        public Requirement Known => known;

        /// <summary>What must be so of data that may be another.</summary>
        public Requirement Presumed => presumed;

        public HashSet<PathMove> Sleeping => sleeping;

        public List<PathMove> Followed { get; } = [];

        public ConditionAnswer Answer => answer;

        public bool IsChanged => isChanged;

        /// <summary>True when a path goes on from here.</summary>
        public bool IsLeft { get; set; }

        /// <summary>True when another path goes on from here with the same moves in another order.</summary>
        public bool IsAsleep { get; set; }

        public List<Choice> Choices { get; set; } = [];

        public Choice? Next => _next < Choices.Count ? Choices[_next++] : null;

        /// <summary>True when there is no move; where a workflow has no end at all, when there is none to a new marking.</summary>
        public bool IsEnd(TokenGame game, bool hasEnd) => game.IsComplete(marking) || Choices.Count == 0 || (!hasEnd && !IsLeft && !IsAsleep);
    }
}

/// <summary>A path and what the prover says of it.</summary>
/// <param name="Markings">Where it comes by: one more than there are moves.</param>
/// <param name="Moves">The moves.</param>
/// <param name="Answer">The values.</param>
/// <param name="IsPresumed">True when the data may change on the way.</param>
/// <param name="IsImpossible">True when that is proved of the data of the start.</param>
internal sealed record FoundPath(Marking[] Markings, PathMove[] Moves, ConditionAnswer Answer, bool IsPresumed, bool IsImpossible);
